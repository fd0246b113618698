import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

/// The ground of all sheets of an atlas: municipalities, areas and borders in one plane.
///
/// It holds a projection, which may not cross threads; it lives in the call that draws.
final class MapScene {
  let contents: AtlasContents
  let about: AtlasContents.About
  let ground: SheetGround
  private let plane: Transformation
  /// Home-care area code and secondary code of municipalities.
  let homeCareOf: [String: String]
  let secondaryOf: [String: String]
  let homeCareNames: [String: String]
  let secondaryNames: [String: String]

  /// The islands north-east of Nemuro, beyond the sheet of the rest: shown in a box of their own.
  private static let farIslands: Set<String> = ["01695", "01696", "01697", "01698", "01699", "01700"]

  /// - Parameter tolerance: detail below this many metres is left out; a tenth of a millimetre of the sheet.
  init(_ contents: AtlasContents, tolerance: Metres, language: Language) throws(Failure) {
    self.contents = contents
    about = try contents.about()
    let municipality = try contents.table("municipality")
    let homeCare = try contents.table("home_care_area")
    let secondary = try contents.table("secondary_area")
    let codes = (municipality.texts("code") ?? []).map { $0 ?? "" }
    let names = (municipality.texts("name") ?? []).map { $0 ?? "" }
    let homeCareCodes = municipality.texts("home_care_area_code") ?? []
    let secondaryCodes = municipality.texts("secondary_area_code") ?? []
    let homeCareOf = Self.pairs(codes, homeCareCodes)
    let secondaryOf = Self.pairs(codes, secondaryCodes)
    let homeCareNames = Self.pairs(
      (homeCare.texts("code") ?? []).map { $0 ?? "" }, homeCare.texts("name") ?? [])
    secondaryNames = Self.pairs(
      (secondary.texts("code") ?? []).map { $0 ?? "" }, secondary.texts("name") ?? [])

    self.homeCareOf = homeCareOf
    self.secondaryOf = secondaryOf
    self.homeCareNames = homeCareNames

    let shapes = municipality.geometries.map { MultiPolygon($0?.polygons ?? []) }
    let main = codes.indices.filter { !Self.farIslands.contains(codes[$0]) }
    guard let box = main.compactMap({ shapes[$0].boundingBox }).reduce(nil, { $0?.union($1) ?? $1 }) else {
      throw Failure(.badInput, Words.Commands.noShapes, at: contents.path)
    }
    do throws(SpatialError) {
      let plane = try Transformation(to: .conformalConic(for: box))
      let coverage = try Coverage(shapes).simplified(
        tolerance: tolerance, minimumPart: tolerance.value * tolerance.value * 9)
      let homeCareOrder = (homeCare.texts("code") ?? []).map { $0 ?? "" }
      let groups = homeCareOrder.map { code in codes.indices.filter { homeCareOf[codes[$0]] == code } }
      let dissolved = coverage.shapes(groups: codes.indices.map { [$0] } + groups)
      var planeShapes: [PlaneShape] = []
      for shape in dissolved { planeShapes.append(try Self.projected(shape, plane)) }
      func kind(_ i: Int) -> (String?, String?) { (homeCareOf[codes[i]], secondaryOf[codes[i]]) }
      let borders = coverage.borders { left, right in
        guard let left, let right else { return 0 }
        let (a, b) = (kind(left), kind(right))
        if a.1 != b.1 { return a.0 == b.0 ? 4 : 3 }
        return a.0 != b.0 ? 2 : 1
      }
      var drawn: [SheetBorder] = []
      for border in borders {
        let level: SheetBorder.Level = [.coast, .municipality, .homeCare, .secondary, .secondary][
          border.borderClass]
        drawn.append(SheetBorder(level, try plane.project(border.line), isDashed: border.borderClass == 4))
      }
      let inset = Self.farIslands.intersection(codes)
      self.plane = plane
      ground = SheetGround(
        municipalities: codes.indices.map {
          SheetArea(code: codes[$0], name: names[$0], shape: planeShapes[$0])
        },
        homeCareAreas: homeCareOrder.enumerated().map {
          SheetArea(code: $1, name: homeCareNames[$1] ?? $1, shape: planeShapes[codes.count + $0])
        },
        unassignedMunicipalityCodes: homeCareOrder.isEmpty ? [] : Set(codes.filter { homeCareOf[$0] == nil }),
        borders: drawn,
        inset: inset.isEmpty
          ? nil : SheetInset(name: Words.Commands.farIslands(language), municipalityCodes: inset))
    } catch {
      throw Failure(.badInput, Words.Atlas.boundariesOverlap.with(error.description), at: contents.path)
    }
  }

  /// Plane coordinates; a position without an image is left out, which no place in Japan is.
  func project(_ positions: [Position]) -> [PlanePoint] { (try? plane.project(positions)) ?? [] }

  func project(_ shape: MultiPolygon) -> PlaneShape { (try? Self.projected(shape, plane)) ?? PlaneShape([]) }

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

  private static func pairs(_ keys: [String], _ values: [String?]) -> [String: String] {
    var out: [String: String] = [:]
    for (key, value) in zip(keys, values) { if let value { out[key] = value } }
    return out
  }

  /// Facilities with a place, `state` being that of `service` or yes when the sheet is about kinds.
  func facilities(kinds: Set<FacilityKind>? = nil, service: Service? = nil) throws(Failure) -> [SheetFacility]
  {
    let table = try contents.table("facility")
    let kindNames = table.texts("kind") ?? []
    let names = table.texts("name") ?? []
    let grades = table.texts("position_grade") ?? []
    let clocks = table.texts("round_the_clock") ?? []
    let states = service.flatMap { table.texts($0.rawValue) }
    var found: [SheetFacility] = []
    for i in 0..<table.rowCount {
      guard case .point(let position)? = table.geometries[i],
        let kind = kindNames[i].flatMap(FacilityKind.init(rawValue:)), kinds?.contains(kind) ?? true,
        let point = project([position]).first
      else { continue }
      let state = states.map { $0[i].flatMap(Availability.init(rawValue:)) ?? .notReported } ?? .yes
      if service != nil && state == .no { continue }
      found.append(
        SheetFacility(
          kind: kind, name: names[i] ?? "", point: point,
          positionGrade: grades[i].flatMap(PositionGrade.init(rawValue:)) ?? .none,
          roundTheClock: clocks[i].flatMap(Availability.init(rawValue:)) ?? .notReported, state: state))
    }
    return found
  }
}
