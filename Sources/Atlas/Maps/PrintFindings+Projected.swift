import Cartography
import GeoFormats
import Wording

extension PrintFindings {
  /// How many older people there will be in the year that the map shows, and where their share is highest.
  func projected() -> SheetFinding {
    guard let band = style.chosen("band"), let year = style.chosen("year"),
      let label = ProjectedColumns.bands.first(where: { "population\($0.rawValue)" == band })?.label(language)
    else { return plain() }
    let shares = figures("share_\(band)_\(year)")
    let counts = figures("people_\(band)_\(year)")
    // All people of the year stand in no column of the map: a share and its people give them.
    let whole = zip(counts, shares).reduce(0.0) { sum, pair in
      guard let people = pair.0, let share = pair.1, share > 0 else { return sum }
      return sum + people / share
    }
    let people = counts.reduce(0) { $0 + ($1 ?? 0) }
    guard whole > 0 else { return plain() }
    let now = scene.about.baseYear
    let before = sum("people_\(band)_\(now)")
    let title = Words.Prints.projected(
      language, areaName, label, year, self.people(people), FigureText.share(people / whole))
    var figures: [SheetFinding.Figure] = [
      .init(Words.Prints.projectedPeople(language, label, year), self.people(people), isMain: true),
      .init(Words.Prints.projectedShare(language, label, year), FigureText.share(people / whole)),
    ]
    if before > 0, String(now) != year {
      figures.append(.init(Words.Prints.projectedPeople(language, label, String(now)), self.people(before)))
      let change = people / before - 1
      figures.append(
        .init(
          Words.Prints.projectedChange(language, String(now)),
          (change > 0 ? "+" : "") + FigureText.share(change)))
    }
    let rows = zip(towns, zip(shares, counts)).compactMap { town, pair in
      pair.0.map { (name: town.name, share: $0, people: pair.1 ?? 0) }
    }.sorted { ($1.share, $0.name) < ($0.share, $1.name) }
    return SheetFinding(
      title: title, about: about(title), figures: figures,
      table: rows.count < 2
        ? nil
        : .init(
          heading: Words.Sheets.highest(language),
          columns: [
            Words.Sheets.place(language), label, Words.Prints.shareColumn(language),
          ],
          rows: rows.prefix(20).map { [$0.name, self.people($0.people), FigureText.share($0.share)] },
          isTopList: true),
      notes: [Words.Prints.projectedNote(language), Words.Sheets.borderNote(language)])
  }
}
