import CareRegistry
import Cartography
import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// `atlas.json`: what the map page must know before it shows anything.
struct ViewerAtlas {
  let contents: AtlasContents
  /// As drawn, with the columns of findings.
  let tables: [String: FeatureTable]
  let styles: [Style]
  let zooms: ClosedRange<Int>
  let language: Language
  let use: ViewerUse

  func json() throws(Failure) -> JSONValue {
    let about = try contents.about()
    let services = try servicesJSON()
    let (styleList, masks) = stylesJSON()
    let years = try ViewerFigures.years(contents)
    let people = try contents.table("area_population")
    let bands: [(String, Phrase)] = [
      ("population", Words.Registry.allAges), ("population65", Words.Registry.over65),
      ("population75", Words.Registry.over75), ("population85", Words.Registry.over85),
    ].filter { band in people.reals(band.0)?.contains { $0 != nil } ?? false }
    return ViewerJSON.object(
      ("format", .integer(1)), ("version", .text(ZaitakuVersion.text)),
      ("title", ViewerJSON.phrase(Phrase(ja: about.title, en: about.titleEnglish))),
      ("language", .text(language.rawValue)), ("server", .boolean(use.isServer)),
      ("prints", .boolean(use.offers.prints)), ("downloads", .boolean(use.offers.downloads)),
      ("reference_date", .text(about.referenceDate)), ("base_year", .integer(about.baseYear)),
      ("attribution", ViewerJSON.phrase(about.attribution)),
      (
        "credit",
        ViewerJSON.phrase(
          Words.Viewer.credit.with(
            about.publishers.joined(separator: "、"), about.publishers.joined(separator: ", ")))
      ),
      ("warning", about.warning.map(ViewerJSON.phrase) ?? .null),
      ("bounds", boundsJSON(inhabitedOnly: false)), ("home", boundsJSON(inhabitedOnly: true)),
      ("zooms", ViewerJSON.integers([zooms.lowerBound, zooms.upperBound])),
      ("families", familiesJSON()), ("styles", .array(styleList)), ("masks", ViewerJSON.texts(masks)),
      ("years", ViewerJSON.integers(years)), ("bands", Self.named(bands)), ("services", services),
      ("kinds", Self.named(FacilityKind.allCases.map { ($0.rawValue, $0.label) })),
      ("levels", Self.named(AreaLevel.allCases.map { ($0.rawValue, $0.label) })),
      ("grades", Self.named(PositionGrade.allCases.map { ($0.rawValue, $0.label) })),
      ("availability", Self.named(Availability.allCases.map { ($0.rawValue, $0.label) })),
      ("provenance", provenanceJSON()), ("tiles", tilesJSON()),
      ("words", .object(Words.Viewer.page.map { JSONMember($0.key, ViewerJSON.phrase($0.text)) })))
  }

  private static func named(_ pairs: [(String, Phrase)]) -> JSONValue {
    .array(pairs.map { ViewerJSON.object(("key", .text($0.0)), ("title", ViewerJSON.phrase($0.1))) })
  }

  /// The box around the municipalities; of those with people, where the page opens: far islands without any
  /// would make everything small.
  private func boundsJSON(inhabitedOnly: Bool) -> JSONValue {
    guard let table = contents.tables["municipality"] else { return .null }
    let people = table.reals("population") ?? []
    let boxes = table.geometries.enumerated().compactMap { row, shape -> BoundingBox? in
      let counts = !inhabitedOnly || people.isEmpty || (people[row] ?? 0) > 0
      return counts ? shape?.boundingBox : nil
    }
    guard let box = boxes.dropFirst().reduce(boxes.first, { $0?.union($1) }) else { return .null }
    return .array([box.west, box.south, box.east, box.north].map(JSONValue.real))
  }

  /// A service with the rule by which its reach is judged.
  private func servicesJSON() throws(Failure) -> JSONValue {
    let rules = try contents.table("reach_rule")
    let (services, kinds) = (rules.texts("service") ?? [], rules.texts("kind") ?? [])
    let (names, citations) = (rules.texts("rule") ?? [], rules.texts("citation") ?? [])
    let values = rules.reals("value") ?? []
    var defaults: [Bool?] = []
    if case .boolean(let flags)? = rules.column("is_default")?.values { defaults = flags }
    return .array(
      Service.allCases.map { service in
        let row = services.indices.first { row in
          services[row] == service.rawValue && defaults.indices.contains(row) && defaults[row] == true
        }
        var rule = JSONValue.null
        if let row {
          rule = ViewerJSON.object(
            ("name", ViewerJSON.text(names[row])), ("kind", ViewerJSON.text(kinds[row])),
            ("value", values[row].map(JSONValue.real) ?? .null), ("citation", ViewerJSON.text(citations[row]))
          )
        }
        return ViewerJSON.object(
          ("key", .text(service.rawValue)), ("title", ViewerJSON.phrase(service.label)), ("rule", rule))
      })
  }

  /// Title, publisher, terms and date of every official source, by its key.
  private func provenanceJSON() -> JSONValue {
    guard let table = contents.tables["provenance"] else { return .object([]) }
    let (keys, titles) = (table.texts("layer") ?? [], table.texts("source") ?? [])
    let (publishers, licences) = (table.texts("publisher") ?? [], table.texts("licence") ?? [])
    let dates = table.texts("reference_date") ?? []
    let rows = keys.indices.filter { !(publishers[$0] ?? "").isEmpty }
    return .object(
      rows.map { row in
        let title = (titles[row] ?? "").split(separator: " (", maxSplits: 1).first.map(String.init)
        return JSONMember(
          keys[row] ?? "",
          ViewerJSON.object(
            ("title", ViewerJSON.text(title)), ("publisher", ViewerJSON.text(publishers[row])),
            ("licence", ViewerJSON.text(licences[row])), ("date", ViewerJSON.text(dates[row]))))
      })
  }

  /// Runs `[zoom, column, first row, last row]` of the tiles that there are, by style; null: all may be.
  private func tilesJSON() -> JSONValue {
    guard let tiles = use.tiles else { return .null }
    return .object(
      tiles.sorted { $0.key < $1.key }.map { name, addresses in
        var runs: [[Int]] = []
        for tile in addresses.sorted() {
          if let last = runs.last, last[0] == tile.z, last[1] == tile.x, last[3] + 1 == tile.y {
            runs[runs.count - 1][3] = tile.y
          } else {
            runs.append([tile.z, tile.x, tile.y, tile.y])
          }
        }
        return JSONMember(name, .array(runs.map(ViewerJSON.integers)))
      })
  }
}
