import CareRegistry
import Spatial

extension TownGazetteer {
  /// Towns that share the beginning of their names count as one large section up to this far from their mean.
  static let stemMetres = 3_000.0

  /// What an address may mean that begins with no town of the municipality that it names. Each way takes one
  /// answer only, and grades it as a large section where the name is not whole:
  ///
  /// 1. the beginning stands twice: 追分追分青葉1丁目;
  /// 2. the beginning is missing: ちのみ3丁目 for 東町ちのみ三丁目, 21条南3丁目 for 西二十一条南三丁目;
  /// 3. the end is missing: 昌平町3 for one of 昌平町東通, 昌平町西通 and 昌平町駅通;
  /// 4. there is a number alone, and a section that bears the municipality's own name: 月形町1064番地.
  func approximateTown(municipality: Int, in tokens: AddressTokens, at start: Int) -> Match? {
    guard start < tokens.count else { return nil }
    return withoutRepeatedHead(municipality, tokens, start) ?? withMissingHead(municipality, tokens, start)
      ?? withMissingTail(municipality, tokens, start) ?? ownSection(municipality, tokens, start)
  }

  private func withoutRepeatedHead(_ municipality: Int, _ tokens: AddressTokens, _ start: Int) -> Match? {
    let s = tokens.symbols
    for length in 2...4 where start + 2 * length < s.count {
      let next = start + length
      guard s[start..<next].elementsEqual(s[next..<next + length]) else { continue }
      return longestTown(municipality: municipality, in: tokens, at: next)
    }
    return nil
  }

  private func withMissingHead(_ municipality: Int, _ tokens: AddressTokens, _ start: Int) -> Match? {
    let address = tokens.symbols[start...]
    var best = 0
    var found: Int32?
    for n in names.names(of: municipality) {
      let name = names.symbols(of: n)
      guard name.count >= 4 else { continue }
      for cut in 1...(name.count - 3) {
        let tail = name.dropFirst(cut)
        guard tail.count >= best, tail.first == address.first, address.starts(with: tail),
          tellsPlace(tail)
        else { continue }
        if tail.count > best {
          best = tail.count
          found = names.places[n]
        } else if found != names.places[n] {
          found = nil
        }
      }
    }
    guard let found, endsName(tokens, start + best) else { return nil }
    return Match(place: Int(found), end: start + best, isApproximate: true)
  }

  /// Whether the end of a name tells a place by itself: ちのみ三丁目 and 二十一条南三丁目 do, 西十六丁目 does not.
  private func tellsPlace(_ tail: ArraySlice<UInt32>) -> Bool {
    var hasRow = false
    var hasName = false
    for symbol in tail {
      if symbol == AddressToken.jou {
        hasRow = true
      } else if AddressToken.isKanji(symbol)
        || AddressToken.isKatakana(symbol) || AddressToken.isHiragana(symbol)
      {
        hasName =
          hasName
          || !AddressToken.isDirection(symbol) && symbol != AddressToken.sen
            && symbol != AddressToken.gou
      }
    }
    return hasName || hasRow && tail.last == AddressToken.chome
  }

  /// Whether a name may end at a place: not within a number or a word.
  private func endsName(_ tokens: AddressTokens, _ end: Int) -> Bool {
    guard end < tokens.count else { return true }
    let next = tokens.symbols[end]
    return !AddressToken.isKanji(next) && next != AddressToken.no && next != AddressToken.ga
      && next != AddressToken.chome
  }

  private func withMissingTail(_ municipality: Int, _ tokens: AddressTokens, _ start: Int) -> Match? {
    let s = tokens.symbols
    var end = start
    while end < s.count, isNameLetter(s[end]) { end += 1 }
    // A building behind a blank, or a word that nothing ends, is no name of a town.
    guard end > start, end == s.count || AddressToken.isNumber(s[end]) else { return nil }
    var stems = [start..<end]
    if s[end - 1] == AddressToken.machi { stems.append(start..<end - 1) }
    for stem in stems where stem.count >= 2 {
      if let mean = mean(of: municipality, beginningWith: s[stem]) {
        return Match(place: -1, end: end, mean: MeanPlace(mean), isApproximate: true)
      }
    }
    return nil
  }

  private func isNameLetter(_ c: UInt32) -> Bool {
    AddressToken.isKanji(c) && c != AddressToken.chome || AddressToken.isKatakana(c)
      || AddressToken.isHiragana(c)
  }

  /// The mean of at least two towns whose names go on differently behind a stem, if they lie near it.
  private func mean(of municipality: Int, beginningWith stem: ArraySlice<UInt32>) -> Place? {
    var points: [Position] = []
    var continuations = Set<UInt32>()
    var name = ""
    for n in names.names(of: municipality) {
      let symbols = names.symbols(of: n)
      guard symbols.count > stem.count, symbols.starts(with: stem) else { continue }
      continuations.insert(symbols[symbols.startIndex + stem.count])
      let place = places[Int(names.places[n])]
      points.append(place.position)
      if name.isEmpty || place.name < name { name = place.name }
    }
    guard continuations.count >= 2, let mean = TownEntry.mean(points.sorted()), mean.spread <= Self.stemMetres
    else { return nil }
    let all = municipalities.entries[municipality].fullName
    return Place(
      position: mean.position, grade: .oaza, municipality: Int32(municipality),
      name: all + Self.text(of: stem), spreadMetres: mean.spread, isOwnPoint: false, isLetterSection: false)
  }

  /// A plot's number right behind the name of a town or village whose centre is a section of the same name.
  /// A municipality that has taken in others has several centres.
  private func ownSection(_ municipality: Int, _ tokens: AddressTokens, _ start: Int) -> Match? {
    let entry = municipalities.entries[municipality]
    guard AddressToken.isNumber(tokens.symbols[start]), tokens.scripts[start] == .arabic,
      entry.shortName.hasSuffix("町") || entry.shortName.hasSuffix("村"),
      !municipalities.former.successors.contains(municipality),
      start + 1 >= tokens.count || isPlotMark(tokens.symbols[start + 1])
    else { return nil }
    let stem = AddressTokens(String(entry.shortName.dropLast())).symbols
    for n in names.names(of: municipality) where names.symbols(of: n).elementsEqual(stem) {
      return Match(place: Int(names.places[n]), end: start, isApproximate: true)
    }
    return nil
  }

  private func isPlotMark(_ c: UInt32) -> Bool { c == AddressToken.ban || c == AddressToken.hyphen }

  private static func text(of symbols: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for symbol in symbols { if let scalar = Unicode.Scalar(symbol) { text.append(scalar) } }
    return String(text)
  }
}
