/// Former municipalities by the names that addresses still give them.
struct FormerMunicipalityIndex: Sendable {
  /// A former municipality that the table of today's municipalities continues.
  struct Entry: Sendable {
    /// Index of today's municipality or ward.
    var successor: Int
    /// What today's town names may begin with where the old name lives on: 厚田区, 厚田町, 厚田. Longest first.
    var prefixes: [[UInt32]]
    /// The name of itself: 栗沢町, 大滝区. Where today's towns bear it, a town without it is another one.
    var ownNames: [[UInt32]]
  }

  private(set) var entries: [Entry] = []
  /// Names with their 郡 or city.
  private var fullTrie = TokenTrie([])
  private var fullGroups: [[Int]] = []
  /// Names of towns and villages alone.
  private var shortTrie = TokenTrie([])
  private var shortGroups: [[Int]] = []
  private var successorsByCode: [String: Set<Int>] = [:]
  /// Municipalities of today that have taken in others.
  private(set) var successors: Set<Int> = []

  static let none = FormerMunicipalityIndex([]) { _ in nil }

  /// Rows whose successor the table of today doesn't hold are left out: another prefecture's.
  init(_ rows: [FormerMunicipality], indexOfCode: (String) -> Int?) {
    var full: [[UInt32]: [Int]] = [:]
    var short: [[UInt32]: [Int]] = [:]
    for row in rows {
      guard let successor = indexOfCode(row.successorCode) else { continue }
      let name = MunicipalityTable.plain(row.name)
      let rest = MunicipalityTable.splitDistrict(name).rest
      let isTownOrVillage = rest.hasSuffix("町") || rest.hasSuffix("村")
      var entry = Entry(successor: successor, prefixes: [], ownNames: [])
      if isTownOrVillage {
        let stem = String(rest.dropLast())
        let own = ["区", "町", "村"].map { AddressTokens(stem + $0).symbols }
        entry.ownNames = own
        entry.prefixes = own + [AddressTokens(stem).symbols]
        short[AddressTokens(rest).symbols, default: []].append(entries.count)
      }
      full[AddressTokens(name).symbols, default: []].append(entries.count)
      successorsByCode[row.code, default: []].insert(successor)
      // A change of the code or the 郡 alone takes nothing in.
      if MunicipalityTable.splitDistrict(row.successorName).rest != rest { successors.insert(successor) }
      entries.append(entry)
    }
    (fullTrie, fullGroups) = Self.build(full)
    (shortTrie, shortGroups) = Self.build(short)
  }

  private static func build(_ map: [[UInt32]: [Int]]) -> (TokenTrie, [[Int]]) {
    let keys = map.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return (
      TokenTrie(keys.enumerated().map { (key: $1, value: Int32($0)) }), keys.map { (map[$0] ?? []).sorted() }
    )
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Today's municipality for a code of the past; nil where several took its area, or none is known.
  func successor(ofCode code: String) -> Int? {
    guard let found = successorsByCode[code], found.count == 1 else { return nil }
    return found.first
  }

  /// The longest former name that begins at a place of an address.
  func match(in symbols: [UInt32], at start: Int, isShort: Bool) -> (entries: [Int], end: Int)? {
    guard !entries.isEmpty else { return nil }
    let found = (isShort ? shortTrie : fullTrie).longest(in: symbols, from: start)
    return found.map { ((isShort ? shortGroups : fullGroups)[$0.value], $0.end) }
  }
}
