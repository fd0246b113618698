extension TownGazetteer {
  /// The longest town name of a municipality that begins at a place of an address. A hyphen may stand for
  /// 条 or 丁目: 新琴似6-14-8 is 新琴似六条十四丁目. Only where nothing fits so, or what fits ends within a word, 町, 村,
  /// 条, 通, の and ヶ may be missing or too many: 湯川2丁目 for 湯川町二丁目, 東2南7丁目 for 東二条南七丁目, 増泉町1丁目 for 増泉一丁目.
  ///
  /// - Parameter prefix: symbols that stand before the address' own in the name: 厚田区 of a former 厚田村.
  func longestTown(
    municipality: Int, in tokens: AddressTokens, at start: Int, after prefix: [UInt32] = []
  ) -> Match? {
    guard var root = node(of: municipality) else { return nil }
    for symbol in prefix {
      guard let child = trie.child(of: root, symbol) else { return nil }
      root = child
    }
    var strict = TownSearch(start: start, isLenient: false)
    walk(node: root, tokens, start, &strict)
    if var best = strict.best {
      // 園町園町ホ97: the section stands behind the name's repetition.
      if let again = repetition(of: best, root, tokens, start) { best = again }
      guard endsWithinWord(tokens, best.end) else { return best }
      var lenient = TownSearch(start: start, isLenient: true)
      walk(node: root, tokens, start, &lenient)
      if let longer = lenient.unique, longer.end > best.end, places[longer.place].isOwnPoint { return longer }
      return best
    }
    var lenient = TownSearch(start: start, isLenient: true)
    walk(node: root, tokens, start, &lenient)
    return lenient.unique.map { Match(place: $0.place, end: $0.end, isLenient: true) }
  }

  /// Node below which the towns of a municipality stand.
  func node(of municipality: Int) -> Int32? { roots[municipality] >= 0 ? roots[municipality] : nil }

  private func repetition(of found: Match, _ root: Int32, _ tokens: AddressTokens, _ start: Int) -> Match? {
    let length = found.end - start
    guard length >= 2, found.end + length <= tokens.count,
      tokens.symbols[start..<found.end].elementsEqual(tokens.symbols[found.end..<found.end + length])
    else { return nil }
    var again = TownSearch(start: found.end, isLenient: false)
    walk(node: root, tokens, found.end, &again)
    guard let best = again.best, best.end - found.end > length else { return nil }
    return best
  }

  /// Whether a letter of a name follows: 増泉|町1丁目.
  private func endsWithinWord(_ tokens: AddressTokens, _ end: Int) -> Bool {
    guard end < tokens.count else { return false }
    let next = tokens.symbols[end]
    return AddressToken.isKanji(next) || next == AddressToken.no || next == AddressToken.ga
  }

  private struct TownSearch {
    let start: Int
    let isLenient: Bool
    /// Bounds the branches that hyphens and missing letters open.
    var branches = 0
    var best: Match?
    /// Two towns fit as far.
    var isAmbiguous = false

    var end: Int { best?.end ?? 0 }
    var unique: Match? { isAmbiguous ? nil : best }

    mutating func meet(_ place: Int, _ at: Int) {
      if at > end {
        best = Match(place: place, end: at)
        isAmbiguous = false
      } else if at == end, best?.place != place {
        isAmbiguous = true
      }
    }
  }

  /// - Parameter isInserted: the symbol that led to the node does not stand in the address.
  private func walk(
    node: Int32, _ tokens: AddressTokens, _ at: Int, isInserted: Bool = false, _ search: inout TownSearch
  ) {
    let symbols = tokens.symbols
    var node = node
    var i = at
    while true {
      // 大正本町 must not be read as 大正町, whose 町 is missing.
      let isCut =
        isInserted && i == at && i < symbols.count && AddressToken.isKanji(symbols[i])
        && !AddressToken.isDirection(symbols[i])
      if let place = trie.value(at: node), i > search.start, i >= search.end, !isCut,
        admits(places[place], tokens, i)
      {
        if search.isLenient {
          search.meet(place, i)
        } else if i > search.end {
          search.best = Match(place: place, end: i)
        }
      }
      let follows = i > search.start && AddressToken.isNumber(symbols[i - 1])
      guard i < symbols.count else {
        closeAtEnd(node, i, follows: follows, &search)
        return
      }
      let symbol = symbols[i]
      if symbol == AddressToken.hyphen, follows {
        branch(node, [AddressToken.jou, AddressToken.chome], tokens, i + 1, &search)
      }
      if search.isLenient { branchLeniently(node, tokens, i, follows: follows, &search) }
      if symbol == AddressToken.blank {
        i += 1
        continue
      }
      guard let child = trie.child(of: node, symbol) else { return }
      node = child
      i += 1
    }
  }

  /// 北24条西6, and leniently 湯川, at the very end of an address.
  private func closeAtEnd(_ node: Int32, _ i: Int, follows: Bool, _ search: inout TownSearch) {
    var missing: [UInt32] = follows ? [AddressToken.chome] : []
    if search.isLenient, i >= search.start + 2 { missing += [AddressToken.machi, AddressToken.mura] }
    for symbol in missing where i >= search.end {
      guard let child = trie.child(of: node, symbol), let place = trie.value(at: child) else { continue }
      if search.isLenient { search.meet(place, i) } else { search.best = Match(place: place, end: i) }
    }
  }

  /// Goes on as if a letter that lists leave out stood here, or one that they add did not.
  private func branchLeniently(
    _ node: Int32, _ tokens: AddressTokens, _ i: Int, follows: Bool, _ search: inout TownSearch
  ) {
    let symbols = tokens.symbols
    let symbol = symbols[i]
    if follows, AddressToken.isDirection(symbol) { branch(node, [AddressToken.jou], tokens, i, &search) }
    guard i > search.start else { return }
    let previous = symbols[i - 1]
    if previous == AddressToken.jou, AddressToken.isDirection(symbol) {
      branch(node, [AddressToken.toori], tokens, i, &search)
    }
    let isName = AddressToken.isKanji(symbol)
    if i >= search.start + 2, symbol != AddressToken.machi {
      branch(node, [AddressToken.machi, AddressToken.mura], tokens, i, &search)
    }
    if isName, AddressToken.isKanji(previous) {
      branch(node, [AddressToken.no, AddressToken.ga], tokens, i, &search)
    }
    guard i + 1 < symbols.count, search.branches < 32 else { return }
    let next = symbols[i + 1]
    let isTooMany =
      (symbol == AddressToken.no || symbol == AddressToken.ga) && AddressToken.isKanji(next)
      || symbol == AddressToken.machi && i >= search.start + 2 && AddressToken.isNumber(next)
    if isTooMany, let child = trie.child(of: node, next) {
      search.branches += 1
      walk(node: child, tokens, i + 2, &search)
    }
  }

  /// Goes on as if one of some symbols stood here.
  private func branch(
    _ node: Int32, _ stood: [UInt32], _ tokens: AddressTokens, _ next: Int, _ search: inout TownSearch
  ) {
    for symbol in stood where search.branches < 32 {
      guard let child = trie.child(of: node, symbol) else { continue }
      search.branches += 1
      walk(
        node: child, tokens, next, isInserted: next < tokens.count && symbol != AddressToken.chome, &search)
    }
  }

  /// A section named by one letter must not be read out of a word (ハ of ハイツ), nor one named by a number out
  /// of the number of a plot (五 of 大崎5-10-2) or of a 丁目 (二 of 万行町2丁目).
  private func admits(_ place: Place, _ tokens: AddressTokens, _ end: Int) -> Bool {
    guard place.isLetterSection, end < tokens.count else { return true }
    let next = tokens.symbols[end]
    if next == AddressToken.chome { return false }
    if AddressToken.isNumber(next) { return tokens.scripts[end] == .arabic }
    if next == AddressToken.bu { return true }
    // 末町16の20番地1 and 高柳町1-11-1, but not 大崎5-10, where the number is the plot's.
    if tokens.scripts[end - 1] == .arabic { return next == AddressToken.hyphen && isPlot(tokens, end + 1) }
    // の, 割 and marks may follow; a letter of a word may not.
    return next == 0x306E || next == 0x30CE || next == AddressToken.hyphen || next == AddressToken.blank
      || !(AddressToken.isKatakana(next) || AddressToken.isHiragana(next) || AddressToken.isKanji(next)
        || AddressToken.isLatin(next))
  }

  /// Whether two numbers of a plot stand at a place: 20番地1, 11-1.
  private func isPlot(_ tokens: AddressTokens, _ at: Int) -> Bool {
    let s = tokens.symbols
    guard at < s.count, AddressToken.isNumber(s[at]) else { return false }
    var i = at + 1
    while i < s.count, s[i] == AddressToken.ban || s[i] == AddressToken.chi || s[i] == AddressToken.hyphen {
      i += 1
    }
    return i > at + 1 && i < s.count && AddressToken.isNumber(s[i])
  }
}
