import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What can be found in an atlas, and the names it is found by.
struct PlaceEntries {
  private(set) var hits: [PlaceHit] = []
  /// Position in `hits`, and a key of it.
  private(set) var keys: [(owner: Int, key: SearchKey)] = []

  private static let levels: [(AreaLevel, String)] = [
    (.municipality, "municipality"), (.ward, "ward"), (.homeCare, "home_care_area"),
    (.secondary, "secondary_area"), (.tertiary, "tertiary_area"),
  ]
  /// Columns of the areas above, from near to far.
  private static let parents: [(AreaLevel, String)] = [
    (.municipality, "municipality_code"), (.homeCare, "home_care_area_code"),
    (.secondary, "secondary_area_code"), (.tertiary, "tertiary_area_code"),
  ]

  init(_ contents: AtlasContents, searchesAddresses: Bool) throws(Failure) {
    var names: [AreaLevel: [String: String]] = [:]
    for (level, table) in Self.levels {
      guard let table = contents.tables[table], let codes = table.texts("code"), let own = table.texts("name")
      else {
        continue
      }
      for (code, name) in zip(codes, own) {
        if let code, let name { names[level, default: [:]][code] = name }
      }
    }
    let kana = AreaReadings(contents).kana
    try addPrefecture(contents)
    for (level, name) in Self.levels {
      if level == .municipality {
        add(level, try contents.table(name), names, kana)
      } else if let table = contents.tables[name] {
        add(level, table, names, kana)
      }
    }
    addFacilities(try contents.table("facility"), searchesAddresses: searchesAddresses)
  }

  private mutating func addPrefecture(_ contents: AtlasContents) throws(Failure) {
    let about = try contents.about()
    let code = try contents.table("atlas").texts("prefecture_code")?.first.flatMap { $0 } ?? ""
    let shapes = try contents.table("municipality").geometries.compactMap { $0 }
    let parts = shapes.flatMap { $0.polygons ?? [] }
    let shape = MultiPolygon(parts)
    name(about.title, AreaLevel.prefecture)
    if !about.titleEnglish.isEmpty { key(about.titleEnglish) }
    hits.append(
      PlaceHit(
        kind: .area(.prefecture), id: code, name: about.title, detail: Phrase(ja: "", en: about.titleEnglish),
        position: shape.interiorPosition, box: shape.boundingBox))
  }

  private mutating func add(
    _ level: AreaLevel, _ table: FeatureTable, _ names: [AreaLevel: [String: String]],
    _ kana: [String: String]
  ) {
    guard let codes = table.texts("code") else { return }
    let english = table.texts("name_en") ?? []
    let above = Self.parents.compactMap { parent, column in table.texts(column).map { (parent, $0) } }
    for i in codes.indices {
      guard let code = codes[i], let own = names[level]?[code] else { continue }
      name(own, level)
      if level == .ward, let parent = above.first(where: { $0.0 == .municipality })?.1[i],
        let whole = names[.municipality]?[parent], own.hasPrefix(whole), own != whole
      {
        // 中央区 alone, as people say it.
        name(String(own.dropFirst(whole.count)), level)
      }
      if let reading = kana[code], level == .municipality || level == .ward { self.reading(reading, of: own) }
      if english.indices.contains(i), let english = english[i] {
        key(english)
        if let latin = LatinLetters.ofLatin(english) { key(latin) }
      }
      let shape = table.geometryKind == nil ? nil : table.geometries[i]
      hits.append(
        PlaceHit(
          kind: .area(level), id: code, name: own,
          detail: Self.detail(
            above.compactMap { parent, codes in codes[i].flatMap { names[parent]?[$0] }.map { (parent, $0) } }
          ),
          position: shape?.polygons.flatMap { MultiPolygon($0).interiorPosition }, box: shape?.boundingBox))
    }
  }

  private static func detail(_ parents: [(AreaLevel, String)]) -> Phrase {
    func line(_ language: Language) -> String {
      parents.map { level, name in Words.Search.parent(language, level.label(language), name) }
        .joined(separator: Words.Search.separator(language))
    }
    return Phrase(ja: line(.ja), en: line(.en))
  }

  private mutating func addFacilities(_ table: FeatureTable, searchesAddresses: Bool) {
    let (ids, names, kinds) = (
      table.texts("facility_id") ?? [], table.texts("name") ?? [], table.texts("kind") ?? []
    )
    let addresses = table.texts("address") ?? [String?](repeating: nil, count: ids.count)
    for i in ids.indices {
      guard let id = ids[i], let own = names[i], let kind = kinds[i].flatMap(FacilityKind.init(rawValue:))
      else { continue }
      key(own)
      let address = addresses[i] ?? ""
      if searchesAddresses { key(address) }
      var position: Position?
      if case .point(let place)? = table.geometries[i] { position = place }
      hits.append(
        PlaceHit(
          kind: .facility(kind), id: id, name: own, detail: Phrase(ja: address, en: address),
          position: position, box: nil))
    }
  }

  /// A key of the hit that is added next.
  private mutating func key(_ text: String) {
    for reading in SearchKey.readings(text) { keys.append((hits.count, reading)) }
  }

  /// A name, and the same without 市, 町, 村 or 区 where it is one of a municipality: 札幌 means 札幌市 as well.
  private mutating func name(_ text: String, _ level: AreaLevel) {
    key(text)
    guard level == .municipality || level == .ward, text.unicodeScalars.count > 2, let last = text.last,
      "市町村区".contains(last)
    else { return }
    key(String(text.dropLast()))
  }

  /// The kana of a name, and in Latin letters; both also without the ending that stands for 市, 町, 村 or 区.
  private mutating func reading(_ kana: String, of name: String) {
    let endings: [String] =
      switch name.last {
      case "市": ["し"]
      case "町": ["ちょう", "まち"]
      case "村": ["むら", "そん"]
      case "区": ["く"]
      default: []
      }
    var readings = [kana]
    if let ending = endings.first(where: kana.hasSuffix), kana.count > ending.count + 1 {
      readings.append(String(kana.dropLast(ending.count)))
    }
    for reading in readings {
      key(reading)
      if let latin = LatinLetters.ofKana(reading) { key(latin) }
    }
  }
}
