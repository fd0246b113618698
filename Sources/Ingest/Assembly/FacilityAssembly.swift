import CareRegistry
import Spatial
import Wording

/// Puts the facilities together from placed rows: one facility for one provider, whatever the number of lists
/// that name it. Nothing but the rows, the symbols and the decisions goes in, so that it can be done again.
///
/// Register of clinics and hospitals are the insured institutions and the notification list, which share
/// their number; 医療情報ネット and other lists are joined to them by name and address; care services by number.
struct FacilityAssembly {
  let rows: [FacilityRecord]
  let symbols: [NotificationSymbol]
  let prefecture: String
  let units: UnitTable
  let linker: FacilityLinker
  let decisions: LinkDecisions
  /// Base name of the file of each source.
  let files: [String: String]
  /// Reference date of each source.
  let referenceDates: [String: String]
  let referenceDate: String

  var drafts: [FacilityDraft] = []
  /// Index of the draft of each id.
  var indexByID: [String: Int] = [:]
  var facilities: [Facility] = []
  var reviews: [LinkReview] = []
  var issues: [Issue] = []
  var counts: [ImportSummary.Count] = []

  init(
    rows: [FacilityRecord], symbols: [NotificationSymbol], prefecture: String, units: UnitTable,
    linker: FacilityLinker, decisions: LinkDecisions, sources: [SourceRecord], referenceDate: String
  ) {
    self.rows = rows
    self.symbols = symbols
    self.prefecture = prefecture
    self.units = units
    self.linker = linker
    self.decisions = decisions
    files = Dictionary(sources.map { ($0.key, $0.file) }, uniquingKeysWith: { first, _ in first })
    referenceDates = Dictionary(
      sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first })
    self.referenceDate = referenceDate
  }

  mutating func run() {
    for table in ["1", "3", "4"] { addInstitutions(scoreTable: table) }
    addVisitingNurses()
    addCareServices()
    makeFacilities()
    reviews.sort { ($1.score, $0.left.key, $0.right.key) < ($0.score, $1.left.key, $1.right.key) }
    reportUnusedDecisions()
    reportCounts()
  }

  func date(of source: String) -> String {
    let date = referenceDates[source] ?? ""
    return date.isEmpty ? referenceDate : date
  }

  func file(_ record: FacilityRecord) -> String { files[record.source] ?? record.source }

  /// Adds a draft; a second one of the same id is reported and left out.
  mutating func add(_ draft: FacilityDraft) {
    guard indexByID[draft.id] == nil else {
      issue(
        "duplicate_facility", .warning, draft.first, "名称", draft.name, Words.Ingest.duplicateFacility,
        Words.Ingest.duplicateNumberRemedy)
      return
    }
    indexByID[draft.id] = drafts.count
    drafts.append(draft)
  }

  mutating func issue(
    _ rule: String, _ severity: Issue.Severity, _ record: FacilityRecord, _ column: String, _ value: String,
    _ message: Phrase, _ remedy: Phrase
  ) {
    issues.append(
      Issue(
        ruleID: rule, severity: severity, file: file(record), row: record.row, column: column,
        value: clip(value), message: message, remedy: remedy))
  }

  mutating func count(_ key: String, _ label: Phrase, _ value: Int) {
    counts.append(ImportSummary.Count(key, label, value))
  }

  /// A decision about rows that are no longer there decides nothing: the person should know.
  private mutating func reportUnusedDecisions() {
    let known = Set(reviews.filter { $0.decision != nil }.map { [$0.left.key, $0.right.key] })
    for pair in decisions.byPair.keys.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) })
    where !known.contains([pair.left, pair.right]) {
      issues.append(
        Issue(
          ruleID: "decision_unused", severity: .warning, file: LinkReviewTable.schema.path, row: nil,
          column: "left_key, right_key", value: clip("\(pair.left), \(pair.right)"),
          message: Words.Linking.decisionUnused.with(pair.left, pair.right),
          remedy: Words.Linking.decisionUnusedRemedy))
    }
    count("link_reviews", Words.Linking.reviewCount, reviews.count { $0.decision == nil })
    if !known.isEmpty { count("link_decisions", Words.Linking.decided, known.count) }
  }

  private mutating func reportCounts() {
    let kinds = Set(facilities.map(\.kind))
    for kind in FacilityKind.allCases where FacilityKind.homeCare.contains(kind) || kinds.contains(kind) {
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
