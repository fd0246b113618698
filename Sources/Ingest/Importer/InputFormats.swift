import Wording

/// Every format that the importer knows, in the order in which it asks them.
enum InputFormats {
  static let all: [any InputFormat] = [
    BoundaryFormat(), BoundaryGeoJSONFormat(), SecondaryAreaFormat(), HomeCareAreaFormat(),
    TertiaryAreaFormat(), MeshMunicipalityFormat(), CensusMeshFormat(), PopulationFormat(.total),
    PopulationFormat(.percent65), PopulationFormat(.percent75), TownFormat(),
    MedicalFacilityFormat(.hospital, hasCoordinates: true),
    MedicalFacilityFormat(.clinic, hasCoordinates: true),
    MedicalFacilityFormat(.dentalPractice, hasCoordinates: true),
    MedicalFacilityFormat(.pharmacy, hasCoordinates: true),
    MedicalFacilityFormat(.hospital, hasCoordinates: false),
    MedicalFacilityFormat(.clinic, hasCoordinates: false),
    MedicalFacilityFormat(.dentalPractice, hasCoordinates: false),
    MedicalFacilityFormat(.pharmacy, hasCoordinates: false),
    InsuredInstitutionFormat(), NotificationFormat(), VisitingNurseFormat(), OtherCareServiceFormat(),
    ReachRuleFormat(), NotificationSymbolFormat(), SourceNoteFormat(), FormerMunicipalityFormat(),
  ]

  /// The first format that takes the file for its own.
  static func recognise(_ probe: FileProbe) -> (any InputFormat)? { all.first { $0.matches(probe) } }

  /// The known format that shares most columns with a file that none recognised, and the columns that
  /// the file lacks for it; nil when it shares none.
  static func nearest(to probe: FileProbe) -> (title: Phrase, missing: [String])? {
    let columns = Set(probe.columns)
    var best: (title: Phrase, missing: [String], shared: Int)?
    for format in all {
      let shared = format.signature.count { columns.contains($0) }
      // Half the columns at least, or the hint would mislead.
      guard shared * 2 >= format.signature.count, shared > 0, shared > best?.shared ?? 0 else { continue }
      best = (format.profile.title, format.signature.filter { !columns.contains($0) }, shared)
    }
    return best.map { ($0.title, $0.missing) }
  }
}
