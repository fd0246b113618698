import CareRegistry
import Wording

extension GeocodedAddress {
  /// Doubts about an address: its municipality unknown, its town not found, a code that does not agree,
  /// characters that only one bureau's font has.
  public func issues(address: String, hint: String? = nil, file: String, row: Int?, column: String) -> [Issue]
  {
    func issue(_ rule: String, _ severity: Issue.Severity, _ message: Phrase, _ remedy: Phrase) -> Issue {
      Issue(
        ruleID: rule, severity: severity, file: file, row: row, column: column, value: address,
        message: message,
        remedy: remedy)
    }
    var found: [Issue] = []
    if municipalityCode == nil {
      found.append(
        issue(
          "address_unplaced", .warning, Words.Geocoding.addressUnplaced.with(address),
          Words.Geocoding.addressUnplacedRemedy))
    } else if grade == .municipality || grade == .none {
      found.append(
        issue(
          "address_town_unknown", .warning,
          Words.Geocoding.addressMunicipalityOnly.with(address, matchedText),
          Words.Geocoding.addressMunicipalityOnlyRemedy))
    }
    if contradictsHint, let hint {
      found.append(
        issue(
          "address_contradicts_code", .warning, Words.Geocoding.addressContradictsCode.with(address, hint),
          Words.Geocoding.addressContradictsCodeRemedy))
    }
    if isApproximate {
      found.append(
        issue(
          "address_town_approximate", .note, Words.Geocoding.addressApproximate.with(address, matchedText),
          Words.Geocoding.addressMunicipalityOnlyRemedy))
    }
    if basis == .formerName {
      found.append(
        issue(
          "address_former_municipality", .note, Words.Geocoding.addressFormer.with(address, matchedText),
          Words.Geocoding.addressFormerRemedy))
    }
    if basis == .uniqueTown || basis == .cutName {
      found.append(
        issue(
          "address_municipality_inferred", .note, Words.Geocoding.addressInferred.with(address, matchedText),
          Words.Geocoding.addressUnplacedRemedy))
    }
    if hasPrivateUse {
      found.append(
        issue(
          "private_use_character", .note, Words.Geocoding.privateUseCharacters.with(address),
          Words.Geocoding.privateUseCharactersRemedy))
    }
    return found
  }
}
