import Foundation
import GeoFormats
import Testing
import Wording

@testable import Ingest

@Suite struct OpeningTests {
  private static func write(_ bytes: [UInt8], _ name: String, in folder: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private static func probes(_ path: String) throws(Failure) -> [FileProbe] {
    var probes: [FileProbe] = []
    try FileOpener.open(path) { (probe) throws(Failure) in probes.append(probe) }
    return probes
  }

  private static func zip(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    StoredZip.bytes([(name: name, content: bytes)])
  }

  /// Boundaries whose first features have no properties, with `crs` as told behind them.
  private static func boundaries(_ system: String?) throws -> [UInt8] {
    let text = String(decoding: try MiniPrefecture().files["N03-25_31.geojson"] ?? [], as: UTF8.self)
    let empty = #"{"type":"Feature","properties":{},"geometry":null},"#
    let crs = system.map { #","crs":{"type":"name","properties":{"name":"\#($0)"}}}"# } ?? "}"
    return Array(
      (text.replacingOccurrences(of: #""features":["#, with: #""features":["# + empty + empty).dropLast()
        + crs)
        .utf8)
  }

  @Test func `boundaries are known by their properties, in a file, in a ZIP and in a ZIP in a ZIP`() throws {
    let bytes = try Self.boundaries("urn:ogc:def:crs:EPSG::6668")
    let packed = Self.zip("d/b.geojson", bytes)
    try withTemporaryFolder { folder in
      for (name, content) in [("a.geojson", bytes), ("a.zip", packed), ("b.zip", Self.zip("a.zip", packed))] {
        let path = try Self.write(content, name, in: folder)
        let probe = try #require(try Self.probes(path).first)
        #expect(try InputFormats().recognise(probe)?.profile.key == "boundaries", "\(name)")
        #expect(probe.columns.contains("N03_007"))
        #expect(probe.file.bytes == bytes)
        #expect(probe.file.sha256 == Checksum.sha256(content) && probe.file.sourceBytes == content.count)
        if case .bytes = probe.file.source { Issue.record("\(name) is held in memory") }
        var material = ImportMaterial()
        let context = ImportContext(prefecture: "31", prefectureName: "鳥取県", source: "x")
        let outcome = try BoundaryGeoJSONFormat().read(probe, context, into: &material)
        #expect(outcome.counts.accepted == 5 && material.boundaries.count == 5)
      }
    }
  }

  @Test(arguments: ["N03_007", "\"N03_007\""])
  func `a text that only mentions a column is no boundary file`(_ mention: String) throws {
    let text =
      #"{"features":[{"type":"Feature","properties":{"note":"\#(mention.replacing("\"", with: "\\\""))"},"geometry":null}]}"#
    try withTemporaryFolder { folder in
      let probe = try #require(
        try Self.probes(try Self.write(Array(text.utf8), "a.geojson", in: folder)).first)
      #expect(try InputFormats().recognise(probe) == nil)
    }
  }

  @Test(arguments: [
    "urn:ogc:def:crs:EPSG::6668", "urn:ogc:def:crs:EPSG::4612", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326",
    "http://www.opengis.net/def/crs/EPSG/0/6697", "urn:ogc:def:crs:EPSG:6.9:4326", "JGD2011", "WGS 84",
  ])
  func `systems in degrees near JGD2011 are taken`(_ system: String) {
    #expect(BoundaryGeoJSONFormat.isKnown(system))
  }

  @Test(arguments: [
    "urn:ogc:def:crs:EPSG::4301", "EPSG:6680", "EPSG:3857", "EPSG:16668", "Tokyo",
    "JGD2011 / Japan Plane Rectangular CS XII",
    "EPSG", "", "unknown",
  ])
  func `boundaries of another system are refused with the file and the system, wherever it is named`(
    _ system: String
  ) throws {
    #expect(!BoundaryGeoJSONFormat.isKnown(system))
    try withTemporaryFolder { folder in
      let path = try Self.write(try Self.boundaries(system), "a.geojson", in: folder)
      let probe = try #require(try Self.probes(path).first)
      var material = ImportMaterial()
      let context = ImportContext(prefecture: "31", prefectureName: "鳥取県", source: "x")
      let failure = #expect(throws: Failure.self) {
        try BoundaryGeoJSONFormat().read(probe, context, into: &material)
      }
      #expect(failure?.kind == .badInput)
      #expect(failure?.text(.ja).contains("a.geojson") == true)
      #expect(material.boundaries.isEmpty)
    }
  }

  @Test func `archives in archives are opened to a limit, and beyond it the path is named`() throws {
    try withTemporaryFolder { folder in
      var bytes = Array("a,b\n1,2\n".utf8)
      var name = "a.csv"
      for depth in 1...6 {
        bytes = Self.zip(name, bytes)
        name = "\(depth).zip"
        let path = try Self.write(bytes, name, in: folder)
        if depth <= FileOpener.depthLimit {
          guard case .table(let table)? = try Self.probes(path).first?.content else {
            Issue.record("no table at depth \(depth)")
            continue
          }
          #expect(table.header == ["a", "b"])
        } else {
          let failure = #expect(throws: Failure.self) { try Self.probes(path) }
          #expect(failure?.text(.en).contains("\(name)/") == true)
        }
      }
    }
  }

  @Test func `a hostile or damaged archive is refused with its name`() throws {
    let good = Self.zip("a.csv", Array("a,b\n1,2\n".utf8))
    var damaged = good
    damaged[37] ^= 1
    let cases: [(String, [UInt8])] = [
      ("cut.zip", Array(good.dropLast(7))), ("damaged.zip", damaged), ("path.zip", Self.zip("../a.csv", [1])),
      ("inner.zip", Self.zip("cut.zip", Array(good.dropLast(7)))),
      (
        "entity.xlsx",
        StoredZip.bytes([
          (
            name: "xl/workbook.xml",
            content: Array("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>".utf8)
          )
        ])
      ),
      ("empty.xlsx", StoredZip.bytes([(name: "xl/workbook.xml", content: Array("<workbook/>".utf8))])),
    ]
    try withTemporaryFolder { folder in
      for (name, bytes) in cases {
        let path = try Self.write(bytes, name, in: folder)
        let failure = #expect(throws: Failure.self, "\(name)") { try Self.probes(path) }
        #expect(failure?.kind == .badInput)
        #expect(failure?.text(.en).contains(name) == true, "\(failure?.text(.en) ?? "")")
      }
    }
  }

  @Test(arguments: [("\"", "引用符"), ("\u{0}", "NUL")])
  func `an official list that breaks off within is refused with its line, not passed over`(
    _ fault: String, _ word: String
  ) throws {
    var mini = try MiniPrefecture()
    let lines = String(decoding: mini.files["towns.csv"] ?? [], as: UTF8.self).split(separator: "\n")
    // Far behind what is looked at first.
    let filler = (0..<200).map { _ in lines[1] }
    mini.set("towns.csv", (lines[...1] + filler + ["鳥取県,\(fault)山町,本町,,35.4,134.0"]).joined(separator: "\n"))
    try withTemporaryFolder { folder in
      try mini.write(to: folder)
      let failure = #expect(throws: Failure.self) {
        try Importer.run(paths: [folder], options: ImportOptions(prefecture: "31"))
      }
      #expect(failure?.kind == .badInput)
      #expect(failure?.text(.ja).contains("towns.csv の 203行目") == true, "\(failure?.text(.ja) ?? "")")
      #expect(failure?.text(.ja).contains(word) == true)
    }
  }

  @Test func `a document with a stray quotation mark is a text`() throws {
    try withTemporaryFolder { folder in
      let path = try Self.write(Array("お知らせ, 2025年\n\"開いたまま\n".utf8), "note.txt", in: folder)
      let probe = try #require(try Self.probes(path).first)
      guard case .text = probe.content else {
        Issue.record("no text")
        return
      }
      #expect(probe.headerOnly != nil && probe.brokenTable?.fault.kind == .badInput)
    }
  }

  @Test func `bytes come from a pipe too`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/pipe.csv"
      #expect(mkfifo(path, 0o600) == 0)
      let writer = Thread {
        try? FileHandle(forWritingTo: URL(fileURLWithPath: path)).write(contentsOf: Data("a,b\n1,2\n".utf8))
      }
      writer.start()
      guard case .table(let table)? = try Self.probes(path).first?.content else {
        Issue.record("no table")
        return
      }
      #expect(table.rows.count == 1)
    }
  }
}
