import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// The cells of one service for a sheet, and where most uncovered people live.
struct GapCells {
  private let scene: MapScene
  private let boxes: [BoundingBox]
  private let classes: [SheetReach]
  private let people75: [Double]
  /// Whether the centre of the cell lies beyond reach of every possible provider.
  private let isBeyond: [Bool]
  private let municipalities: [String]

  init(_ scene: MapScene, _ service: Service, limit: Double) throws(Failure) {
    let all = CellGap.table(
      populationCell: try scene.contents.table("population_cell"),
      cellReach: try scene.contents.table("cell_reach"))
    let services = all.texts("service") ?? []
    let table = all.rows(services.indices.filter { services[$0] == service.rawValue })
    let names = table.texts("map_class") ?? []
    self.scene = scene
    boxes = table.geometries.map { $0?.boundingBox ?? BoundingBox(west: 0, south: 0, east: 0, north: 0) }
    classes = names.map { name in
      switch name {
      case "covered": .covered
      case "edge": .edge
      case "not_reported": .notReported
      default: .uncovered
      }
    }
    // Without any provider there is no distance: everybody is beyond.
    isBeyond = (table.reals("distance_m") ?? []).map { $0.map { $0 > limit } ?? true }
    people75 = (table.reals("population75") ?? []).map { $0 ?? 0 }
    municipalities = (table.texts("municipality_code") ?? []).map { $0 ?? "" }
  }

  var mosaic: [MosaicCell<SheetReach>] {
    boxes.indices.map { MosaicCell(box: boxes[$0], value: classes[$0], weight: people75[$0]) }
  }

  /// Metres that a side of the smallest cells is called by: 500 for a half of the third level, 1000 for that itself.
  var sideMetres: Double {
    let seconds = (boxes.lazy.map { ($0.north - $0.south) * 3600 }.min() ?? 15).rounded()
    return seconds / 15 * 500
  }

  /// Areas with people of 75 and older beyond reach by the centre of their cell, largest first: home-care areas, and the municipalities without
  /// one put together by their secondary area.
  func gaps() -> [SheetGap] {
    struct Sum {
      var people = 0.0
      var longitude = 0.0
      var latitude = 0.0
    }
    var sums: [String: Sum] = [:]
    for i in boxes.indices where isBeyond[i] && people75[i] > 0 {
      let code = municipalities[i]
      let name =
        scene.homeCareOf[code].flatMap { scene.homeCareNames[$0] }
        ?? scene.secondaryOf[code].flatMap { scene.secondaryNames[$0] } ?? code
      var sum = sums[name] ?? Sum()
      sum.people += people75[i]
      sum.longitude += boxes[i].centre.longitude * people75[i]
      sum.latitude += boxes[i].centre.latitude * people75[i]
      sums[name] = sum
    }
    return sums.sorted {
      $0.value.people != $1.value.people ? $0.value.people > $1.value.people : $0.key < $1.key
    }
    .compactMap { name, sum in
      let middle = Position(longitude: sum.longitude / sum.people, latitude: sum.latitude / sum.people)
      return scene.project([middle]).first.map { SheetGap(name: name, people75: sum.people, point: $0) }
    }
  }
}
