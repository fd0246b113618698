import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  /// Adds the facilities with their records and statements.
  mutating func addFacilities(_ municipalities: Municipalities, _ locator: PolygonLocator) {
    let table = MunicipalityTable(
      MunicipalityName.names(of: dataset.areas), former: FormerMunicipalities(material.formerMunicipalities))
    let gazetteer = TownGazetteer(
      rows: material.towns?.rows ?? [], municipalities: table, file: material.towns?.file ?? "")
    issues += gazetteer.issues
    if material.towns == nil {
      add(
        Issue(
          ruleID: "towns_missing", severity: .warning, file: "", row: nil, message: Words.Ingest.townsMissing,
          remedy: Words.Ingest.townsMissingRemedy))
    }
    var placer = RecordPlacer(
      geocoder: Geocoder(gazetteer: gazetteer), review: Self.review(municipalities, locator),
      prefecture: dataset.prefectureCode)
    var records = placer.place(material.facilityRows)
    // Whatever the order of the files: linking again must give the same.
    records.sort { ($0.source, $0.row) < ($1.source, $1.row) }
    issues += placer.issues
    count("positions_refused", Words.Ingest.countRefused, placer.refused)
    link(records, municipalities: table)
    if !options.isCompact {
      dataset.records = records
      dataset.gazetteer = gazetteer.points
    }
  }

  /// Puts facilities together from placed rows.
  mutating func link(_ records: [FacilityRecord], municipalities: MunicipalityTable) {
    var assembly = FacilityAssembly(
      rows: records, symbols: material.symbols, prefecture: dataset.prefectureCode,
      units: UnitTable(dataset.areas),
      linker: FacilityLinker(addresses: AddressNormaliser(municipalities: municipalities)),
      decisions: LinkDecisions(options.decisions), sources: dataset.sources,
      referenceDate: dataset.referenceDate)
    assembly.run()
    dataset.facilities = assembly.facilities
    dataset.linkReviews = assembly.reviews
    for draft in assembly.drafts {
      dataset.facilitySources += draft.records
      dataset.statements += draft.statements
    }
    issues += assembly.issues
    counts += assembly.counts
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
