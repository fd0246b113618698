/// Takes Japanese addresses apart, with the names of municipalities as its only dictionary.
public struct AddressNormaliser: Sendable {
  public let municipalities: MunicipalityTable

  public init(municipalities: MunicipalityTable) {
    self.municipalities = municipalities
  }

  /// Parts of an address. `municipalityCodeHint` counts where the address names no municipality or one of
  /// several that bear the name. Linear in the address.
  public func parts(of address: String, municipalityCodeHint: String? = nil) -> AddressParts {
    let tokens = AddressTokens(address)
    let hint = municipalityCodeHint.flatMap { municipalities.index(ofCode: $0) }
    let (prefecture, head) = municipalities.skipPrefecture(tokens.symbols)
    var municipality: Int?
    var at = head
    for match in municipalities.matches(in: tokens.symbols, at: head) {
      // Where the address is silent on its prefecture, that of the hint counts.
      let home = prefecture ?? hint.map { municipalities.entries[$0].prefecture }
      let candidates = match.indices.filter { home == nil || municipalities.entries[$0].prefecture == home }
      guard !candidates.isEmpty else { continue }
      at = match.end
      municipality =
        candidates.count == 1 ? candidates[0] : candidates.first { i in hint.map { isSame($0, i) } ?? false }
      break
    }
    // The name once more: 新庄村新庄村.
    if let named = municipality {
      for match in municipalities.matches(in: tokens.symbols, at: at)
      where match.indices.contains(where: { isSame($0, named) }) {
        if let ward = match.indices.first(where: { municipalities.entries[$0].city == named }) {
          municipality = ward
        }
        at = match.end
        break
      }
    }
    municipality = municipality ?? hint
    let chain = LotChain(tokens, from: at)
    let code = municipality.map { municipalities.entries[$0].code }.flatMap { $0.isEmpty ? nil : $0 }
    let number = prefecture ?? municipality.map { municipalities.entries[$0].prefecture }
    return AddressParts(
      prefectureCode: number.map(PrefectureNames.code(number:)), municipalityCode: code,
      town: chain.town, lots: chain.lots,
      building: Self.withoutRepetition(tokens.sourceText(of: address, after: chain.end)))
  }

  /// Code of the city of a ward, any other code as it is.
  public func city(ofCode code: String) -> String {
    guard let i = municipalities.index(ofCode: code), let city = municipalities.entries[i].city else {
      return code
    }
    let found = municipalities.entries[city].code
    return found.isEmpty ? code : found
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    a == b || municipalities.entries[a].city == b || municipalities.entries[b].city == a
  }

  /// シティホーム1階 シティホーム1階 → シティホーム1階: care lists append the building to an address that has it.
  static func withoutRepetition(_ text: String) -> String {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" })
    if words.count > 1, words.count % 2 == 0 {
      let half = words.count / 2
      if words[..<half].elementsEqual(words[half...]) { return words[..<half].joined(separator: " ") }
    }
    return words.joined(separator: " ")
  }
}
