/// A municipality or ward as the lists of codes give it.
public struct MunicipalityName: Sendable, Hashable {
  /// Five digits.
  public var code: String
  /// 函館市, 中標津町, 札幌市中央区, or 中央区 with 札幌市 as parent.
  public var name: String
  /// The designated city of a ward or the 郡 of a town or village, where the list gives it.
  public var parentName: String?

  public init(code: String, name: String, parentName: String? = nil) {
    self.code = code
    self.name = name
    self.parentName = parentName
  }
}

/// Finds the municipality that an address begins with. Names repeat: 泊村 stands twice in Hokkaido,
/// 池田町 in many prefectures, so a name may lead to several candidates.
public struct MunicipalityTable: Sendable {
  struct Entry: Sendable {
    var code: String
    /// 札幌市中央区, 標津郡中標津町, folded and without blanks.
    var fullName: String
    /// Number of the prefecture.
    var prefecture: Int
    /// Index of the designated city of a ward.
    var city: Int?
    /// Indices of the wards of a designated city.
    var wards: [Int] = []
    /// 郡 where known.
    var district: String?
    /// Full name without the 郡.
    var shortName: String
  }

  private(set) var entries: [Entry] = []
  /// Name tokens → index into `groups`.
  private var trie = TokenTrie([])
  private var groups: [[Int]] = []
  /// The same without the closing 市, 町, 村.
  private var cutTrie = TokenTrie([])
  private var cutGroups: [[Int]] = []
  private var prefectureTrie = TokenTrie([])
  private var indexByCode: [String: Int] = [:]
  private var indicesByName: [String: [Int]] = [:]
  /// Municipalities of the past that those of the table continue.
  private(set) var former = FormerMunicipalityIndex.none

  /// Builds the table. Rows with a malformed code or no name, and codes met before, are left out: see
  /// `rejected`. Former municipalities lead to those of the table.
  public init(_ names: [MunicipalityName], former: FormerMunicipalities = .none) {
    var seen = Set<String>()
    for row in names {
      let code = row.code
      guard code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let prefecture = Int(code.prefix(2)), (1...47).contains(prefecture)
      else {
        rejected.append(row)
        continue
      }
      let name = Self.plain(row.name)
      guard !name.isEmpty, seen.insert(code).inserted else {
        rejected.append(row)
        continue
      }
      let parent = Self.plain(row.parentName ?? "")
      let full = parent.isEmpty || name.hasPrefix(parent) ? name : parent + name
      let split = Self.splitDistrict(full)
      entries.append(
        Entry(
          code: code, fullName: full, prefecture: prefecture, city: nil, district: split.district,
          shortName: split.rest))
    }
    entries.sort { $0.code < $1.code }
    linkWards()
    index()
    if !former.all.isEmpty {
      self.former = FormerMunicipalityIndex(former.all) { indexByCode[$0] }
    }
  }

  /// Rows that could not be used.
  public private(set) var rejected: [MunicipalityName] = []

  static func plain(_ name: String) -> String {
    String(String.UnicodeScalarView(JapaneseText.folded(name).unicodeScalars.filter { $0 != " " }))
  }

  /// 標津郡中標津町 → 標津郡, 中標津町. 上郡町 and 大和郡山市 hold the letter 郡 without having one.
  static func splitDistrict(_ full: String) -> (district: String?, rest: String) {
    guard full.hasSuffix("町") || full.hasSuffix("村"), let cut = full.dropFirst().firstIndex(of: "郡")
    else { return (nil, full) }
    let rest = full[full.index(after: cut)...]
    return rest.count >= 2 ? (String(full[...cut]), String(rest)) : (nil, full)
  }

  /// 札幌市中央区 → 札幌市.
  static func cityOfWard(_ full: String) -> String? {
    guard full.hasSuffix("区"), let cut = full.lastIndex(of: "市") else { return nil }
    let rest = full[full.index(after: cut)...]
    return rest.count >= 2 ? String(full[...cut]) : nil
  }

