/// Names of the 47 prefectures in Latin letters (ISO 3166-2:JP), in the order of their codes.
enum PrefectureRomanisation {
  static let all = [
    "Hokkaido", "Aomori", "Iwate", "Miyagi", "Akita", "Yamagata", "Fukushima", "Ibaraki", "Tochigi", "Gunma",
    "Saitama", "Chiba", "Tokyo", "Kanagawa", "Niigata", "Toyama", "Ishikawa", "Fukui", "Yamanashi", "Nagano",
    "Gifu", "Shizuoka", "Aichi", "Mie", "Shiga", "Kyoto", "Osaka", "Hyogo", "Nara", "Wakayama", "Tottori",
    "Shimane", "Okayama", "Hiroshima", "Yamaguchi", "Tokushima", "Kagawa", "Ehime", "Kochi", "Fukuoka",
    "Saga", "Nagasaki", "Kumamoto", "Oita", "Miyazaki", "Kagoshima", "Okinawa",
  ]

  /// nil when the code isn't 01 … 47.
  static func name(ofCode code: String) -> String? {
    guard let number = Int(code), all.indices.contains(number - 1) else { return nil }
    return all[number - 1]
  }
}
