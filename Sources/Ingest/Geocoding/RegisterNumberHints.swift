/// Municipalities by the digits of the numbers under which care providers are registered.
///
/// A 介護事業所番号 holds, behind the prefecture and the kind, two digits of the district in which the provider was
/// registered. No table of them is needed: the addresses of a list that name their municipality tell which
/// municipalities each district has, and lead those that name none.
public struct RegisterNumberHints: Sendable {
  /// Digits of a number that tell the district, the prefecture's included.
  static let districtDigits = 5
  private var codes: [String: [String]] = [:]

  /// - Parameter rows: number (ten digits; a lost leading zero is put back) and address of every row.
  public init(rows: [(number: String, address: String)], geocoder: Geocoder) {
    var counts: [String: [String: Int]] = [:]
    for row in rows {
      guard let district = Self.district(of: row.number) else { continue }
      let found = geocoder.locate(row.address)
      guard found.basis == .named, let code = found.municipalityCode, code.prefix(2) == district.prefix(2)
      else { continue }
      counts[district, default: [:]][code, default: 0] += 1
    }
    codes = counts.mapValues { found in
      found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }

  /// Codes of the municipalities that addresses with numbers of the same district name, the most frequent first.
  public func municipalityCodes(forNumber number: String) -> [String] {
    Self.district(of: number).flatMap { codes[$0] } ?? []
  }

  private static func district(of number: String) -> String? {
    let digits = JapaneseText.folded(number)
    let count = digits.utf8.count
    guard (9...10).contains(count) else { return nil }
    let whole = count == 9 ? "0" + digits : digits
    let district = whole.prefix(districtDigits)
    return district.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(district) : nil
  }
}
