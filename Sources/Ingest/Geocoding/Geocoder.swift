import CareRegistry
import Spatial

/// Places addresses by the town points of a gazetteer.
///
/// A position never lies in another municipality than the address names: the town is looked for inside the
/// municipality only, and where it is not found the municipality's own point is given, graded so. A value:
/// it may be used from several tasks at once, and each answer depends on its address alone.
public struct Geocoder: Sendable {
  public let gazetteer: TownGazetteer

  public init(gazetteer: TownGazetteer) {
    self.gazetteer = gazetteer
  }

  /// Municipality of an address and how much of it that took.
  struct Start {
    var municipality: Int
    var end: Int
    var basis: GeocodedAddress.Basis
    var town: TownGazetteer.Match?
  }

  /// Position, grade and municipality of one address. `municipalityCodeHint` (five digits, or six with the
  /// check digit) counts only where the address names no municipality, or a name that several bear. The two digits
  /// of a prefecture alone decide between names that several prefectures have.
  /// Linear in the address; 2–10 µs.
  public func locate(_ address: String, municipalityCodeHint: String? = nil) -> GeocodedAddress {
    let tokens = AddressTokens(address)
    let table = gazetteer.municipalities
    let hint = municipalityCodeHint.flatMap { table.index(ofCode: $0) }
    var result = GeocodedAddress.nowhere
    result.hasPrivateUse = tokens.hasPrivateUse
    guard tokens.count > 0 else { return result }

    let (prefecture, at) = table.skipPrefecture(tokens.symbols)
    let home = municipalityCodeHint.flatMap { Int(JapaneseText.folded($0).prefix(2)) }
      .flatMap { (1...47).contains($0) ? $0 : nil }
    guard let start = start(tokens, at, prefecture: prefecture, hint: hint, home: home) else {
      result.rest = tokens.sourceText(of: address, after: at)
      return result
    }
    let entry = table.entries[start.municipality]
    result.basis = start.basis
    result.municipalityCode = entry.code.isEmpty ? nil : entry.code
    if start.basis == .named || start.basis == .cutName, let hint {
      result.contradictsHint = !isSame(start.municipality, hint)
    }
    var place = gazetteer.municipalityPlaces[start.municipality]
    var end = start.end
    if let town = start.town {
      place = Int32(town.place)
      end = town.end
      // A town found below a city that was named without its ward.
      let code = table.entries[Int(gazetteer.places[town.place].municipality)].code
      if !code.isEmpty { result.municipalityCode = code }
    }
    result.rest = tokens.sourceText(of: address, after: end)
    guard place >= 0 else {
      result.matchedText = entry.fullName
      return result
    }
    let found = gazetteer.places[Int(place)]
    result.position = found.position
    result.grade = found.grade
    result.matchedText = found.name
    result.spreadMetres = found.spreadMetres
    return result
  }

  private func start(_ tokens: AddressTokens, _ at: Int, prefecture: Int?, hint: Int?, home: Int?) -> Start? {
    let table = gazetteer.municipalities
    let allowed = { (i: Int) in prefecture == nil || table.entries[i].prefecture == prefecture }
    let usableHint = hint.flatMap { allowed($0) ? $0 : nil }
    for match in table.matches(in: tokens.symbols, at: at) {
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
    if let hint = usableHint { return Start(municipality: hint, end: at, basis: .hint, town: nil) }
    return uniqueTown(tokens, at, prefecture: prefecture ?? home)
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
    return found.filter { $0.town?.end == longest }
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
    return best
  }

  /// The longest town; below a designated city named without its ward, only where one ward has it.
  private func town(of municipality: Int, _ tokens: AddressTokens, _ at: Int) -> TownGazetteer.Match? {
    let wards = gazetteer.municipalities.entries[municipality].wards
    if wards.isEmpty { return gazetteer.longestTown(municipality: municipality, in: tokens, at: at) }
    let found = wards.compactMap { gazetteer.longestTown(municipality: $0, in: tokens, at: at) }
    let longest = found.map(\.end).max()
    let best = found.filter { $0.end == longest }
    return best.count == 1 ? best[0] : nil
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

  /// Whether two entries are one municipality, a ward and its city being one.
  private func isSame(_ a: Int, _ b: Int) -> Bool {
    let entries = gazetteer.municipalities.entries
    return a == b || entries[a].city == b || entries[b].city == a
  }
}
