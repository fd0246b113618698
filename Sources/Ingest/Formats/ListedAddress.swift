import GeoFormats

/// The address of a row, whatever the columns among which a list spreads it.
enum ListedAddress {
  /// The whole address, or prefecture, city, town and lot put together; the building behind it, unless the address
  /// has it already.
  static func text(_ row: CSVRow, _ column: [String: Int]) -> String {
    func part(_ role: String) -> String { TableReading.clean(row.field(column[role])) }
    var street = part("address")
    if street.isEmpty { street = part("prefecture") + part("city") + part("town") + part("lot") }
    let house = part("building")
    // Published addresses repeat the building, or give it in a column of its own.
    let full = house.isEmpty || street.contains(house) ? street : street + " " + house
    return withoutRepeat(full)
  }

  /// The address without a building that stands twice at its end: `…1階 山鼻ビル1階` after `…山鼻ビル1階`.
  static func withoutRepeat(_ address: String) -> String {
    guard let blank = address.lastIndex(of: " ") else { return address }
    let (head, tail) = (address[..<blank], address[address.index(after: blank)...])
    if !tail.isEmpty, head.hasSuffix(tail) { return String(head) }
    // A building with a blank of its own repeats as a whole.
    let text = Array(address)
    for length in stride(from: text.count / 2, to: 2, by: -1) {
      let end = text.count - length
      if end > length, text[end - 1] == " ", text[(end - 1 - length)..<(end - 1)] == text[end...] {
        return String(text[..<(end - 1)])
      }
    }
    return address
  }

  /// 定員: nil where the list has none or 0, which stands for a blank.
  static func capacity(_ text: String) -> Double? {
    TableReading.digits(text).flatMap(Double.init).flatMap { $0 > 0 && $0 <= 100_000 ? $0 : nil }
  }
}
