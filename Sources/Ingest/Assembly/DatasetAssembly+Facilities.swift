import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  /// Adds the facilities with their records and statements.
  mutating func addFacilities(_ municipalities: Municipalities, _ locator: PolygonLocator) {
    let table = MunicipalityTable(
      Self.names(municipalities), former: FormerMunicipalities(material.formerMunicipalities))
    let gazetteer = TownGazetteer(
      rows: material.towns?.rows ?? [], municipalities: table, file: material.towns?.file ?? "")
    issues += gazetteer.issues
    if material.towns == nil {
      add(
        Issue(
          ruleID: "towns_missing", severity: .warning, file: "", row: nil, message: Words.Ingest.townsMissing,
          remedy: Words.Ingest.townsMissingRemedy))
    }
    var assembly = FacilityAssembly(
      material: material, prefecture: dataset.prefectureCode, municipalities: municipalities,
      geocoder: Geocoder(gazetteer: gazetteer),
      linker: FacilityLinker(addresses: AddressNormaliser(municipalities: table)),
      review: Self.review(municipalities, locator),
      referenceDates: Dictionary(
        dataset.sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first }),
      referenceDate: dataset.referenceDate)
    assembly.run()
    dataset.facilities = assembly.facilities
    for draft in assembly.drafts {
      dataset.facilitySources += draft.records
      dataset.statements += draft.statements
    }
    issues += assembly.issues
    counts += assembly.counts
  }

  /// Names by which addresses are taken apart.
  private static func names(_ municipalities: Municipalities) -> [MunicipalityName] {
    municipalities.cities.map { MunicipalityName(code: $0.code, name: $0.name) }
      + municipalities.units.map { unit in
        MunicipalityName(
          code: unit.code, name: unit.name,
          parentName: unit.cityCode == nil && unit.group.hasSuffix("郡") ? unit.group : nil)
      }
  }

  /// The review of published positions, by the detailed boundaries.
  private static func review(_ municipalities: Municipalities, _ locator: PolygonLocator) -> PositionReview {
    let coastalWaters = Metres(10_000)
    let elsewhere = "00000"
    let borders = municipalities.shapes.map { PolygonLocator([$0]) }
    return PositionReview(
      municipalityContaining: { position in
        if let unit = locator.index(containing: position) { return municipalities.units[unit].code }
        // Beyond coastal waters a position belongs to another prefecture or country.
        guard let nearest = locator.nearest(to: position), nearest.distance > coastalWaters else {
          return nil
        }
        return elsewhere
      },
      distanceToMunicipality: { position, code in
        let units = municipalities.index(ofUnit: code).map { [$0] } ?? municipalities.units(of: code)
        var nearest: Metres?
        for unit in units {
          if borders[unit].index(containing: position) != nil { return Metres(0) }
          guard let found = borders[unit].nearest(to: position)?.distance else { continue }
          nearest = min(nearest ?? found, found)
        }
        return nearest
      }, distance: { Geodesic.distance($0, $1) })
  }
}
