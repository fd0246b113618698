import CareRegistry
import Spatial
import Wording

/// Puts the facilities together: one facility for one provider, whatever the number of lists that name it.
///
/// Register of clinics and hospitals are the insured institutions and the notification list, which share
/// their number; 医療情報ネット is joined to them by name and address; the visiting-nurse list by number.
struct FacilityAssembly {
  let material: ImportMaterial
  let prefecture: String
  let municipalities: Municipalities
  let geocoder: Geocoder
  let linker: FacilityLinker
  let review: PositionReview
  /// Reference date of each source.
  let referenceDates: [String: String]
  let referenceDate: String

  var drafts: [FacilityDraft] = []
  /// Index of the draft of each id.
  var indexByID: [String: Int] = [:]
  var facilities: [Facility] = []
  var issues: [Issue] = []
  var counts: [ImportSummary.Count] = []

  mutating func run() {
    for table in ["1", "3", "4"] { addInstitutions(scoreTable: table) }
    addVisitingNurses()
    place()
    reportCounts()
  }

  func date(of source: String) -> String {
    let date = referenceDates[source] ?? ""
    return date.isEmpty ? referenceDate : date
  }

  /// Adds a draft; a second one of the same id is reported and left out.
  mutating func add(_ draft: FacilityDraft) {
    guard indexByID[draft.id] == nil else {
      issues.append(
        Issue(
          ruleID: "duplicate_facility", severity: .warning, file: draft.place.file, row: draft.place.row,
          column: "名称", value: clip(draft.name), message: Words.Ingest.duplicateFacility,
          remedy: Words.Ingest.duplicateNumberRemedy))
      return
    }
    indexByID[draft.id] = drafts.count
    drafts.append(draft)
  }

  mutating func count(_ key: String, _ label: Phrase, _ value: Int) {
    counts.append(ImportSummary.Count(key, label, value))
  }

  private mutating func reportCounts() {
    for kind in FacilityKind.homeCare {
      count("facilities_\(kind.rawValue)", kind.label, facilities.count { $0.kind == kind })
    }
    for grade in PositionGrade.allCases {
      count(
        "grade_\(grade.rawValue)", Words.Ingest.countGrade.filledIn(grade.label),
        facilities.count { $0.positionGrade == grade })
    }
    for service in Service.allCases {
      count(
        "confirmed_\(service.rawValue)", Words.Ingest.countConfirmed.filledIn(service.label),
        facilities.count { $0.availability(of: service) == .yes })
      count(
        "not_reported_\(service.rawValue)", Words.Ingest.countNotReported.filledIn(service.label),
        facilities.count { $0.availability(of: service) == .notReported })
    }
    count(
      "round_the_clock", Words.Ingest.countRoundTheClock, facilities.count { $0.roundTheClock == .yes })
  }
}

extension Phrase {
  /// Both languages with another phrase put in, each in its language.
  func filledIn(_ other: Phrase) -> Phrase { Phrase(ja: self(.ja, other.ja), en: self(.en, other.en)) }
}
