import CareRegistry

/// How an import is to be made.
public struct ImportOptions: Sendable {
  /// Two digits of the prefecture whose rows are taken.
  public var prefecture: String
  /// Name of the dataset; nil: the prefecture's name in Latin letters.
  public var name: String?
  /// ISO 8601; nil: the latest reference date of the files that say one.
  public var referenceDate: String?
  /// A cell whose centre lies in the sea goes to the nearest municipality within this many metres and is
  /// left out beyond. In Hokkaido any value from 338 m to 18 km gives the same (Aomori lies across the strait).
  public var coastMetres: Double
  /// Details of boundaries below about this many metres vanish.
  public var boundaryToleranceMetres: Double
  /// Islands below this many square metres are left out, but never the largest part of a municipality.
  public var boundaryMinimumPart: Double
  /// Profiles of a person's own, asked before those of the program.
  public var profiles: [ColumnProfile] = []
  /// Names of managers and owners are dropped unless this is set.
  public var keepsPersonalNames = false
  /// What people have decided about doubtful pairs of rows.
  public var decisions: [LinkReview] = []
  /// Leaves out what only another linking or geocoding needs: the rows of the lists and the gazetteer.
  public var isCompact = false

  public init(
    prefecture: String, name: String? = nil, referenceDate: String? = nil, coastMetres: Double = 1_000,
    boundaryToleranceMetres: Double = 110, boundaryMinimumPart: Double = 100_000
  ) {
    self.prefecture = prefecture
    self.name = name
    self.referenceDate = referenceDate
    self.coastMetres = coastMetres
    self.boundaryToleranceMetres = boundaryToleranceMetres
    self.boundaryMinimumPart = boundaryMinimumPart
  }
}
