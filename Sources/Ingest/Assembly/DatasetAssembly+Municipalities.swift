import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  /// Takes the most detailed of the boundary files and adds municipalities and wards with their areas.
  mutating func addMunicipalities() throws(Failure) -> Municipalities {
    var vertices: [String: Int] = [:]
    for record in material.boundaries {
      vertices[record.place.source, default: 0] += record.shape.vertexCount
    }
    guard
      let best = vertices.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
    else {
      throw Failure(.badInput, Words.Ingest.noBoundaries, remedy: Words.Ingest.noBoundariesRemedy)
    }
    for other in vertices.keys.sorted() where other != best {
      add(
        Issue(
          ruleID: "boundaries_not_used", severity: .note, file: file(ofSource: other), row: nil,
          message: Words.Ingest.boundariesNotUsed.with(file(ofSource: best)),
          remedy: Words.Ingest.nothingToDo))
      dataset.sources.removeAll { $0.key == other }
    }
    if let index = dataset.sources.firstIndex(where: { $0.key == best }) {
      dataset.sources[index].key = SourceKey.boundaries
    }
    let municipalities = Municipalities(material.boundaries.filter { $0.place.source == best })
    let prefecture: [AreaLevel: String] = [.prefecture: dataset.prefectureCode]
    var kilometres: [String: Double] = [:]
    for (unit, shape) in zip(municipalities.units, municipalities.shapes) {
      let area = roundedDecimals(Geodesic.area(shape), DatasetWriter.areaDecimals)
      kilometres[unit.municipalityCode, default: 0] += area
      if let city = unit.cityCode {
        dataset.areas.append(
          Area(
            level: .ward, code: unit.code, name: unit.name,
            parents: prefecture.merging([.municipality: city]) { a, _ in a }, areaKm2: area))
      }
    }
    var total = 0.0
    for code in municipalities.municipalityCodes {
      let area = roundedDecimals(kilometres[code] ?? 0, DatasetWriter.areaDecimals)
      total += area
      var municipality = Area(
        level: .municipality, code: code, name: municipalities.name(of: code) ?? code,
        parents: prefecture, areaKm2: area)
      municipality.district = municipalities.district(of: code)
      dataset.areas.append(municipality)
    }
    dataset.areas.append(
      Area(
        level: .prefecture, code: dataset.prefectureCode, name: dataset.title,
        nameEnglish: dataset.titleEnglish, areaKm2: roundedDecimals(total, DatasetWriter.areaDecimals)))
    count("municipalities", Words.Ingest.countMunicipalities, municipalities.municipalityCodes.count)
    count("boundary_units", Words.Ingest.countUnits, municipalities.units.count)
    return municipalities
  }
}
