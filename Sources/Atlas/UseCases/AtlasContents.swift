import AtlasStore
import CareRegistry
import GeoFormats
import Wording

/// The tables of an atlas by name, from memory or from a file: what maps, tiles and listings read.
public struct AtlasContents: Sendable {
  public let tables: [String: FeatureTable]
  /// What the messages call it.
  public let path: String

  public init(_ tables: [FeatureTable], path: String) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }) { a, _ in a }
    self.path = path
  }

  /// Reads the tables `names` of the atlas at `path`, or all of them.
  ///
  /// - Parameter optional: tables that are read too where there are any.
  public init(
    reading path: String, only names: [String]? = nil, optional: [String] = []
  ) throws(Failure) {
    let reader = try GeoPackageReader(path)
    let there = optional.filter(reader.tableNames.contains)
    self.init(try reader.tables(named: names.map { $0 + there } ?? reader.tableNames), path: path)
  }

  /// The table, or a failure that says what is missing.
  public func table(_ name: String) throws(Failure) -> FeatureTable {
    guard let table = tables[name] else {
      throw Failure(
        .badInput, Words.Commands.tableMissing.with(name), at: path, remedy: Words.Commands.tableMissingRemedy
      )
    }
    return table
  }

  /// What the file says of itself.
  public struct About: Sendable {
    public let title: String
    public let titleEnglish: String
    public let referenceDate: String
    public let baseYear: Int
    /// Attribution lines of the official sources, in the order of the file.
    public let sources: [String]
    /// The publishers alone, in the same order.
    public let publishers: [String]

    /// How people came onto the mesh.
    public let populationMethod: PopulationMethod

    /// What must stand on every map and table beside its figures; nil where nothing must.
    var warning: Phrase? { populationMethod.warning }

    /// The line that stands on every map and tile.
    public var attribution: Phrase {
      let warning = warning.map { Phrase(ja: "。\($0.ja)", en: ". \($0.en)") } ?? Phrase(ja: "", en: "")
      return Phrase(
        ja: sources.joined(separator: "、") + "を加工して作成" + warning.ja,
        en: "Edited from: " + sources.joined(separator: ", ") + warning.en)
    }

    /// What stands beside the figures of a table: estimate, year, sources, editor.
    func tableNote(_ language: Language) -> String {
      Words.Commands.tableNote(
        language, publishers.joined(separator: language == .ja ? "、" : ", "), String(baseYear))
        + (warning.map { (language == .ja ? "" : " ") + $0(language) } ?? "")
    }
  }

  public func about() throws(Failure) -> About {
    let row = try table("atlas")
    let provenance = try table("provenance")
    let publishers = provenance.texts("publisher") ?? []
    let titles = provenance.texts("source") ?? []
    var order: [String] = []
    var works: [String: [String]] = [:]
    for i in publishers.indices {
      // Tables of our own (rules, readings of symbols) need no credit to others.
      guard let publisher = publishers[i], !publisher.isEmpty, !publisher.hasPrefix(Words.Commands.editor.ja)
      else { continue }
      // 「title (file)」 without the file: the file stands in the provenance table.
      let title = (titles[i] ?? "").split(separator: " (", maxSplits: 1).first.map(String.init) ?? ""
      if works[publisher] == nil { order.append(publisher) }
      if works[publisher]?.contains(title) != true { works[publisher, default: []].append(title) }
    }
    let sources = order.map { publisher in publisher + (works[publisher] ?? []).map { "「\($0)」" }.joined() }
    func text(_ name: String) -> String { row.texts(name)?.first.flatMap { $0 } ?? "" }
    return About(
      title: text("title"), titleEnglish: text("name_en"), referenceDate: text("reference_date"),
      baseYear: row.integers("base_year")?.first.flatMap { $0 } ?? 0, sources: sources, publishers: order,
      // An atlas from before the column was there came from an older census mesh.
      populationMethod: PopulationMethod(rawValue: text("population_method")) ?? .dasymetric)
  }

  /// The tables that styles draw from: `cell_gap` made when asked for, and findings of analyses as columns
  /// beside the shapes.
  public func drawable() throws(Failure) -> [String: FeatureTable] {
    var all = DrawnColumns(tables: tables, baseYear: try about().baseYear).widened()
    all["cell_gap"] = CellGap.table(
      populationCell: try table("population_cell"), cellReach: try table("cell_reach"))
    return all
  }
}
