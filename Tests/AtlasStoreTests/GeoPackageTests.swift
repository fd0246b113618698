import AtlasStore
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@Suite("GeoPackage") struct GeoPackageTests {
  @Test("Tables come back as they went in: names, titles in both languages, values, nulls, geometries")
  func roundTrip() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a.gpkg"
      var tables = try SampleTables.tables()
      try GeoPackageWriter.write(tables: tables, to: path, referenceDate: "2025-06-01")
      let reader = try GeoPackageReader(path)
      #expect(reader.tableNames == tables.map(\.name))
      #expect(reader.entries.allSatisfy { $0.lastChange == "2025-06-01T00:00:00.000Z" })
      // A lone polygon among multipolygons comes back as one of one part, an empty one as none.
      tables[2].geometries[1] = nil
      tables[2].geometries[2] = .multiPolygon(MultiPolygon([try SampleTables.square(140, 42, 1)]))
      for (read, written) in zip(try reader.tables(), tables) {
        #expect(read.name == written.name)
        #expect(read.title == written.title)
        #expect(read.about == written.about)
        #expect(read.geometryKind == written.geometryKind)
        #expect(read.geometries == written.geometries)
        #expect(read.columns.map(\.name) == written.columns.map(\.name))
        #expect(read.columns.map(\.title) == written.columns.map(\.title))
        #expect(read.columns.map(\.about) == written.columns.map(\.about))
        #expect(read.columns.map(\.values) == written.columns.map(\.values))
      }
    }
  }

  @Test("The same tables give the same bytes")
  func deterministic() throws {
    try SampleTables.withFolder { folder in
      for name in ["a", "b"] {
        try GeoPackageWriter.write(
          tables: SampleTables.tables(), to: "\(folder)/\(name)", referenceDate: "2025-06-01")
      }
      let first = try FileReading.bytes("\(folder)/a")
      #expect(try FileReading.bytes("\(folder)/b") == first)
      // Written over an older file, too, and with nothing left beside it.
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: "\(folder)/a", referenceDate: "2025-06-01")
      #expect(try FileReading.bytes("\(folder)/a") == first)
      #expect(SampleTables.names(in: folder) == ["a", "b"])
    }
  }

  @Test(
    "Names that SQL or the GeoPackage would stumble over are refused",
    arguments: ["Facility", "1a", "", "a b", "a\"b", "gpkg_a", "rtree_a", "sqlite_a", "施設", "a;--"])
  func tableNames(name: String) throws {
    try SampleTables.withFolder { folder in
      var table = try SampleTables.tables()[3]
      table.name = name
      let failure = #expect(throws: Failure.self) {
        try GeoPackageWriter.write(tables: [table], to: "\(folder)/a", referenceDate: "2025-06-01")
      }
      #expect(failure?.kind == .cannotWrite)
      #expect(SampleTables.names(in: folder) == [])
    }
  }

  @Test("Repeated names, columns called fid or geom, wrong geometries and odd dates are refused")
  func refusals() throws {
    try SampleTables.withFolder { folder in
      let tables = try SampleTables.tables()
      func write(_ tables: [FeatureTable], _ date: String = "2025-06-01") throws {
        try GeoPackageWriter.write(tables: tables, to: "\(folder)/a", referenceDate: date)
      }
      #expect(throws: Failure.self) { try write([tables[0], tables[0]]) }
      for name in ["fid", "geom"] {
        var table = tables[3]
        table.columns[0].name = name
        #expect(throws: Failure.self) { try write([table]) }
      }
      var twice = tables[3]
      twice.columns[0].name = twice.columns[1].name
      #expect(throws: Failure.self) { try write([twice]) }
      var wrong = tables[0]
      wrong.geometryKind = .polygon
      #expect(throws: Failure.self) { try write([wrong]) }
      for date in ["2025-6-1", "2025-13-01", "today", "2025-06-01T00"] {
        #expect(throws: Failure.self) { try write([tables[3]], date) }
      }
      #expect(SampleTables.names(in: folder) == [])
      try write([tables[3]])
    }
  }

  @Test("What is no GeoPackage, is cut short or lacks the table says so")
  func reading() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      let good = try FileReading.bytes(path)
      let missing = #expect(throws: Failure.self) { try GeoPackageReader(path).table(named: "ward") }
      #expect(missing?.remedy?.en.contains("municipality") == true)
      #expect(throws: Failure.self) { try GeoPackageReader("\(folder)/none") }
      #expect(throws: Failure.self) { try GeoPackageReader(folder) }

      var foreign = good
      foreign.replaceSubrange(68..<72, with: [0, 0, 0, 0])
      for bytes in [[], Array("hello".utf8), Array(good.prefix(50)), Array(good.prefix(5000)), foreign] {
        try AtomicFile.write(bytes, to: path)
        let failure = #expect(throws: Failure.self) { try GeoPackageReader(path).tables() }
        #expect(failure?.kind == .badInput)
      }
    }
  }

  @Test("Mutated files give tables or a failure, never a trap")
  func mutations() throws {
    try SampleTables.withFolder { folder in
      let path = "\(folder)/a"
      try GeoPackageWriter.write(
        tables: SampleTables.tables(), to: path, referenceDate: "2025-06-01")
      let good = try FileReading.bytes(path)
      var random = SeededGenerator(seed: 11)
      var refused = 0
      for _ in 0..<300 {
        var bytes = good
        for _ in 0..<8 {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
        try AtomicFile.write(bytes, to: path)
        do { _ = try GeoPackageReader(path).tables() } catch { refused += 1 }
      }
      #expect(refused > 0 && refused < 300, "seed 11")
    }
  }
}
