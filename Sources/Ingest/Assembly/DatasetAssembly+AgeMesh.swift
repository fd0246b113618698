import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  /// Takes cells with people by age: places them, gives suppressed cells their ages, and makes the totals of
  /// municipalities that no table gives from them.
  ///
  /// - Returns: false when no cell lies in the prefecture; the next best method is to be taken then.
  mutating func addAgeCells(
    _ choice: AgeMeshChoice, _ municipalities: Municipalities, _ placement: CellPlacement
  ) -> Bool {
    let mesh = choice.mesh
    let stated = mesh.cells.map { municipalities.index(ofUnit: $0.municipalityCode) }
    // A cell that its source counts to another prefecture is here for the ages that it shares, not for its people.
    let isForeign = mesh.cells.map {
      !$0.municipalityCode.isEmpty && !$0.municipalityCode.hasPrefix(dataset.prefectureCode)
    }
    let places = mesh.cells.indices.map {
      isForeign[$0] ? nil : placement.place(mesh.cells[$0].code, stated: stated[$0])
    }
    guard places.contains(where: { $0 != nil }) else {
      passOver(choice)
      return false
    }
    let ages = SuppressedAges(mesh.cells, years: mesh.years.count, units: places.map { $0?.unit })
    renameSources(choice, places, ages.linked)
    if dataset.baseYear == 0 {
      dataset.baseYear = mesh.years.first { $0 >= 2020 } ?? mesh.years.first ?? 0
    }
    let base = Self.nearest(dataset.baseYear, in: mesh.years)
    var tally = AgeCellTally()
    for (i, cell) in mesh.cells.enumerated() {
      let figures = ages.figures[i]
      guard let place = places[i] else {
        if !isForeign[i] { tally.dropped += 1 }
        continue
      }
      tally.addSuppressed(figures)
      // A cell that is empty in every year has nobody to reach.
      guard figures.contains(where: { $0.total > 0 }) else { continue }
      tally.add(
        place, stated: stated[i], people: figures[base].total, hasStatement: !cell.municipalityCode.isEmpty)
      let owner = municipalities.units[place.unit]
      dataset.cells.append(
        MeshCell(
          code: cell.code, municipalityCode: owner.municipalityCode,
          wardCode: owner.cityCode == nil ? nil : owner.code,
          weight: CellFigures.people(figures[base].total), assignedBy: place.assignedBy,
          isSuppressed: figures[base].isSuppressed))
      for (year, one) in zip(mesh.years, figures) {
        dataset.cellFigures.append(
          CellFigures(
            code: cell.code, municipalityCode: owner.municipalityCode, year: year, total: one.total,
            over65: one.over65, over75: one.over75, over85: one.over85))
      }
    }
    dataset.populationMethod = .ageMesh
    report(tally, ages, mesh)
    checkBorder(cells: tally.coast, people: tally.coastPeople / 1000, source: SourceKey.ageMesh)
    addOwnTotals(mesh)
    checkYears(mesh)
    checkCoverage(municipalities, mesh)
    checkInhabited(municipalities, source: SourceKey.ageMesh)
    return true
  }

  /// A mesh of another part of the country is no source of the dataset.
  private mutating func passOver(_ choice: AgeMeshChoice) {
    add(
      Issue(
        ruleID: "mesh_outside_prefecture", severity: .warning, file: choice.mesh.file, row: nil,
        value: String(choice.mesh.cells.count), message: Words.PopulationIssues.meshOutside,
        remedy: Words.PopulationIssues.meshTotalDiffersRemedy))
    for source in choice.sources { dataset.sources.removeAll { $0.key == source.key } }
    for file in choice.unused { dataset.sources.removeAll { $0.key == file.source } }
    if dataset.populations.isEmpty {
      add(
        Issue(
          ruleID: "population_missing", severity: .warning, file: "", row: nil,
          message: Words.Ingest.populationMissing, remedy: Words.Ingest.populationMissingRemedy))
    }
  }

  /// Position of the year nearest to `year`, the earlier of two.
  static func nearest(_ year: Int, in years: [Int]) -> Int {
    years.indices.min { (abs(years[$0] - year), $0) < (abs(years[$1] - year), $1) } ?? 0
  }

  /// The files that are used get the key of the table; others are no source.
  private mutating func renameSources(
    _ choice: AgeMeshChoice, _ places: [CellPlacement.Place?], _ linked: Set<Int>
  ) {
    for file in choice.unused {
      add(
        Issue(
          ruleID: "age_mesh_not_used", severity: .note, file: file.file, row: nil,
          message: Words.PopulationIssues.ageMeshNotUsed.with(choice.mesh.file),
          remedy: Words.Ingest.nothingToDo))
      dataset.sources.removeAll { $0.key == file.source }
    }
    if choice.repeated > 0 {
      add(
        Issue(
          ruleID: "age_mesh_repeated", severity: .note, file: choice.mesh.file, row: nil,
          value: String(choice.repeated),
          message: Words.PopulationIssues.ageMeshRepeated.with(String(choice.repeated)),
          remedy: Words.Ingest.nothingToDo))
    }
    var start = 0
    var number = 0
    for source in choice.sources {
      let range = start..<(start + source.cells)
      start += source.cells
      // A file of which no cell is ours, or shares its ages with one of ours, gave nothing.
      guard range.contains(where: { places[$0] != nil || linked.contains($0) }) else {
        dataset.sources.removeAll { $0.key == source.key }
        continue
      }
      number += 1
      guard let index = dataset.sources.firstIndex(where: { $0.key == source.key }) else { continue }
      // Cells of a neighbouring prefecture were read but not used: the counts of the source say so.
      let left = range.count { places[$0] == nil && !linked.contains($0) }
      dataset.sources[index].rowsAccepted -= left
      dataset.sources[index].rowsRejected += left
      dataset.sources[index].key = number == 1 ? SourceKey.ageMesh : "\(SourceKey.ageMesh)_\(number)"
    }
    // A census mesh without ages is not needed beside.
    for source in Set(material.censusCells.map(\.place.source)).sorted() {
      add(
        Issue(
          ruleID: "census_mesh_not_used", severity: .note, file: file(ofSource: source), row: nil,
          message: Words.PopulationIssues.ageMeshNotUsed.with(choice.mesh.file),
          remedy: Words.Ingest.nothingToDo))
      dataset.sources.removeAll { $0.key == source }
    }
  }

  private mutating func report(_ tally: AgeCellTally, _ ages: SuppressedAges, _ mesh: AgeMeshFile) {
    let words = Words.PopulationIssues.self
    count("age_cells", words.countAgeCells, tally.centre + tally.coast + tally.bySource)
    count("age_cells_nearest", words.countAgeCellsNearest, tally.coast)
    count("age_cells_by_source", words.countAgeCellsBySource, tally.bySource)
    count("age_cells_dropped", words.countAgeCellsDropped, tally.dropped)
    count("suppressed_cells", words.countSuppressed, tally.suppressed)
    if tally.moved > 0 {
      add(
        Issue(
          ruleID: "mesh_code_of_other_municipality", severity: .note, file: mesh.file, row: nil,
          column: "SHICODE", value: String(tally.moved),
          message: words.otherMunicipality.with(
            String(tally.moved), String(CellFigures.people(tally.movedPeople))),
          remedy: words.otherMunicipalityRemedy))
    }
    if tally.unknown > 0 {
      add(
        Issue(
          ruleID: "mesh_code_of_unknown_municipality", severity: .note, file: mesh.file, row: nil,
          column: "SHICODE", value: String(tally.unknown),
          message: words.unknownMunicipality.with(String(tally.unknown)),
          remedy: words.otherMunicipalityRemedy))
    }
    if ages.orphans > 0 {
      add(
        Issue(
          ruleID: "suppressed_ages_elsewhere", severity: .note, file: mesh.file, row: nil,
          value: String(ages.orphans),
          message: words.agesElsewhere.with(
            String(ages.orphans), String(CellFigures.people(ages.orphanPeople))),
          remedy: words.agesElsewhereRemedy))
    }
    if ages.receiversFromOutside > 0 {
      add(
        Issue(
          ruleID: "suppressed_ages_from_elsewhere", severity: .note, file: mesh.file, row: nil,
          value: String(ages.receiversFromOutside),
          message: words.agesFromElsewhere.with(String(ages.receiversFromOutside)),
          remedy: words.agesElsewhereRemedy))
    }
    addToMethod(
      ofSource: SourceKey.ageMesh,
      words.ageMeshRemark(
        .ja, String(tally.centre), String(tally.coast), String(tally.bySource), String(tally.dropped),
        String(tally.suppressed)))
  }
}

/// What became of the cells of an age mesh.
struct AgeCellTally {
  var centre = 0
  var coast = 0
  var coastPeople = 0
  var bySource = 0
  var dropped = 0
  /// Cells whose ages are hidden in some year.
  var suppressed = 0
  /// Cells that the source gives to another municipality or ward than the boundary does.
  var moved = 0
  var movedPeople = 0
  /// Cells of a municipality that the boundaries don't know.
  var unknown = 0

  mutating func addSuppressed(_ figures: [SuppressedAges.Figures]) {
    if figures.contains(where: \.isSuppressed) { suppressed += 1 }
  }

  mutating func add(_ place: CellPlacement.Place, stated: Int?, people: Int, hasStatement: Bool) {
    switch place.assignedBy {
    case "centre": centre += 1
    case "nearest":
      coast += 1
      coastPeople += people
    default: bySource += 1
    }
    if let stated, stated != place.unit {
      moved += 1
      movedPeople += people
    }
    if stated == nil, hasStatement { unknown += 1 }
  }
}
