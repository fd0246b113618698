/// Times of day as lists write them: 9:00, 09：00, 9時30分, 24:00.
enum ClockTime {
  static let dayMinutes = 1_440

  /// Minutes after midnight, 0 … 1,440; nil for anything else.
  static func minutes(_ text: String) -> Int? {
    var folded = JapaneseText.folded(text).filter { !$0.isWhitespace }
    if folded.hasSuffix("分") { folded.removeLast() }
    let parts = folded.split(separator: ":", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "時", omittingEmptySubsequences: false)
    }
    let numbers: [Int?]
    if parts.count == 1, folded.utf8.count == 4, folded.utf8.allSatisfy(isDigit) {
      numbers = [Int(folded.prefix(2)), Int(folded.suffix(2))]
    } else {
      // 「9時」 has no minutes.
      numbers = parts.map {
        $0.isEmpty ? 0 : ($0.utf8.count <= 2 && $0.utf8.allSatisfy(isDigit) ? Int($0) : nil)
      }
      guard parts.count > 1, parts.first?.isEmpty == false else { return nil }
    }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      numbers.count == 2 || numbers[2] == 0, (0...24).contains(hour), (0...59).contains(minute)
    else { return nil }
    let total = hour * 60 + minute
    return total <= dayMinutes ? total : nil
  }

  /// `HH:MM`.
  static func text(_ minutes: Int) -> String {
    TableReading.padded(String(minutes / 60), to: 2) + ":" + TableReading.padded(String(minutes % 60), to: 2)
  }
}
