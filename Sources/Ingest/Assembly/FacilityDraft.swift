import CareRegistry
import Spatial

/// A facility while it is put together from several lists.
struct FacilityDraft: Sendable {
  var id: String
  var kind: FacilityKind
  var name: String
  /// The row that gives name and address.
  var first: FacilityRecord
  /// Every row that speaks of the facility, the first included, in the order of preference.
  var rows: [FacilityRecord]
  var records: [FacilitySource] = []
  var statements: [ServiceStatement] = []

  var address: String { first.address }
  var source: String { first.source }
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
