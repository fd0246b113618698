import Wording

/// A kind of official file. One type, one file: a new format is a new type in `InputFormats.all`.
protocol InputFormat: Sendable {
  var profile: SourceProfile { get }
  /// Columns by which the format is known; empty where it is known by its layout.
  var signature: [String] { get }
  /// Whether the file is of this format.
  func matches(_ probe: FileProbe) -> Bool
  /// Reads the file's rows of the prefecture into `material`.
  ///
  /// - Throws: `Failure.badInput` when the file as a whole can't be read; a doubtful row becomes an issue.
  func read(_ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial)
    throws(Failure) -> ReadOutcome
}

extension InputFormat {
  /// By default a table with all columns of the signature.
  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content else { return false }
    return !signature.isEmpty && signature.allSatisfy { table.index(of: $0) != nil }
  }
}

/// What a format is called, and who publishes it under which terms.
struct SourceProfile: Sendable {
  /// Key of the dataset's sources.
  var key: String
  var title: Phrase
  var publisher: Phrase
  /// Short name of the licence or terms.
  var licence: String
  /// What the importer does with it, for provenance.
  var method: Phrase
}

/// Rows of a file by what became of them.
struct RowCounts: Sendable, Hashable {
  var read = 0
  var accepted = 0
  /// Accepted after something was put right.
  var repaired = 0
  var rejected = 0
}

/// What reading a file gave.
struct ReadOutcome: Sendable {
  var counts: RowCounts
  /// ISO 8601 date that the content states; nil: the content states none.
  var referenceDate: String?
  /// Added to the method of the profile in provenance.
  var remark: Phrase?

  init(_ counts: RowCounts, referenceDate: String? = nil, remark: Phrase? = nil) {
    self.counts = counts
    self.referenceDate = referenceDate
    self.remark = remark
  }
}

/// What every reader may know.
struct ImportContext: Sendable {
  /// Two digits.
  var prefecture: String
  var prefectureName: String
  /// Key under which the file being read enters the dataset's sources.
  var source: String
  /// Whether names of managers and owners are kept.
  var keepsPersonalNames = false

  /// Whether a code of a municipality, a mesh list or an institution belongs to the prefecture.
  func owns(_ code: some StringProtocol) -> Bool { code.hasPrefix(prefecture) }
}
