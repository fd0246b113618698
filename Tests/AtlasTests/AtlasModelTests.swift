import CareRegistry
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

@Suite struct AtlasModelTests {
  private let model: AtlasModel
  private let tables: [String: FeatureTable]

  init() throws {
    model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    tables = Dictionary(model.tables().map { ($0.name, $0) }) { a, _ in a }
  }

  private static func build(_ dataset: CareDataset) throws(Failure) -> AtlasModel {
    try AtlasBuilder(dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })).build()
  }

  private func table(_ name: String) throws -> FeatureTable { try #require(tables[name]) }

  @Test func everyTableOfTheContractHasItsColumns() throws {
    let contract: [String: [String]] = [
      "facility": [
        "facility_id", "kind", "name", "address", "municipality_code", "home_care_area_code",
        "position_grade",
        "visiting_physician", "visiting_dentist", "visiting_nurse", "visiting_pharmacist", "round_the_clock",
        "capacity",
        "source", "reference_date",
      ],
      "facility_source": ["facility_id", "source", "official_number", "source_file", "source_row"],
      "facility_service": ["facility_id", "service", "state", "symbol", "source", "reference_date"],
      "municipality": [
        "code", "name", "name_en", "home_care_area_code", "secondary_area_code", "tertiary_area_code",
        "prefecture_code",
        "health_centre", "area_km2", "population", "population65", "population75", "population85",
        "member_count",
        "printed_population",
      ],
      "ward": ["code", "name", "municipality_code"],
      "home_care_area": [
        "code", "secondary_area_code", "tertiary_area_code", "health_centre", "printed_population",
      ],
      "secondary_area": ["code", "tertiary_area_code"], "tertiary_area": ["code", "prefecture_code"],
      "area_membership": [
        "municipality_code", "area_level", "area_code", "valid_from", "valid_to", "source",
      ],
      "population_cell": [
        "mesh_code", "municipality_code", "population", "population65", "population75", "population85",
        "is_suppressed",
        "is_estimate", "method",
      ],
      "cell_population": [
        "mesh_code", "municipality_code", "year", "population", "population65", "population75",
        "population85",
      ],
      "area_population": [
        "area_level", "area_code", "year", "population", "population65", "population75", "population85",
      ],
      "reach_rule": ["rule", "service", "kind", "value", "valid_from", "valid_to", "citation", "is_default"],
      "cell_reach": [
        "mesh_code", "municipality_code", "service", "capability", "nearest_facility_id", "distance_m",
        "rule",
        "providers_within", "reach_class",
      ],
      "area_reach": [
        "area_level", "area_code", "service", "rule", "capability", "round_the_clock", "year",
        "provider_count", "people",
        "people75", "uncovered_min", "uncovered_max", "uncovered75_min", "uncovered75_max", "mean_distance_m",
        "p90_distance_m", "nearest_outside_share",
      ],
      "gap_polygon": [
        "service", "rule", "capability", "area_code", "people", "people75", "nearest_facility_id",
        "nearest_distance_m",
        "area_km2",
      ],
      "gap_cluster": [
        "service", "capability", "area_code", "people75", "nearest_facility_id", "nearest_distance_m",
      ],
      "hub": ["hub_id", "name", "host_kind"],
      "hub_area": ["hub_id", "home_care_area_code", "valid_from", "valid_to"],
      "progress": ["municipality_code", "fiscal_year", "item", "state"],
      "issue": [
        "rule_id", "severity", "source_file", "source_row", "source_column", "source_value", "message_ja",
        "message_en",
        "remedy",
      ],
      "provenance": [
        "layer", "source", "publisher", "licence", "reference_date", "sha256", "method", "software_version",
      ],
    ]
    for (name, columns) in contract {
      let table = try table(name)
      for column in columns { #expect(table.column(column) != nil, "\(name).\(column)") }
      #expect(Words.Layers.words(name) != nil, "the words for \(name)")
      for column in table.columns {
        #expect(Words.Columns.words(column.name) != nil, "the words for \(name).\(column.name)")
      }
    }
  }

  @Test func municipalTotalsAreMetExactly() throws {
    let cell = try table("cell_population")
    let codes = try #require(cell.texts("municipality_code"))
    let years = try #require(cell.integers("year"))
    for row in model.dataset.populations {
      for (column, expected) in [
        ("population", row.total), ("population65", row.over65), ("population75", row.over75),
      ] {
        let values = try #require(cell.reals(column))
        let sum = values.indices.filter { codes[$0] == row.code && years[$0] == row.year }
          .reduce(0) { $0 + Int(((values[$1] ?? 0) * 1000).rounded()) }
        #expect(sum == expected * 1000, "\(row.code) \(row.year) \(column)")
      }
    }
  }

  @Test func dissolvedAreasSumToTheAreaAboveThem() throws {
    func area(_ level: AreaLevel, _ code: String) -> Double { Geodesic.area(model.shapes.shape(level, code)) }
    let parts = area(.homeCare, "01-h01") + area(.homeCare, "01-h02") + area(.municipality, "01004")
    #expect(abs(parts / area(.secondary, "0101") - 1) < 1e-12)
    #expect(model.shapes.shape(.secondary, "0101").polygons.count == 1)
    #expect(model.shapes.shape(.secondary, "0101").polygons[0].holes.isEmpty)
  }

  @Test func everyLevelSumsToThePrefecture() throws {
    let reach = try table("area_reach")
    let levels = try #require(reach.texts("area_level"))
    let services = try #require(reach.texts("service"))
    let capabilities = try #require(reach.texts("capability"))
    let clocks = try #require(reach.texts("round_the_clock"))
    let years = try #require(reach.integers("year"))
    for column in ["people", "people75", "uncovered_min", "uncovered75_max"] {
      let values = try #require(reach.reals(column))
      var sums: [String: [String: Double]] = [:]
      for i in values.indices {
        let key = [services[i], capabilities[i], clocks[i], years[i].map(String.init)].map { $0 ?? "" }
          .joined(separator: "/")
        sums[key, default: [:]][levels[i] ?? "", default: 0] += values[i] ?? 0
      }
      #expect(sums.count == 4 * 2 * 2 * 2)
      for (key, byLevel) in sums {
        let whole = try #require(byLevel["prefecture"])
        for level in ["municipality", "home_care", "secondary", "tertiary"] {
          #expect(abs((byLevel[level] ?? -1) - whole) < 1e-6, "\(column) \(key) \(level)")
        }
      }
    }
  }

  @Test func nursingCountsTheHospitalUnlessOnlyStationsAreAsked() throws {
    let both = try #require(model.reach(.visitingNurse, .confirmed)).reach
    let stations = try #require(model.reach(.visitingNurse, .confirmed, ownKindOnly: true)).reach
    #expect(both.providers.count == 2 && stations.providers.count == 1)
    #expect(stations.reach.metres[399] > both.reach.metres[399])
  }

  @Test func silenceCountsOnlyAsPossible() throws {
    let confirmed = try #require(model.reach(.visitingPhysician, .confirmed)).reach
    let possible = try #require(model.reach(.visitingPhysician, .possible)).reach
    #expect(confirmed.providers.map { model.dataset.facilities[$0].id } == ["med-2"])
    #expect(possible.providers.map { model.dataset.facilities[$0].id } == ["med-1", "med-2"])
    for i in model.dataset.cells.indices { #expect(possible.reach.metres[i] <= confirmed.reach.metres[i]) }
    // The pharmacy has no place: it is counted, but reaches nobody.
    let pharmacist = try #require(model.reach(.visitingPharmacist, .possible))
    #expect(pharmacist.reach.providers.isEmpty)
    let entry = try #require(model.catalogue.entries.firstIndex { $0.code == "01003" })
    #expect(model.providerCounts[pharmacist.index][entry] == 1)
  }

  @Test func gapPolygonsAndGapCellsAgreeWithinTheEdge() throws {
    let (number, nurse) = try #require(model.reach(.visitingNurse, .confirmed))
    let locator = PolygonLocator(model.gapPolygons.filter { $0.reach == number }.map(\.shape))
    for (i, cell) in model.dataset.cells.enumerated() where nurse.reach.reachClass[i] != .edge {
      let isInGap = locator.index(containing: cell.code.centre) != nil
      #expect(isInGap == (nurse.reach.reachClass[i] == .uncovered), "\(cell.code)")
    }
    let clustered = model.gapClusters.filter { $0.reach == number }.flatMap(\.cells).sorted()
    #expect(clustered == model.dataset.cells.indices.filter { nurse.reach.reachClass[$0] == .uncovered })
  }

  @Test func theUnassignedAreGatheredAndNamed() throws {
    let entry = try #require(
      model.catalogue.entries.first { $0.level == .homeCare && $0.code == AreaCatalogue.unassigned })
    #expect(entry.municipalities == ["01004"])
    let homes = try #require(try table("home_care_area").texts("code"))
    #expect(homes == ["01-h01", "01-h02"], "no polygon is invented for them")
  }

  @Test func twoBuildsAreTheSame() throws {
    let again = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build().tables()
    for (a, b) in zip(model.tables(), again) {
      #expect(a.name == b.name && a.geometries == b.geometries)
      for (x, y) in zip(a.columns, b.columns) { #expect(x.values == y.values, "\(a.name).\(x.name)") }
    }
  }

  @Test func whatCannotBeBuiltIsSaidInOneMessage() throws {
    var noRule = try MiniTown.dataset()
    noRule.rules.removeAll { $0.service == .visitingNurse }
    #expect(throws: Failure.self) {
      try Self.build(noRule)
    }
    var noCells = try MiniTown.dataset()
    noCells.cells = []
    #expect(throws: Failure.self) { try Self.build(noCells) }
    var noYear = try MiniTown.dataset()
    noYear.baseYear = 2015
    #expect(throws: Failure.self) {
      try Self.build(noYear)
    }
    var overlap = try MiniTown.dataset()
    overlap.boundaries["01002"] = overlap.boundaries["01001"]
    #expect(throws: Failure.self) {
      try Self.build(overlap)
    }
  }

  @Test func mapClassesFollowTheirTable() {
    let table: [(ReachClass, ReachClass, String)] = [
      (.covered, .covered, "covered"), (.edge, .covered, "edge"), (.uncovered, .covered, "not_reported"),
      (.edge, .edge, "edge"), (.uncovered, .edge, "edge"), (.uncovered, .uncovered, "uncovered"),
    ]
    for (confirmed, possible, expected) in table {
      #expect(CellGap.mapClass(confirmed: confirmed, possible: possible) == expected)
    }
  }
}
