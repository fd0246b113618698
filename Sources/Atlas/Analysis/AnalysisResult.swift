import GeoFormats
import Wording

/// What an analysis answers: tables, of which the first is the answer proper, and what must be said with them.
public struct AnalysisResult: Sendable {
  /// Name of the verb, such as `gaps`.
  public var verb: String
  /// What was asked, in one line: service, rule, people, year.
  public var title: Phrase
  /// What the figures count, for which date, and how sure they are; bounds and warnings. Sources stand apart.
  public var notes: [Phrase]
  /// Layers and tables; never empty. A layer without rows is a valid answer.
  public var tables: [FeatureTable]
  /// Columns that tell rows of the first table apart: by them a before is set beside an after.
  public var key: [String]
  /// How the first table looks on a terminal, which has less room than a file.
  public var view: AnalysisView
  /// How others of the tables look there, by name; those without one show all their columns.
  public var views: [String: AnalysisView] = [:]

  public init(
    verb: String, title: Phrase, notes: [Phrase], tables: [FeatureTable], key: [String], view: AnalysisView,
    views: [String: AnalysisView] = [:]
  ) {
    self.verb = verb
    self.title = title
    self.notes = notes
    self.tables = tables
    self.key = key
    self.view = view
    self.views = views
  }

  /// The same answer with another of its tables first.
  ///
  /// - Parameters:
  ///   - name: a table of the answer; where there is none of that name the answer stays as it is.
  ///   - key: columns that tell its rows apart.
  func led(by name: String, key: [String]) -> AnalysisResult {
    guard let first = tables.first(where: { $0.name == name }) else { return self }
    var result = self
    result.tables = [first] + tables.filter { $0.name != name }
    result.key = key
    result.views[tables[0].name] = view
    result.view = views[name] ?? .plain(first)
    return result
  }

  /// The table of that name, the first one without a name.
  ///
  /// - Throws: `Failure.usage` naming the tables that there are.
  public func table(_ name: String?) throws(Failure) -> FeatureTable {
    guard let found = name == nil ? tables.first : tables.first(where: { $0.name == name }) else {
      throw Failure(
        .usage, Words.Analysis.noSuchLayer.with(name ?? ""), at: "--layer",
        remedy: Words.Analysis.thereAre.with(tables.map(\.name).joined(separator: ", ")))
    }
    return found
  }
}
