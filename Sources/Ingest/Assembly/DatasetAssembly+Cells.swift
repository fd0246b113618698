import CareRegistry
import GeoFormats
import Spatial
import Wording

extension DatasetAssembly {
  /// Cells with their people, by the best that is at hand: a mesh with ages, an older census mesh, town points.
  mutating func addCells(_ municipalities: Municipalities, _ locator: PolygonLocator) {
    let placement = placement(municipalities, locator)
    if let choice = AgeMeshChoice(material.ageMeshes, prefecture: dataset.prefectureCode),
      addAgeCells(choice, municipalities, placement)
    {
      return
    }
    if !material.censusCells.isEmpty {
      addCensusCells(municipalities, placement)
    } else if let towns = material.towns, towns.rows.contains(where: { $0.position != nil }) {
      addTownCells(towns, municipalities, placement)
    } else {
      add(
        Issue(
          ruleID: "cells_missing", severity: .warning, file: "", row: nil, message: Words.Ingest.cellsMissing,
          remedy: Words.Ingest.cellsMissingRemedy))
    }
  }

  /// Gives each inhabited cell to the municipality that holds its centre by the detailed boundary; a cell
  /// whose centre lies in the sea to the nearest municipality within reach; others are left out.
  private mutating func addCensusCells(_ municipalities: Municipalities, _ placement: CellPlacement) {
    var held = (cells: 0, people: 0)
    var coast = (cells: 0, people: 0)
    var dropped = (cells: 0, people: 0)
    var farthest = 0.0
    var seen: Set<MeshCode> = []
    // Of two files with one cell the first counts.
    for cell in material.censusCells where cell.people > 0 && seen.insert(cell.code).inserted {
      guard let place = placement.place(cell.code) else {
        dropped = (dropped.cells + 1, dropped.people + cell.people)
        continue
      }
      if place.assignedBy == "centre" {
        held = (held.cells + 1, held.people + cell.people)
      } else {
        coast = (coast.cells + 1, coast.people + cell.people)
        farthest = max(farthest, place.metres)
      }
      let owner = municipalities.units[place.unit]
      dataset.cells.append(
        MeshCell(
          code: cell.code, municipalityCode: owner.municipalityCode,
          wardCode: owner.cityCode == nil ? nil : owner.code, weight: cell.people,
          assignedBy: place.assignedBy))
    }
    count("cells_centre", Words.Ingest.countCellsCentre, held.cells)
    count("cells_centre_people", Words.Ingest.countCellsCentrePeople, held.people)
    count("cells_coast", Words.Ingest.countCellsCoast, coast.cells)
    count("cells_coast_people", Words.Ingest.countCellsCoastPeople, coast.people)
    count("cells_dropped", Words.Ingest.countCellsDropped, dropped.cells)
    count("cells_dropped_people", Words.Ingest.countCellsDroppedPeople, dropped.people)
    addToMethod(
      ofSource: SourceKey.censusMesh,
      Words.Ingest.cellsRemark(
        .ja, String(held.cells), String(coast.cells), String(coast.people),
        FixedPoint.text(options.coastMetres, decimals: 0), String(dropped.cells), String(dropped.people),
        FixedPoint.text(farthest, decimals: 0)))
    // Cells of a neighbouring prefecture were read but not used: the counts of the source say so.
    if let source = dataset.sources.firstIndex(where: { $0.key == SourceKey.censusMesh }) {
      dataset.sources[source].rowsAccepted -= dropped.cells
      dataset.sources[source].rowsRejected += dropped.cells
    }
    checkMeshList(municipalities)
    checkBorder(cells: coast.cells, people: coast.people, source: SourceKey.censusMesh)
    checkInhabited(municipalities, source: SourceKey.censusMesh)
  }

  /// Compares the cells with the official list of 1-km cells by municipality.
  private mutating func checkMeshList(_ municipalities: Municipalities) {
    guard !material.meshMunicipalities.isEmpty else { return }
    var listed: [Int: Set<String>] = [:]
    for record in material.meshMunicipalities {
      let code = municipalities.municipalityCode(of: record.municipalityCode) ?? record.municipalityCode
      listed[record.mesh, default: []].insert(code)
    }
    var differing: [MeshCell] = []
    for cell in dataset.cells {
      // The first eight digits of a finer code name its 1-km cell.
      guard let mesh = Int(cell.code.description.prefix(8)) else { continue }
      if listed[mesh]?.contains(cell.municipalityCode) != true { differing.append(cell) }
    }
    count("cells_against_list", Words.Ingest.countCellsAgainstList, differing.count)
    if let first = differing.first {
      add(
        Issue(
          ruleID: "cell_not_in_mesh_list", severity: .warning,
          file: file(ofSource: SourceKey.meshMunicipality),
          row: nil, column: "基準メッシュ・コード", value: first.code.description,
          message: Words.Ingest.cellNotInList.with(String(differing.count)),
          remedy: Words.Ingest.cellNotInListRemedy))
    }
  }

  /// A municipality with people but without a cell could not be spread over the map.
  mutating func checkInhabited(_ municipalities: Municipalities, source: String) {
    let withCells = Set(dataset.cells.map(\.municipalityCode))
    for row in dataset.populations
    where row.year == dataset.baseYear && row.total > 0 && !withCells.contains(row.code) {
      guard municipalities.municipalityCode(of: row.code) == row.code else { continue }
      add(
        Issue(
          ruleID: "municipality_without_cells", severity: .warning,
          file: file(ofSource: source),
          row: nil, column: "", value: row.code,
          message: Words.Ingest.withoutCells.with(municipalities.name(of: row.code) ?? row.code),
          remedy: Words.Ingest.cellsMissingRemedy))
    }
  }
}