  private mutating func linkWards() {
    var cities: [String: Int] = [:]
    for (i, entry) in entries.enumerated() { cities["\(entry.prefecture)\(entry.fullName)"] = i }
    var missing: [String: [Int]] = [:]
    for i in entries.indices {
      guard let city = Self.cityOfWard(entries[i].fullName) else { continue }
      if let c = cities["\(entries[i].prefecture)\(city)"] {
        entries[i].city = c
        entries[c].wards.append(i)
      } else {
        missing["\(entries[i].prefecture)\t\(city)", default: []].append(i)
      }
    }
    // A list of wards alone still knows the city by name, though not its code.
    for (key, wards) in missing.sorted(by: { $0.key < $1.key }) {
      let name = String(key.drop { $0 != "\t" }.dropFirst())
      for w in wards { entries[w].city = entries.count }
      entries.append(
        Entry(
          code: "", fullName: name, prefecture: entries[wards[0]].prefecture, city: nil, wards: wards,
          shortName: name))
    }
  }

  private mutating func index() {
    var byKey: [[UInt32]: Set<Int>] = [:]
    var byCutKey: [[UInt32]: Set<Int>] = [:]
    for (i, entry) in entries.enumerated() {
      if !entry.code.isEmpty { indexByCode[entry.code] = i }
      indicesByName[entry.fullName, default: []].append(i)
      if entry.shortName != entry.fullName { indicesByName[entry.shortName, default: []].append(i) }
      for name in Set([entry.fullName, entry.shortName]) {
        byKey[AddressTokens(name).symbols, default: []].insert(i)
        if entry.wards.isEmpty, name.count >= 3 {
          byCutKey[AddressTokens(String(name.dropLast())).symbols, default: []].insert(i)
        }
      }
      // 中央区 alone, without its city.
      if let c = entry.city {
        let ward = String(entry.fullName.dropFirst(entries[c].fullName.count))
        byKey[AddressTokens(ward).symbols, default: []].insert(i)
      }
    }
    func build(_ map: [[UInt32]: Set<Int>]) -> (TokenTrie, [[Int]]) {
      let keys = map.keys.sorted { $0.lexicographicallyPrecedes($1) }
      return (
        TokenTrie(keys.enumerated().map { (key: $1, value: Int32($0)) }),
        keys.map { (map[$0] ?? []).sorted() }
      )
    }
    (trie, groups) = build(byKey)
    (cutTrie, cutGroups) = build(byCutKey)
    prefectureTrie = TokenTrie(
      PrefectureNames.all.enumerated().map { (key: AddressTokens($1).symbols, value: Int32($0 + 1)) })
  }

  /// The same table knowing the 郡 of its towns and villages, where it did not give them itself.
  func addingDistricts(_ districts: [Int: String]) -> MunicipalityTable {
    var table = self
    for (i, district) in districts where table.entries[i].district == nil {
      table.entries[i].district = district
      table.entries[i].fullName = district + table.entries[i].shortName
    }
    table.indexByCode = [:]
    table.indicesByName = [:]
    table.index()
    return table
  }

  /// Index of a code; codes of six digits lose their check digit. A code of the past leads to the municipality
  /// of today where one took its whole area.
  func index(ofCode code: String) -> Int? {
    let folded = JapaneseText.folded(code)
    let digits = folded.utf8.count == 6 ? String(folded.prefix(5)) : folded
    return indexByCode[digits] ?? former.successor(ofCode: digits)
  }

  /// Candidates for a name as a gazetteer gives it, with or without its 郡, in one prefecture.
  func indices(ofName name: String, prefecture: Int) -> [Int] {
    let full = Self.plain(name)
    let exact = (indicesByName[full] ?? []).filter { entries[$0].prefecture == prefecture }
    if !exact.isEmpty { return exact }
    let (_, rest) = Self.splitDistrict(full)
    return (indicesByName[rest] ?? []).filter { entries[$0].prefecture == prefecture }
  }

