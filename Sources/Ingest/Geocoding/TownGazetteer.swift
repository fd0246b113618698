import CareRegistry
import Spatial

/// Town sections by municipality, indexed by normalised name: what addresses are located with.
public struct TownGazetteer: Sendable {
  /// A named place: a town section, a large section or a whole municipality.
  struct Place: Sendable {
    var position: Position
    var grade: PositionGrade
    var municipality: Int32
    /// Official name with municipality.
    var name: String
    var spreadMetres: Double
    /// The place is a row of the source, not a mean of rows below it.
    var isOwnPoint: Bool
    /// The place is a 小字 named by a single letter (イ, ロ, 甲).
    var isLetterSection: Bool
  }

  public let municipalities: MunicipalityTable
  let places: [Place]
  /// (municipality marker, town tokens …) → place.
  let trie: TokenTrie
  /// Root node of each municipality's towns; −1 where it has none.
  let roots: [Int32]
  /// Mean of its towns for each municipality, and for a designated city of those of its wards.
  let municipalityPlaces: [Int32]
  /// Doubts about the rows, in their order.
  public let issues: [Issue]
  /// Rows that carry a position and belong to a known municipality.
  public let acceptedRows: Int

  init(
    municipalities: MunicipalityTable, places: [Place], trie: TokenTrie, roots: [Int32],
    municipalityPlaces: [Int32], issues: [Issue], acceptedRows: Int
  ) {
    self.municipalities = municipalities
    self.places = places
    self.trie = trie
    self.roots = roots
    self.municipalityPlaces = municipalityPlaces
    self.issues = issues
    self.acceptedRows = acceptedRows
  }

  /// A town found in the symbols of an address.
  struct Match {
    var place: Int
    var end: Int
  }

  /// The longest town name of a municipality that begins at a place of an address. A hyphen may stand for
  /// 条 or 丁目: 新琴似6-14-8 is 新琴似六条十四丁目. Only where nothing fits so, 町 and 条 may be missing:
  /// 湯川2丁目 for 湯川町二丁目, 東2南7丁目 for 東二条南七丁目.
  func longestTown(municipality: Int, in tokens: AddressTokens, at start: Int) -> Match? {
    let root = roots[municipality]
    guard root >= 0 else { return nil }
    for isLenient in [false, true] {
      var search = TownSearch(start: start, isLenient: isLenient)
      walk(node: root, tokens, start, &search)
      if let best = search.best { return best }
    }
    return nil
  }

  private struct TownSearch {
    let start: Int
    let isLenient: Bool
    /// Bounds the branches that hyphens and missing letters open.
    var branches = 0
    var best: Match?

    var end: Int { best?.end ?? 0 }
  }

  private func walk(node: Int32, _ tokens: AddressTokens, _ at: Int, _ search: inout TownSearch) {
    let symbols = tokens.symbols
    var node = node
    var i = at
    while true {
      if let place = trie.value(at: node), i > search.end, admits(places[place], tokens, i) {
        search.best = Match(place: place, end: i)
      }
      let follows = i > search.start && AddressToken.isNumber(symbols[i - 1])
      guard i < symbols.count else {
        // 北24条西6 at the very end of an address.
        if follows, i >= search.end, let child = trie.child(of: node, AddressToken.chome),
          let place = trie.value(at: child)
        {
          search.best = Match(place: place, end: i)
        }
        return
      }
      let symbol = symbols[i]
      if symbol == AddressToken.hyphen, follows {
        branch(node, [AddressToken.jou, AddressToken.chome], tokens, i + 1, &search)
      }
      if search.isLenient {
        if follows, AddressToken.isDirection(symbol) { branch(node, [AddressToken.jou], tokens, i, &search) }
        if i >= search.start + 2, symbol != AddressToken.machi {
          branch(node, [AddressToken.machi], tokens, i, &search)
        }
      }
      if symbol == AddressToken.blank {
        i += 1
        continue
      }
      guard let child = trie.child(of: node, symbol) else { return }
      node = child
      i += 1
    }
  }

  /// Goes on as if one of some symbols stood here.
  private func branch(
    _ node: Int32, _ stood: [UInt32], _ tokens: AddressTokens, _ next: Int, _ search: inout TownSearch
  ) {
    for symbol in stood where search.branches < 32 {
      guard let child = trie.child(of: node, symbol) else { continue }
      search.branches += 1
      walk(node: child, tokens, next, &search)
    }
  }

  /// A section named by one letter must not be read out of a word: ハ of ハイツ.
  private func admits(_ place: Place, _ tokens: AddressTokens, _ end: Int) -> Bool {
    guard place.isLetterSection, end < tokens.count else { return true }
    let next = tokens.symbols[end]
    if AddressToken.isNumber(next) { return tokens.scripts[end] == .arabic }
    // 部, の, 割 and marks may follow; a letter of a word may not.
    return next == 0x90E8 || next == 0x306E || next == 0x30CE || next == AddressToken.hyphen
      || next == AddressToken.blank
      || !(AddressToken.isKatakana(next) || AddressToken.isHiragana(next) || AddressToken.isKanji(next)
        || AddressToken.isLatin(next))
  }
}
