import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// The ground of a sheet about one area: its municipalities, those around them, and the plane in which they
/// are drawn.
///
/// It holds a projection, which may not cross threads; it lives in the call that draws.
final class PrintScene {
  let contents: AtlasContents
  let about: AtlasContents.About
  let area: AreaCatalogue.Entry
  /// The tables that styles draw, with the findings beside their shapes.
  let tables: [String: FeatureTable]
  let language: Language
  let plane: Transformation
  let ground: SheetGround
  let neighbours: [SheetArea]
  let locator: SheetLocator?
  /// The middle of the map.
  let latitude: Double

  /// - Parameters:
  ///   - tables: from `AtlasContents.drawable`, shared by sheets of one atlas.
  ///   - tolerance: detail below this is left out of the ground.
  init(
    _ contents: AtlasContents, tables: [String: FeatureTable], area: AreaCatalogue.Entry, isEverything: Bool,
    tolerance: Metres, language: Language
  ) throws(Failure) {
    (self.contents, self.area, self.tables, self.language) = (contents, area, tables, language)
    about = try contents.about()
    let municipality = try contents.table("municipality")
    let codes = (municipality.texts("code") ?? []).map { $0 ?? "" }
    let names = municipality.texts(language == .en ? "name_en" : "name") ?? []
    let japanese = municipality.texts("name") ?? []
    let people = municipality.reals("population") ?? []
    let shapes = municipality.geometries.map { MultiPolygon($0?.polygons ?? []) }
    let wanted = Set(area.municipalities)
    let subject = codes.indices.filter { wanted.contains(codes[$0]) && !shapes[$0].polygons.isEmpty }
    guard let box = subject.compactMap({ shapes[$0].boundingBox }).reduce(nil, { $0?.union($1) ?? $1 }) else {
      throw Failure(.badInput, Words.Commands.noShapes, at: "\(contents.path): \(area.name)")
    }
    do throws(SpatialError) {
      let coverage = try Coverage(shapes)
      let islands = FarIslands.codes(
        members: subject.map { .init(index: $0, box: shapes[$0].boundingBox, people: people[$0] ?? 0) },
        coverage: coverage)
      let main = subject.filter { !islands.contains($0) }
      let mainBox =
        main.compactMap { shapes[$0].boundingBox }.reduce(nil as BoundingBox?) { $0?.union($1) ?? $1 } ?? box
      latitude = mainBox.centre.latitude
      let system =
        PlaneZone.zone(for: mainBox).flatMap(ReferenceSystem.planeZone) ?? .conformalConic(for: mainBox)
      let plane = try Transformation(to: system)
      let thin = coverage.simplified(tolerance: tolerance, minimumPart: tolerance.value * tolerance.value * 9)
      let outside = codes.indices.filter { !wanted.contains(codes[$0]) }
      let groups = subject.map { [$0] } + [outside, subject, Array(codes.indices)] + outside.map { [$0] }
      let dissolved = thin.shapes(groups: groups)
      var drawn: [PlaneShape] = []
      for shape in dissolved { drawn.append(try Self.projected(shape, plane)) }
      func name(_ i: Int) -> String { names[i] ?? japanese[i] ?? codes[i] }
      ground = SheetGround(
        municipalities: subject.enumerated().map {
          SheetArea(code: codes[$1], name: name($1), shape: drawn[$0])
        },
        surroundings: drawn[subject.count],
        inset: islands.isEmpty
          ? nil
          : SheetInset(
            name: FarIslands.name(islands.map { (codes[$0], name($0)) }, language),
            municipalityCodes: Set(islands.map { codes[$0] })))
      neighbours = outside.enumerated().map {
        SheetArea(code: codes[$1], name: name($1), shape: drawn[subject.count + 3 + $0])
      }
      locator =
        isEverything
        ? nil
        : SheetLocator(
          name: language == .ja ? about.title : about.titleEnglish, land: drawn[subject.count + 2],
          subject: drawn[subject.count + 1])
      self.plane = plane
    } catch {
      throw Failure(.badInput, Words.Atlas.boundariesOverlap.with(error.description), at: contents.path)
    }
  }

  /// Plane coordinates; a position without an image is left out, which no place in Japan is.
  func project(_ positions: [Position]) -> [PlanePoint] { (try? plane.project(positions)) ?? [] }

  private static func projected(_ shape: MultiPolygon, _ plane: Transformation) throws(SpatialError)
    -> PlaneShape
  {
    var polygons: [[[PlanePoint]]] = []
    for polygon in shape.polygons {
      var rings: [[PlanePoint]] = []
      for ring in polygon.rings { rings.append(try plane.project(ring.positions)) }
      polygons.append(rings)
    }
    return PlaneShape(polygons)
  }

  /// Meridians and parallels around the map, every `step` degrees.
  func graticule(step: Double) -> [SheetGraticule] {
    let boxes = tables["municipality"]?.geometries.compactMap { $0?.boundingBox } ?? []
    guard step > 0, let box = boxes.reduce(nil as BoundingBox?, { $0?.union($1) ?? $1 }) else { return [] }
    func ticks(_ low: Double, _ high: Double) -> [Double] {
      let first = Int((low / step).rounded(.down)) - 1
      let last = Int((high / step).rounded(.up)) + 1
      return (first...last).map { Double($0) * step }
    }
    let (longitudes, latitudes) = (ticks(box.west, box.east), ticks(box.south, box.north))
    func label(_ value: Double, _ letters: Phrase) -> String {
      let minutes = Int((value * 60).rounded())
      let text = minutes % 60 == 0 ? "\(minutes / 60)°" : "\(minutes / 60)°\(minutes % 60)′"
      return letters(language, text)
    }
    func line(_ count: Int, _ at: (Double) -> Position) -> [PlanePoint] {
      project((0...count).map { at(Double($0) / Double(count)) })
    }
    guard let west = longitudes.first, let east = longitudes.last, let south = latitudes.first,
      let north = latitudes.last
    else { return [] }
    return longitudes.map { longitude in
      SheetGraticule(
        line: line(48) { Position(longitude: longitude, latitude: south + (north - south) * $0) },
        label: label(longitude, Words.Prints.east), isMeridian: true)
    }
      + latitudes.map { latitude in
        SheetGraticule(
          line: line(48) { Position(longitude: west + (east - west) * $0, latitude: latitude) },
          label: label(latitude, Words.Prints.north), isMeridian: false)
      }
  }
}
