/// How the names of municipalities and wards are read, as the list of municipal offices has it.
struct AreaReadings {
  /// Kana by code of municipality or ward; empty where the atlas has none.
  let kana: [String: String]

  init(_ contents: AtlasContents) {
    guard let table = contents.tables["municipal_office"], let codes = table.texts("municipality_code"),
      let names = table.texts("name_kana")
    else {
      kana = [:]
      return
    }
    kana = Dictionary(
      zip(codes, names).compactMap { code, name in code.flatMap { c in name.map { (c, $0) } } }
    ) { first, _ in first }
  }
}
