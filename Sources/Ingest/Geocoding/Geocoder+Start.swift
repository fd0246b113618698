import CareRegistry

extension Geocoder {
  /// The municipality of an address: the one that it names; else the one whose past name it bears, the hint's, or
  /// one that its 郡 or its town lead to.
  func start(_ tokens: AddressTokens, _ at: Int, prefecture: Int?, hint: Int?, home: Int?) -> Start? {
    let table = gazetteer.municipalities
    let allowed = { (i: Int) in prefecture == nil || table.entries[i].prefecture == prefecture }
    let usableHint = hint.flatMap { allowed($0) ? $0 : nil }
    let matches = table.matches(in: tokens.symbols, at: at)
    if let start = former(
      tokens, at, prefecture: prefecture, isShort: false, longerThan: matches.first?.end ?? at)
    {
      return start
    }
    for match in matches {
      let candidates = match.indices.filter(allowed)
      if let hint = usableHint, candidates.allSatisfy({ isTownOrVillage($0, named: tokens, at, match.end) }),
        let town = town(of: hint, tokens, at), !candidates.contains(where: { isSame($0, hint) }),
        !candidates.contains(where: { inside($0, tokens, match.end).town != nil })
      {
        // 清水町2丁目 in a city that has such a section: a town of that name elsewhere is not meant.
        return Start(municipality: hint, end: at, basis: .hint, town: town)
      }
      if let start = choose(candidates, tokens, match.end, hint: hint, home: home) {
        return cutWard(of: start, tokens, at) ?? start
      }
      // The address names a municipality that several bear: a guess could be in the wrong one.
      if candidates.count > 1 { return nil }
    }
    if let hint = usableHint, let town = town(of: hint, tokens, at) {
      return Start(municipality: hint, end: at, basis: .hint, town: town)
    }
    if let start = former(tokens, at, prefecture: prefecture ?? home, isShort: true, longerThan: at),
      start.town != nil
    {
      return start
    }
    if let members = table.members(ofDistrictIn: tokens.symbols, at: at) {
      let found = best(of: members.indices.filter(allowed), tokens, members.end, basis: .cutName)
      if found.count == 1 { return found[0] }
      if let usableHint, members.indices.contains(usableHint) {
        return Start(municipality: usableHint, end: members.end, basis: .hint, town: nil)
      }
    }
    for match in table.matches(in: tokens.symbols, at: at, cut: true) {
      let found = match.indices.filter(allowed).compactMap { i in
        town(of: i, tokens, match.end).map {
          Start(municipality: i, end: match.end, basis: .cutName, town: $0)
        }
      }
      if found.count == 1 { return found[0] }
    }
    if let start = behindStrayLetters(tokens, at, allowed) { return start }
    if let hint = usableHint { return Start(municipality: hint, end: at, basis: .hint, town: nil) }
    return uniqueTown(tokens, at, prefecture: prefecture ?? home)
  }

  /// 岡山家岡山市北区昭和町: letters that belong to nothing before the full name of one municipality, with a town.
  private func behindStrayLetters(_ tokens: AddressTokens, _ at: Int, _ allowed: (Int) -> Bool) -> Start? {
    for skipped in 1...4 where at + skipped < tokens.count {
      for match in gazetteer.municipalities.matches(in: tokens.symbols, at: at + skipped) {
        let candidates = match.indices.filter(allowed)
        guard match.end - at - skipped >= 3, candidates.count == 1,
          let start = choose(candidates, tokens, match.end, hint: nil, home: nil),
          start.town != nil
        else { continue }
        return start
      }
    }
    return nil
  }

  /// Whether an address names a town or village by its bare name, without its 郡.
  private func isTownOrVillage(_ i: Int, named tokens: AddressTokens, _ start: Int, _ end: Int) -> Bool {
    let name = gazetteer.municipalities.entries[i].shortName
    return (name.hasSuffix("町") || name.hasSuffix("村")) && !tokens.symbols[start..<end].contains(0x90E1)
  }

