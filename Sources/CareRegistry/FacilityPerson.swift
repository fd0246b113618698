/// A person whom a public list names beside a facility. Kept only where somebody asks for it.
public struct FacilityPerson: Sendable, Hashable {
  public enum Role: String, Sendable, CaseIterable, Codable {
    /// 管理者
    case manager
    /// 開設者
    case owner
  }

  public var facilityID: String
  public var role: Role
  public var name: String
  /// Key of the dataset's sources.
  public var source: String

  public init(facilityID: String, role: Role, name: String, source: String) {
    self.facilityID = facilityID
    self.role = role
    self.name = name
    self.source = source
  }
}
