import CareRegistry
import Spatial
import Wording

/// Finds facilities that stand twice under different ids: the same kind, name and address.
public enum DuplicateFacilityCheck {
  /// A facility as a table or list has it.
  public struct Entry: Sendable, Hashable {
    public var row: Int
    public var id: String
    public var kind: FacilityKind
    public var name: String
    public var address: String
    public var position: Position?

    public init(
      row: Int, id: String, kind: FacilityKind, name: String, address: String,
      position: Position? = nil
    ) {
      self.row = row
      self.id = id
      self.kind = kind
      self.name = name
      self.address = address
      self.position = position
    }
  }

  /// One finding for every later row of such a pair, in the order of the rows. Entries without an address are left
  /// out: a name alone repeats. O(n).
  public static func findings(_ entries: [Entry], file: String, column: String = "name")
    -> [DoctorFinding]
  {
    struct Key: Hashable {
      var kind: FacilityKind
      var name: String
      var address: String
    }
    var first: [Key: Int] = [:]
    var findings: [DoctorFinding] = []
    for (index, entry) in entries.enumerated() {
      let address = address(entry.address)
      guard !address.isEmpty else { continue }
      let key = Key(
        kind: entry.kind, name: FacilityNameNormaliser.name(entry.name).full, address: address)
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      guard entries[other].id != entry.id else { continue }
      findings.append(
        DoctorFinding(
          .found(
            "same_facility_twice", .warning,
            CheckedPlace(file: file, row: entry.row, column: column),
            value: entry.id, Words.Doctor.sameFacility.with(entry.name, entries[other].id, entry.id)
          ),
          at: entry.position ?? entries[other].position))
    }
    return findings
  }

  private static let addresses = AddressNormaliser(municipalities: MunicipalityTable([]))

  /// Town and numbers: 1丁目2番地3 and 1-2-3 are one address, with or without prefecture and building. Empty for an
  /// address without a number.
  private static func address(_ text: String) -> String {
    let parts = addresses.parts(of: text)
    guard !parts.town.isEmpty, !parts.lots.isEmpty else { return "" }
    return parts.town + " " + parts.lots.joined(separator: "-")
  }
}
