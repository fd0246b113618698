import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Cells with the class that a map shows, made from the tables `population_cell` and `cell_reach`: the same
/// whether they come from memory or from a file.
public enum CellGap {
  /// What a map shows of a cell: the possible reading says who is beyond reach or at the edge; of the others,
  /// those whom confirmed providers don't reach are "not reported".
  static func mapClass(confirmed: ReachClass, possible: ReachClass) -> String {
    if possible != .covered { return possible.rawValue }
    return confirmed == .uncovered ? "not_reported" : confirmed.rawValue
  }

  /// `cell_gap`: cell × service with shape and class, all classes.
  public static func table(populationCell: FeatureTable, cellReach: FeatureTable) -> FeatureTable {
    let mesh = populationCell.texts("mesh_code") ?? []
    let municipality = populationCell.texts("municipality_code") ?? []
    var rowOf: [String: Int] = [:]
    for i in mesh.indices { rowOf["\(mesh[i] ?? "")/\(municipality[i] ?? "")"] = i }

    let reachMesh = cellReach.texts("mesh_code") ?? []
    let reachMunicipality = cellReach.texts("municipality_code") ?? []
    let services = cellReach.texts("service") ?? []
    let capabilities = cellReach.texts("capability") ?? []
    let classes = cellReach.texts("reach_class") ?? []
    let metres = cellReach.reals("distance_m") ?? []
    struct Pair {
      var confirmed: ReachClass?
      var possible: ReachClass?
      var metres: Double?
    }
    var pairs: [Service: [Pair]] = [:]
    for i in reachMesh.indices {
      guard let service = services[i].flatMap(Service.init(rawValue:)), let name = classes[i],
        let reachClass = ReachClass(rawValue: name),
        let cell = rowOf["\(reachMesh[i] ?? "")/\(reachMunicipality[i] ?? "")"]
      else { continue }
      if pairs[service] == nil { pairs[service] = [Pair](repeating: Pair(), count: mesh.count) }
      if capabilities[i] == Capability.confirmed.rawValue {
        pairs[service]?[cell].confirmed = reachClass
      } else {
        pairs[service]?[cell].possible = reachClass
        pairs[service]?[cell].metres = metres[i]
      }
    }
    var cells: [Int] = []
    var rows: [(service: Service, confirmed: ReachClass, possible: ReachClass, metres: Double?)] = []
    for service in Service.allCases {
      for (i, pair) in (pairs[service] ?? []).enumerated() {
        guard let confirmed = pair.confirmed, let possible = pair.possible else { continue }
        cells.append(i)
        rows.append((service, confirmed, possible, pair.metres))
      }
    }
    func people(_ name: String) -> TableColumn {
      let values = populationCell.reals(name) ?? []
      return TableMaker.real(name, cells.map { values.isEmpty ? nil : values[$0] })
    }
    return TableMaker.table(
      "cell_gap", geometryKind: .polygon, geometries: cells.map { populationCell.geometries[$0] },
      [
        TableMaker.text("mesh_code", cells.map { mesh[$0] }),
        TableMaker.text("municipality_code", cells.map { municipality[$0] }),
        TableMaker.text("service", rows.map(\.service.rawValue)),
        TableMaker.text("map_class", rows.map { mapClass(confirmed: $0.confirmed, possible: $0.possible) }),
        TableMaker.text("reach_class_confirmed", rows.map(\.confirmed.rawValue)),
        TableMaker.text("reach_class_possible", rows.map(\.possible.rawValue)),
        TableMaker.real("distance_m", rows.map(\.metres)), people("population"), people("population75"),
      ])
  }

  /// `gap_cell`: the rows that are not covered.
  static func onlyGaps(_ table: FeatureTable) -> FeatureTable {
    let classes = table.texts("map_class") ?? []
    var gaps = table.rows(classes.indices.filter { classes[$0] != ReachClass.covered.rawValue })
    gaps.name = "gap_cell"
    let words = Words.Layers.words("gap_cell")
    gaps.title = words?.title ?? gaps.title
    gaps.about = words?.about ?? gaps.about
    return gaps
  }
}
