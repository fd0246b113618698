import Spatial

/// A row of an official list of facilities, as read and placed: what linking works on. Kept in a dataset so that
/// linking can be done again without the official files.
public struct FacilityRecord: Sendable, Hashable {
  /// The family of lists that a row comes from; they are joined in different ways.
  public enum List: String, Sendable, CaseIterable, Codable {
    /// 保険医療機関一覧
    case insured
    /// 届出受理医療機関名簿
    case notified
    /// 医療情報ネット and other lists of clinics, hospitals, dental practices and pharmacies.
    case medical
    /// 介護サービス情報公表
    case care
  }

  /// Key of the dataset's sources.
  public var source: String
  /// 1-based row of the file, header included.
  public var row: Int
  public var list: List
  /// nil where the list doesn't tell (clinic or hospital).
  public var kind: FacilityKind?
  /// 点数表 (1 medical, 3 dental, 4 pharmacy), or the service code of a care list; may be empty.
  public var group: String
  /// As restored: leading zeros put back; empty where the list has none.
  public var number: String
  public var name: String
  public var address: String
  /// Five digits, where the list gives it beside the address.
  public var municipalityHint: String?
  /// By the address: JGD2011; nil where it could not be placed.
  public var addressPosition: Position?
  public var addressGrade: PositionGrade
  /// Municipality or ward that the address names; nil where unknown.
  public var addressUnit: String?
  /// Published position that withstood the review.
  public var officialPosition: Position?
  /// Municipality or ward that holds the official position; nil in the sea.
  public var officialUnit: String?
  public var beds: Int?
  public var capacity: Double?
  /// 受理記号 after NFKC, in the order of the list.
  public var symbols: [String]

  public init(
    source: String, row: Int, list: List, kind: FacilityKind?, group: String, number: String, name: String,
    address: String, municipalityHint: String? = nil, beds: Int? = nil, capacity: Double? = nil,
    symbols: [String] = []
  ) {
    self.source = source
    self.row = row
    self.list = list
    self.kind = kind
    self.group = group
    self.number = number
    self.name = name
    self.address = address
    self.municipalityHint = municipalityHint
    addressPosition = nil
    addressGrade = .none
    addressUnit = nil
    officialPosition = nil
    officialUnit = nil
    self.beds = beds
    self.capacity = capacity
    self.symbols = symbols
  }
}
