import CareRegistry
import Spatial

/// A position that a list publishes, beside what its address says: what the checks of positions look at.
public struct PublishedPoint: Sendable, Hashable {
  /// Base name of the file.
  public var file: String
  /// 1-based, header included.
  public var row: Int
  public var column: String
  public var name: String
  public var address: String
  /// nil where the list doesn't say.
  public var kind: FacilityKind?
  /// Number or id in the list; empty where it has none.
  public var id: String
  /// As published, such as `43.0316`.
  public var latitudeText: String
  public var longitudeText: String
  /// The published position as it is read, wrong or not; nil where there is none.
  public var position: Position?
  /// What the geocoder makes of the address: position, grade, municipality.
  public var geocoded: GeocodedAddress

  public init(
    file: String, row: Int, column: String = "緯度・経度", name: String, address: String,
    kind: FacilityKind? = nil, id: String = "", latitudeText: String, longitudeText: String,
    position: Position?, geocoded: GeocodedAddress? = nil
  ) {
    self.file = file
    self.row = row
    self.column = column
    self.name = name
    self.address = address
    self.kind = kind
    self.id = id
    self.latitudeText = latitudeText
    self.longitudeText = longitudeText
    self.position = position
    self.geocoded = geocoded ?? .nowhere
  }

  var place: CheckedPlace { CheckedPlace(file: file, row: row, column: column) }
  /// Latitude first, as people write it.
  var value: String { "\(latitudeText), \(longitudeText)" }

  /// The town that the address names, as far as it is known: two points of one town may share a position.
  var town: String? {
    if let position = geocoded.position, geocoded.grade != .municipality, geocoded.grade != .none {
      return "\(position.longitude) \(position.latitude)"
    }
    // 徳島市南庄町４丁目 → 徳島市南庄町: what stands before the first number.
    let head = JapaneseText.comparable(address).prefix { !$0.isNumber }
    return head.count >= 4 ? String(head) : nil
  }
}
