import Wording

/// Every format that the importer knows, in the order in which it asks them: a person's own profiles, those
/// of the program, then the formats that are known by more than their columns.
struct InputFormats: Sendable {
  let all: [any InputFormat]
  /// What some files hold besides the rows by which they are known: opening hours in the list of pharmacies.
  let beside: [any InputFormat]

  /// - Parameter profiles: profiles that a person gave; they are asked first.
  /// - Throws: `Failure` for a profile whose reader isn't there.
  init(profiles: [ColumnProfile] = []) throws(Failure) {
    let profiled = (profiles + (try ProfileBook.shipped())).compactMap(ProfileReaders.format)
    all = profiled + Self.special
    beside = try ProfileBook.beside().compactMap(ProfileReaders.format)
  }

  private static let special: [any InputFormat] = [
    BoundaryFormat(), BoundaryGeoJSONFormat(), HomeCareAreaFormat(),
    MeshMunicipalityFormat(), CensusMeshFormat(), PopulationFormat(.total),
    PopulationFormat(.percent65), PopulationFormat(.percent75), TownFormat(),
    MedicalFacilityFormat(.hospital, hasCoordinates: true),
    MedicalFacilityFormat(.clinic, hasCoordinates: true),
    MedicalFacilityFormat(.dentalPractice, hasCoordinates: true),
    MedicalFacilityFormat(.pharmacy, hasCoordinates: true),
    MedicalFacilityFormat(.hospital, hasCoordinates: false),
    MedicalFacilityFormat(.clinic, hasCoordinates: false),
    MedicalFacilityFormat(.dentalPractice, hasCoordinates: false),
    MedicalFacilityFormat(.pharmacy, hasCoordinates: false),
    VisitingNurseFormat(), OtherCareServiceFormat(),
    ReachRuleFormat(), NotificationSymbolFormat(), SourceNoteFormat(),
  ]

  /// The first format that takes the file for its own.
  func recognise(_ probe: FileProbe) -> (any InputFormat)? { all.first { $0.matches(probe) } }

  /// A known format that a file resembles.
  struct Resemblance {
    var title: Phrase
    /// Columns that the format needs and the file lacks.
    var missing: [String]
    /// Columns of the file that the format doesn't know.
    var unknown: [String]
  }

  /// The known format that a file which none recognised is most like; nil when it is like none.
  func nearest(to probe: FileProbe) -> Resemblance? { NearestFormat.find(for: probe, among: all) }
}
