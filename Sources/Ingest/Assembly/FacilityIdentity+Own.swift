import CareRegistry
import GeoFormats

extension FacilityIdentity {
  /// `own-` and twelve hexadecimal digits of a fingerprint of prefecture, kind, name and address, for
  /// facilities without an official number: spellings that compare equal give the same id.
  static func own(prefecture: String, kind: FacilityKind, name: String, address: String) -> String {
    let key = [
      prefecture, kind.rawValue, JapaneseText.comparable(name), JapaneseText.comparable(address),
    ].joined(separator: "\u{1F}")
    return "own-" + Checksum.sha256(Array(key.utf8)).prefix(12)
  }
}
