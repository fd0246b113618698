import CareRegistry
import Spatial

/// Places addresses by the points of a gazetteer.
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
  /// Linear in the address; 2–10 µs. An address without a known town costs the names of its municipality.
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
    guard var start = start(tokens, at, prefecture: prefecture, hint: hint, home: home) else {
      result.rest = tokens.sourceText(of: address, after: at)
      return result
    }
    if start.town == nil {
      start.town = approximate(start.municipality, tokens, start.end)
    } else if let later = repeated(after: start, tokens) {
      start = later
    }
    result.basis = start.basis
    if start.basis != .hint, start.basis != .uniqueTown, let hint {
      result.contradictsHint = !isSame(start.municipality, hint)
    }
    fill(&result, start, tokens, address)
    return result
  }

  /// Position, grade and names of what was found.
  private func fill(
    _ result: inout GeocodedAddress, _ start: Start, _ tokens: AddressTokens, _ address: String
  ) {
    let table = gazetteer.municipalities
    let entry = table.entries[start.municipality]
    result.municipalityCode = entry.code.isEmpty ? nil : entry.code
    var end = start.end
    var place: TownGazetteer.Place?
    if let town = start.town {
      let found = gazetteer.place(of: town)
      place = found
      end = town.end
      result.isApproximate = town.isApproximate
      // A town found below a city that was named without its ward.
      let code = table.entries[Int(found.municipality)].code
      if !code.isEmpty { result.municipalityCode = code }
      if town.mean == nil, gazetteer.blockCount > 0, let block = block(behind: town, tokens) {
        place?.position = block.position
        place?.grade = .townBlock
        place?.spreadMetres = 0
        place?.name += block.name
        end = block.end
      }
    } else if gazetteer.municipalityPlaces[start.municipality] >= 0 {
      place = gazetteer.places[Int(gazetteer.municipalityPlaces[start.municipality])]
    }
    result.rest = tokens.sourceText(of: address, after: end)
    guard let place else {
      result.matchedText = entry.fullName
      return
    }
    result.position = place.position
    result.grade = place.grade
    result.matchedText = place.name
    result.spreadMetres = place.spreadMetres
  }

  /// The block or plot whose number stands behind a town.
  private func block(
    behind town: TownGazetteer.Match, _ tokens: AddressTokens
  ) -> (position: Position, name: String, end: Int)? {
    guard !town.isApproximate, let (key, end) = BlockIndex.key(in: tokens, at: town.end),
      let position = gazetteer.blocks.position(of: key, in: town.place)
    else { return nil }
    let letter =
      Unicode.Scalar(UInt32(key >> 32)).flatMap { $0.value == 0 ? nil : String(Character($0)) } ?? ""
    return (position, letter + String(UInt32(truncatingIfNeeded: key)) + "番", end)
  }

  /// The towns of a municipality that an address may mean without naming them whole; below a city named
  /// without its ward, only where one ward has such a town.
  private func approximate(_ municipality: Int, _ tokens: AddressTokens, _ at: Int) -> TownGazetteer.Match? {
    let wards = gazetteer.municipalities.entries[municipality].wards
    if wards.isEmpty { return gazetteer.approximateTown(municipality: municipality, in: tokens, at: at) }
    let found = wards.compactMap { gazetteer.approximateTown(municipality: $0, in: tokens, at: at) }
    return found.count == 1 ? found[0] : nil
  }

  /// 旭川市東光旭川市東光11条5丁目: the municipality once more behind a part of the town, if that explains more.
  private func repeated(after start: Start, _ tokens: AddressTokens) -> Start? {
    // Most addresses go on with a number, which begins no municipality.
    guard let town = start.town, town.end < tokens.count, !AddressToken.isNumber(tokens.symbols[town.end])
    else {
      return nil
    }
    for match in gazetteer.municipalities.matches(in: tokens.symbols, at: town.end) {
      guard match.indices.contains(where: { isSame($0, start.municipality) }),
        let again = self.town(of: start.municipality, tokens, match.end),
        again.end - match.end > town.end - start.end
      else { continue }
      return Start(municipality: start.municipality, end: match.end, basis: start.basis, town: again)
    }
    return nil
  }

  /// The longest town; below a designated city named without its ward, only where one ward has it.
  func town(of municipality: Int, _ tokens: AddressTokens, _ at: Int) -> TownGazetteer.Match? {
    let wards = gazetteer.municipalities.entries[municipality].wards
    if wards.isEmpty { return gazetteer.longestTown(municipality: municipality, in: tokens, at: at) }
    let found = wards.compactMap { gazetteer.longestTown(municipality: $0, in: tokens, at: at) }
    let longest = found.map(\.end).max()
    let best = found.filter { $0.end == longest }
    return best.count == 1 ? best[0] : nil
  }

  /// Whether two entries are one municipality, a ward and its city being one.
  func isSame(_ a: Int, _ b: Int) -> Bool {
    let entries = gazetteer.municipalities.entries
    return a == b || entries[a].city == b || entries[b].city == a
  }
}