  /// The municipalities in which the longest town is found.
  private func best(
    of municipalities: [Int], _ tokens: AddressTokens, _ at: Int, basis: GeocodedAddress.Basis
  ) -> [Start] {
    let found = municipalities.compactMap { i in
      town(of: i, tokens, at).map { Start(municipality: i, end: at, basis: basis, town: $0) }
    }
    let longest = found.compactMap { $0.town?.end }.max()
    let best = found.filter { $0.town?.end == longest }
    // A name written in full counts more than one that lacks a letter.
    let strict = best.filter { $0.town?.isLenient == false }
    return strict.isEmpty ? best : strict
  }

  /// 札幌市清田北野 for 札幌市清田区北野: a ward whose 区 is missing, if that explains more of the address.
  private func cutWard(of start: Start, _ tokens: AddressTokens, _ at: Int) -> Start? {
    let table = gazetteer.municipalities
    let wards = table.entries[start.municipality].wards
    guard !wards.isEmpty else { return nil }
    for match in table.matches(in: tokens.symbols, at: at, cut: true) {
      let found = best(of: match.indices.filter(wards.contains), tokens, match.end, basis: .cutName)
      if found.count == 1, let end = found[0].town?.end, end > start.town?.end ?? 0 { return found[0] }
    }
    return nil
  }

  /// Which of the municipalities of one name is meant, and the town behind it.
  private func choose(_ candidates: [Int], _ tokens: AddressTokens, _ end: Int, hint: Int?, home: Int?)
    -> Start?
  {
    let table = gazetteer.municipalities
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return inside(first, tokens, end) }
    if let hint, let meant = candidates.first(where: { isSame($0, hint) }) {
      return inside(meant, tokens, end)
    }
    var found = candidates.map { inside($0, tokens, end) }.filter { $0.town != nil }
    if found.count > 1, let home {
      found = found.filter { table.entries[$0.municipality].prefecture == home }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The town of a municipality that has been named, also where the name is written twice.
  private func inside(_ municipality: Int, _ tokens: AddressTokens, _ end: Int) -> Start {
    let table = gazetteer.municipalities
    var best = Start(
      municipality: municipality, end: end, basis: .named, town: town(of: municipality, tokens, end))
    var at = end
    if let again = table.prefecture(in: tokens.symbols, at: at) { at = again.end }
    for match in table.matches(in: tokens.symbols, at: at) {
      // A city after its ward adds nothing: 札幌市中央区札幌市.
      guard let same = match.indices.first(where: { isSame($0, municipality) }) else { continue }
      let isWider = table.entries[municipality].city == same
      let meant = isWider ? municipality : same
      let town = town(of: meant, tokens, match.end)
      if let town, town.end > best.town?.end ?? 0 {
        best = Start(municipality: meant, end: match.end, basis: .named, town: town)
      } else if best.town == nil {
        best = Start(municipality: meant, end: match.end, basis: .named, town: nil)
      }
    }
    // 石狩市厚田郡厚田村望来: today's municipality and then the one of the past.
    if best.town == nil, let past = former(inside: best, tokens) { return past }
    return best
  }

  /// A town that one municipality alone has: a name of three symbols, or of two with a number behind it.
  private func uniqueTown(_ tokens: AddressTokens, _ at: Int, prefecture: Int?) -> Start? {
    let table = gazetteer.municipalities
    let all = table.entries.indices.filter {
      gazetteer.roots[$0] >= 0 && (prefecture == nil || table.entries[$0].prefecture == prefecture)
    }
    let found = best(of: all, tokens, at, basis: .uniqueTown)
    guard found.count == 1, let town = found[0].town else { return nil }
    let length = town.end - at
    let isFollowed = town.end < tokens.count && tokens.scripts[town.end] == .arabic
    return length >= 3 || (length == 2 && isFollowed && gazetteer.places[town.place].isOwnPoint)
      ? found[0] : nil
  }
}
