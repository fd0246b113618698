import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Facilities and areas of an atlas by name, in memory: exact names first, then beginnings, then words within, then any
/// part; areas before facilities, shorter names before longer ones.
///
/// All names stand one after the other in one array that is looked through from one end: 16,000 names take well below a
/// millisecond, and a name of one character is found as well as any other. The kana of municipalities, where the
/// atlas has them, are names too, and so are their spellings in Latin letters.
public struct PlaceSearch: Sendable {
  /// Names of hits, without duplicates, in the order of the atlas.
  private let hits: [PlaceHit]
  /// Letters of all keys, each with a 0 behind it.
  private let letters: [UInt32]
  /// Whether a word begins at that letter.
  private let isWordStart: [Bool]
  /// Where each key begins, ascending, and the hit that it belongs to.
  private let starts: [Int]
  private let owners: [Int32]

  /// Bytes of a question that are read.
  public static let questionLimit = 400
  /// Words of a question that are looked for.
  static let wordLimit = 8

  /// - Parameter searchesAddresses: finds facilities by their address too.
  /// - Throws: `badInput` for an atlas without facilities or areas.
  public init(_ contents: AtlasContents, searchesAddresses: Bool = false) throws(Failure) {
    let entries = try PlaceEntries(contents, searchesAddresses: searchesAddresses)
    var letters: [UInt32] = []
    var isWordStart: [Bool] = []
    var starts: [Int] = []
    var owners: [Int32] = []
    for (owner, key) in entries.keys where !key.letters.isEmpty {
      starts.append(letters.count)
      owners.append(Int32(owner))
      letters += key.letters
      letters.append(0)
      isWordStart += key.letters.indices.map(key.wordStarts.contains) + [false]
    }
    hits = entries.hits
    (self.letters, self.isWordStart, self.starts, self.owners) = (letters, isWordStart, starts, owners)
  }

  /// How well a name fits; the smaller the better.
  private struct Fit: Comparable {
    /// 0: the whole name; 1: its beginning; 2: the beginning of a word; 3: somewhere.
    var grade: UInt8
    /// Letters of the key.
    var length: Int

    static func < (a: Fit, b: Fit) -> Bool { (a.grade, a.length) < (b.grade, b.length) }
  }

  /// What `text` names, the best first.
  ///
  /// - Parameter text: words between blanks must all be found; read up to `questionLimit` bytes.
  /// - Parameter limit: hits at most; nothing for 0 and less.
  public func find(_ text: String, limit: Int) -> [PlaceHit] {
    guard limit > 0 else { return [] }
    let read = String(decoding: text.utf8.prefix(Self.questionLimit), as: UTF8.self)
    guard !SearchKey(read).letters.isEmpty else { return [] }
    var found = fits(read)
    if let latin = LatinLetters.ofLatin(read) {
      found.merge(fits(latin.unicodeScalars.map(\.value)), uniquingKeysWith: min)
    }
    let words = SearchKey.words(read).prefix(Self.wordLimit).map { String($0) }
      .filter { !SearchKey($0).letters.isEmpty }
    if words.count > 1 {
      // Of several words the worst decides: 札幌 訪問 stands nowhere better than 訪問 does.
      var all = fits(words[0])
      for word in words.dropFirst() {
        let other = fits(word)
        all = all.reduce(into: [:]) { kept, fit in
          if let second = other[fit.key] { kept[fit.key] = max(fit.value, second) }
        }
      }
      // What was found as it was typed goes first.
      found.merge(all) { typed, _ in typed }
    }
    let ranked = found.map { (hit: $0.key, fit: $0.value) }.sorted { a, b in
      if a.fit.grade != b.fit.grade { return a.fit.grade < b.fit.grade }
      let (first, second) = (isArea(a.hit), isArea(b.hit))
      if first != second { return first }
      return a.fit.length != b.fit.length ? a.fit.length < b.fit.length : a.hit < b.hit
    }
    return ranked.prefix(limit).map { hits[$0.hit] }
  }

  private func isArea(_ hit: Int) -> Bool { if case .area = hits[hit].kind { true } else { false } }

  /// The best fit of every hit that holds the text, however it is read.
  private func fits(_ text: String) -> [Int: Fit] {
    SearchKey.readings(text).reduce(into: [:]) { $0.merge(fits($1.letters), uniquingKeysWith: min) }
  }

  /// The best fit of every hit that holds the letters.
  private func fits(_ wanted: [UInt32]) -> [Int: Fit] {
    guard let first = wanted.first else { return [:] }
    var found: [Int: Fit] = [:]
    let count = wanted.count
    letters.withUnsafeBufferPointer { letters in
      guard letters.count >= count else { return }
      var key = 0
      var at = 0
      while at <= letters.count - count {
        guard letters[at] == first else {
          at += 1
          continue
        }
        var k = 1
        while k < count, letters[at + k] == wanted[k] { k += 1 }
        guard k == count else {
          at += 1
          continue
        }
        while key + 1 < starts.count, starts[key + 1] <= at { key += 1 }
        let start = starts[key]
        let end = key + 1 < starts.count ? starts[key + 1] - 1 : letters.count - 1
        let grade: UInt8 = at == start ? (at + count == end ? 0 : 1) : isWordStart[at] ? 2 : 3
        let fit = Fit(grade: grade, length: end - start)
        let owner = Int(owners[key])
        if found[owner].map({ fit < $0 }) ?? true { found[owner] = fit }
        at += 1
      }
    }
    return found
  }
}
