import CareRegistry
import Spatial

/// A facility while it is put together from several lists.
struct FacilityDraft: Sendable {
  /// A position that a list publishes, with the text as published.
  struct PublishedPosition: Sendable {
    var position: Position
    var latitude: String
    var longitude: String
    var place: RecordPlace
  }

  var id: String
  var kind: FacilityKind
  var name: String
  var address: String
  /// Five digits, where a list gives it beside the address.
  var municipalityHint: String?
  /// Source of name and address.
  var source: String
  /// Published positions in the order of preference.
  var positions: [PublishedPosition] = []
  var records: [FacilitySource] = []
  var statements: [ServiceStatement] = []
  /// Where name and address stand.
  var place: RecordPlace
}

/// How ids of facilities are made.
enum FacilityIdentity {
  /// `med-` and the ten digits of 医療機関コード: prefecture, 点数表, number.
  static func medical(prefecture: String, scoreTable: String, number: String) -> String {
    "med-\(prefecture)\(scoreTable)\(number)"
  }

  /// `care-<事業所番号>-<service code>`.
  static func care(number: String, service: String) -> String { "care-\(number)-\(service)" }
}