  /// Today's municipalities for a name of the past, with or without its 郡, in one prefecture.
  func successors(ofName name: String, prefecture: Int) -> [Int] {
    let symbols = AddressTokens(Self.plain(name)).symbols
    for isShort in [false, true] {
      guard let match = former.match(in: symbols, at: 0, isShort: isShort), match.end == symbols.count
      else { continue }
      let found = Set(match.entries.map { former.entries[$0].successor })
      return found.filter { entries[$0].prefecture == prefecture }.sorted()
    }
    return []
  }

  /// Prefecture at a place of an address: its number and where it ends.
  func prefecture(in symbols: [UInt32], at start: Int) -> (number: Int, end: Int)? {
    var node = TokenTrie.root
    var i = start
    while i < symbols.count, let child = prefectureTrie.child(of: node, symbols[i]) {
      node = child
      i += 1
      if let number = prefectureTrie.value(at: node) { return (number, i) }
    }
    return nil
  }

  /// Prefecture at the head of an address, and where what follows it begins. Two stray characters before
  /// it, and the same prefecture twice, are passed over.
  func skipPrefecture(_ symbols: [UInt32]) -> (number: Int?, end: Int) {
    var at = 0
    while at < min(3, symbols.count) {
      if let (number, first) = prefecture(in: symbols, at: at) {
        var end = first
        while let again = prefecture(in: symbols, at: end), again.number == number { end = again.end }
        return (number, end)
      }
      if AddressToken.isKanji(symbols[at]) { break }
      at += 1
    }
    return (nil, 0)
  }

  /// Every municipality name that begins at a place of an address, longest first. A 郡 that the table does
  /// not know is passed over; one that it knows of another municipality of the name is not.
  func matches(in symbols: [UInt32], at start: Int, cut: Bool = false) -> [(indices: [Int], end: Int)] {
    let trie = cut ? cutTrie : trie
    var found: [(indices: [Int], end: Int)] = []
    var node = TokenTrie.root
    var i = start
    while i < symbols.count, let child = trie.child(of: node, symbols[i]) {
      node = child
      i += 1
      if let group = trie.value(at: node) { found.append((cut ? cutGroups[group] : groups[group], i)) }
    }
    if found.isEmpty, let (district, end) = district(in: symbols, at: start) {
      return matches(in: symbols, at: end, cut: cut, behind: district)
    }
    return found.reversed()
  }

  private func matches(
    in symbols: [UInt32], at start: Int, cut: Bool, behind district: ArraySlice<UInt32>
  ) -> [(indices: [Int], end: Int)] {
    guard self.district(in: symbols, at: start) == nil else { return [] }
    return matches(in: symbols, at: start, cut: cut).compactMap { match in
      let indices = match.indices.filter { i in
        guard let known = entries[i].district else {
          return entries[i].fullName.hasSuffix("町") || entries[i].fullName.hasSuffix("村")
        }
        return isSameDistrict(AddressTokens(known).symbols[...], district)
      }
      return indices.isEmpty ? nil : (indices, match.end)
    }
  }

  /// The symbols up to a 郡 (or 群, typed for it) within the next six, and where they end.
  private func district(in symbols: [UInt32], at start: Int) -> (name: ArraySlice<UInt32>, end: Int)? {
    let window = symbols[min(start, symbols.count)..<min(start + 6, symbols.count)]
    guard let cut = window.dropFirst().firstIndex(where: { $0 == 0x90E1 || $0 == 0x7FA4 }) else { return nil }
    return (symbols[start...cut], cut + 1)
  }

  private func isSameDistrict(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Bool {
    a.dropLast().elementsEqual(b.dropLast())
  }

  /// The towns and villages of the 郡 that begins at a place of an address, where it is named without one
  /// of them: 羽咋郡富来領家町.
  func members(ofDistrictIn symbols: [UInt32], at start: Int) -> (indices: [Int], end: Int)? {
    guard let (name, end) = district(in: symbols, at: start) else { return nil }
    let indices = entries.indices.filter { i in
      entries[i].district.map { isSameDistrict(AddressTokens($0).symbols[...], name) } ?? false
    }
    return indices.isEmpty ? nil : (indices, end)
  }
}
