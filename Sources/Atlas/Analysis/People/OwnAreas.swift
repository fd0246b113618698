import CareAccess
import CareRegistry
import GeoFormats
import Ingest
import Reports
import Spatial
import Wording

/// People of areas that a person brings, such as 日常生活圏域: each mesh square is divided by area.
struct OwnAreas {
  private let ground: AnalysisGround
  private let names: [String]
  private let codes: [String?]
  private let shapes: [MultiPolygon]
  private let weighting: ArealWeighting

  private static let nameKeys = ["name", "名称", "名前", "圏域名"]
  /// What is larger is no set of areas of one prefecture.
  private static let sizeLimit = 1 << 28

  /// - Throws: `Failure.badInput` for a file that is no GeoJSON, holds no area, or one that can't be used.
  init(file: String, _ ground: AnalysisGround) throws(Failure) {
    self.ground = ground
    let bytes = try FileReading.bytes(file, limit: Self.sizeLimit)
    let header: GeoJSONHeader
    let features: [GeoJSONFeature]
    do throws(FormatError) {
      (header, features) = try GeoJSONReader(bytes: bytes).features()
    } catch {
      throw error.failure(at: file)
    }
    if let system = header.referenceSystem, !DegreeSystems.stand(forJGD2011: system) {
      throw Failure(
        .badInput, Words.Ingest.otherReferenceSystem.with(system), at: file,
        remedy: Words.Ingest.otherReferenceSystemRemedy)
    }
    var names: [String] = []
    var codes: [String?] = []
    var shapes: [MultiPolygon] = []
    for (number, feature) in features.enumerated() {
      let place = "\(file) #\(number + 1)"
      if let fault = feature.fault { throw fault.failure(at: place) }
      shapes.append(try Self.shape(feature, place))
      let code = Self.text(feature, ["code", "コード"])
      codes.append(code)
      names.append(Self.text(feature, Self.nameKeys) ?? code ?? String(number + 1))
    }
    guard !shapes.isEmpty else {
      throw Failure(
        .badInput, Words.PeopleAnalysis.noAreas, at: file, remedy: Words.PeopleAnalysis.notAnAreaRemedy)
    }
    self.names = names
    self.codes = codes
    self.shapes = shapes
    weighting = ArealWeighting(cells: ground.cells.map(\.code), areas: shapes)
  }

  /// - Throws: `Failure.badInput` for what is no surface, or one that crosses or covers itself: its people would be
  ///   counted twice or not at all.
  private static func shape(_ feature: GeoJSONFeature, _ place: String) throws(Failure) -> MultiPolygon {
    let shape: MultiPolygon
    switch feature.geometry {
    case .polygon(let polygon): shape = MultiPolygon([polygon])
    case .multiPolygon(let many): shape = many
    default:
      throw Failure(
        .badInput, Words.PeopleAnalysis.notAnArea, at: place, remedy: Words.PeopleAnalysis.notAnAreaRemedy)
    }
    let fault: String?
    do throws(SpatialError) {
      fault = try Validity.fault(in: shape)
    } catch {
      fault = error.description
    }
    if shape.isEmpty || Geodesic.area(shape) <= 0 || fault != nil {
      throw Failure(
        .badInput, Words.PeopleAnalysis.badShape.with(fault ?? "0 km²"), at: place,
        remedy: Words.PeopleAnalysis.badShapeRemedy)
    }
    return shape
  }

  /// The first of the properties that is there, as text.
  private static func text(_ feature: GeoJSONFeature, _ keys: [String]) -> String? {
    for key in keys {
      switch feature.property(key) {
      case .text(let text)? where !text.isEmpty: return text
      case .integer(let number)?: return String(number)
      default: continue
      }
    }
    return nil
  }

  private func people(_ band: AgeBand) -> [Int]? {
    ground.register.population.people(band, yearIndex: ground.yearIndex).map { weighting.people($0).byArea }
  }

  /// `people_own_area`.
  func table() -> FeatureTable {
    let maker = TableMaker.self
    func column(_ name: String, _ band: AgeBand) -> TableColumn {
      maker.people(name, people(band).map { $0.map { $0 } } ?? names.map { _ in nil })
    }
    let total = people(.total) ?? []
    let cut = cutPeople()
    return maker.table(
      "people_own_area", geometryKind: .multiPolygon, geometries: shapes.map { .multiPolygon($0) },
      [
        maker.integer("number", names.indices.map { $0 + 1 }), maker.text("code", codes),
        maker.text("name", names),
        maker.integer("year", names.map { _ in ground.year }), column("population", .total),
        column("population65", .over65), column("population75", .over75), column("population85", .over85),
        maker.real("area_km2", shapes.map { maker.km2(Geodesic.area($0)) }),
        maker.real(
          "cut_share",
          total.indices.map { total[$0] > 0 ? maker.share(Double(cut[$0]) / Double(total[$0])) : nil }),
      ])
  }

  /// Thousandths of people who come from cells that the area's line runs through: only their part is an estimate by area.
  private func cutPeople() -> [Int] {
    guard let total = ground.register.population.people(.total, yearIndex: ground.yearIndex) else {
      return []
    }
    var cut = [Int](repeating: 0, count: shapes.count)
    let shares = weighting.shares
    for cell in total.indices {
      for k in shares.starts[cell]..<shares.starts[cell + 1] where shares.shares[k] < 1 - 1e-9 {
        cut[Int(shares.members[k])] += Int((Double(total[cell]) * shares.shares[k]).rounded())
      }
    }
    return cut
  }

  var notes: [Phrase] {
    guard let total = ground.register.population.people(.total, yearIndex: ground.yearIndex) else {
      return []
    }
    let divided = weighting.people(total)
    let shares = weighting.shares
    let overlaps = total.indices.count { cell in
      (shares.starts[cell]..<shares.starts[cell + 1]).reduce(0.0) { $0 + shares.shares[$1] } > 1 + 1e-6
    }
    var notes = [
      Words.PeopleAnalysis.ownAreas,
      Words.PeopleAnalysis.outside.with(Figures.people(divided.outside)),
    ]
    let empty = names.indices.filter { divided.byArea[$0] == 0 }
    if !empty.isEmpty {
      notes.append(Words.PeopleAnalysis.nobodyThere.with(empty.map { names[$0] }.joined(separator: ", ")))
    }
    if overlaps > 0 { notes.append(Words.PeopleAnalysis.overlap.with(String(overlaps))) }
    return notes
  }

  static let view = AnalysisView([
    .init("number", Words.PeopleAnalysis.number, .count), .init("name", Words.Analysis.name, .brief(40)),
    .init("population", Words.PeopleAnalysis.total, .people),
    .init("population65", Words.PeopleAnalysis.over65, .people),
    .init("population75", Words.PeopleAnalysis.over75, .people),
    .init("area_km2", Words.GapAnalysis.area, .decimals(1)),
    .init("cut_share", Words.PeopleAnalysis.cut, .percent),
  ])
}
