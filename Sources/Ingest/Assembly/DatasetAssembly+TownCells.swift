import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  /// Without any mesh: the 1-km cells that hold points of towns, weighted by the number of points. Rough, since a
  /// town of ten houses counts as much as one of a thousand; said wherever the figures appear.
  mutating func addTownCells(
    _ towns: TownFile, _ municipalities: Municipalities, _ placement: CellPlacement
  ) {
    var unitByName: [String: Int] = [:]
    for (index, unit) in municipalities.units.enumerated() {
      unitByName[JapaneseText.comparable(unit.name)] = index
      if unit.cityCode == nil { unitByName[JapaneseText.comparable(unit.group + unit.name)] = index }
    }
    struct Key: Hashable {
      var unit: Int
      var code: MeshCode
    }
    var points: [Key: Int] = [:]
    var used = 0
    for row in towns.rows {
      guard let position = row.position,
        let code = try? MeshCode(containing: position, level: .third),
        // The name that the list gives before the boundary, which may be a coarse one.
        let unit = unitByName[JapaneseText.comparable(row.municipality)]
          ?? placement.locator.index(containing: position)
      else { continue }
      points[Key(unit: unit, code: code), default: 0] += 1
      used += 1
    }
    let withPoints = Set(points.keys.map(\.unit))
    let peopled = Set(
      dataset.populations.filter { $0.year == dataset.baseYear && $0.total > 0 }.map(\.code))
    var bare: [String] = []
    for (index, unit) in municipalities.units.enumerated()
    where !withPoints.contains(index)
      && (peopled.contains(unit.code) || (unit.cityCode.map(peopled.contains) ?? false))
    {
      guard let position = municipalities.shapes[index].interiorPosition,
        let code = try? MeshCode(containing: position, level: .third)
      else { continue }
      points[Key(unit: index, code: code)] = 1
      bare.append(unit.name)
    }
    for (key, count) in points {
      let owner = municipalities.units[key.unit]
      dataset.cells.append(
        MeshCell(
          code: key.code, municipalityCode: owner.municipalityCode,
          wardCode: owner.cityCode == nil ? nil : owner.code, weight: count, assignedBy: Self.byTownPoints))
    }
    mergeWards()
    dataset.populationMethod = .townPoints
    count("town_cells", Words.PopulationIssues.countTownCells, dataset.cells.count)
    count("town_points", Words.PopulationIssues.countTownPoints, used)
    add(
      Issue(
        ruleID: "population_by_town_points", severity: .warning, file: towns.file, row: nil,
        value: String(dataset.cells.count), message: Words.PopulationIssues.byTownPoints,
        remedy: Words.PopulationIssues.byTownPointsRemedy))
    if !bare.isEmpty {
      add(
        Issue(
          ruleID: "municipality_without_town_points", severity: .warning, file: towns.file, row: nil,
          value: String(bare.count),
          message: Words.PopulationIssues.withoutTownPoints.with(bare.joined(separator: "、")),
          remedy: Words.PopulationIssues.byTownPointsRemedy))
    }
    addToMethod(
      ofSource: SourceKey.towns,
      Words.PopulationIssues.townCellsRemark(.ja, String(used), String(dataset.cells.count)))
    checkInhabited(municipalities, source: SourceKey.towns)
  }

  static let byTownPoints = "town_points"

  /// A cell that holds points of two wards of one city stands once, since the key of the table is cell and
  /// municipality: in the ward with fewer cells, so that a small ward keeps a place for its people.
  private mutating func mergeWards() {
    var cellsOfWard: [String: Int] = [:]
    for cell in dataset.cells { cellsOfWard[cell.wardCode ?? "", default: 0] += 1 }
    func rank(_ cell: MeshCell) -> (Int, Int, String) {
      (cellsOfWard[cell.wardCode ?? ""] ?? 0, -cell.weight, cell.wardCode ?? "")
    }
    var merged: [String: MeshCell] = [:]
    // By ward too: the cells come from a dictionary.
    let sorted = dataset.cells.sorted {
      ($0.code, $0.municipalityCode, $0.wardCode ?? "") < ($1.code, $1.municipalityCode, $1.wardCode ?? "")
    }
    for cell in sorted {
      let key = "\(cell.code.description)/\(cell.municipalityCode)"
      guard let known = merged[key] else {
        merged[key] = cell
        continue
      }
      var winner = rank(cell) < rank(known) ? cell : known
      winner.weight = cell.weight + known.weight
      merged[key] = winner
    }
    dataset.cells = merged.values.sorted { ($0.code, $0.municipalityCode) < ($1.code, $1.municipalityCode) }
  }
}
