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
  /// 条 or 丁目: 新琴似6-14-8 is 新琴似六条十四丁目.
  func longestTown(municipality: Int, in tokens: AddressTokens, at start: Int) -> Match? {
    let root = roots[municipality]
    guard root >= 0 else { return nil }
    var best: Match?
    walk(node: root, tokens, start, hyphens: 0, &best)
    return best
  }

  private func walk(node: Int32, _ tokens: AddressTokens, _ at: Int, hyphens: Int, _ best: inout Match?) {
    var node = node
    var i = at
    while true {
      if let place = trie.value(at: node), i > (best?.end ?? 0), admits(places[place], tokens, i) {
        best = Match(place: place, end: i)
      }
      guard i < tokens.count else {
        // 北24条西6 at the very end of an address.
        if i > 0, AddressToken.isNumber(tokens.symbols[i - 1]), let child = trie.child(of: node, AddressToken.chome),
          let place = trie.value(at: child), (best?.end ?? 0) <= i
        {
          best = Match(place: place, end: i)
        }
        return
      }
      let symbol = tokens.symbols[i]
      if symbol == AddressToken.hyphen, hyphens < 3, i > 0, AddressToken.isNumber(tokens.symbols[i - 1]) {
        for stood in [AddressToken.jou, AddressToken.chome] {
          if let child = trie.child(of: node, stood) {
            walk(node: child, tokens, i + 1, hyphens: hyphens + 1, &best)
          }
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
