import CareRegistry
import Wording

/// An area as a person names it: by name, by code, or as `LEVEL:NAME`.
enum AreaName {
  /// Which level a bare name means when several have one of that name.
  static let order: [AreaLevel] = [.municipality, .homeCare, .secondary, .tertiary, .ward, .prefecture]

  /// The entry that `text` names, and a note where the name could have meant another.
  ///
  /// - Throws: `Failure.usage` for a name that no area has, with names that are alike.
  static func find(
    _ text: String, in catalogue: AreaCatalogue
  ) throws(Failure) -> (entry: AreaCatalogue.Entry, note: Phrase?) {
    try find(text, among: catalogue.entries)
  }

  static func find(
    _ text: String, among entries: [AreaCatalogue.Entry]
  ) throws(Failure) -> (entry: AreaCatalogue.Entry, note: Phrase?) {
    var wanted = order
    var name = text
    if let colon = text.firstIndex(of: ":"),
      case .area(let level)? = AnalysisLevel(String(text[..<colon]))
    {
      wanted = [level]
      name = String(text[text.index(after: colon)...])
    }
    var found: [AreaCatalogue.Entry] = []
    for level in wanted {
      found += entries.filter {
        $0.level == level && ($0.code == name || $0.name == name) && $0.code != AreaCatalogue.unassigned
      }
    }
    guard let first = found.first else {
      let alike = entries.filter { !name.isEmpty && $0.name.contains(name) }.prefix(8)
      throw Failure(
        .usage, Words.CompareAnalysis.noSuchArea.with(text), at: "--area",
        remedy: alike.isEmpty
          ? Words.CompareAnalysis.noSuchAreaRemedy
          : Words.Analysis.thereAre.with(
            alike.map { "\(AnalysisLevel.area($0.level).name):\($0.name)" }.joined(separator: ", ")))
    }
    guard found.count > 1 else { return (first, nil) }
    let others = found.dropFirst().map { "\(AnalysisLevel.area($0.level).name):\($0.name)" }
    return (
      first,
      Words.CompareAnalysis.ambiguous.with(
        name, "\(AnalysisLevel.area(first.level).name):\(first.name)", others.joined(separator: ", "))
    )
  }
}
