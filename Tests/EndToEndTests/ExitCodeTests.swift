import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct ExitCodeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
  }

  private func build(_ dataset: String = "town", to output: String = "town.gpkg") throws -> Program.Outcome {
    try Program.run(["build", scratch.path(dataset), "-o", scratch.path(output)])
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: scratch.path("town/\(name)"), encoding: .utf8)
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(toFile: scratch.path("town/\(name)"), atomically: true, encoding: .utf8)
  }

  /// One message of what, where, why and what to do; nothing written.
  private func expectBadInput(
    _ outcome: Program.Outcome, naming parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(outcome.status == 3, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("zaitaku: "), sourceLocation: sourceLocation)
    #expect(outcome.errors.contains("→"), "no remedy: \(outcome.errors)", sourceLocation: sourceLocation)
    for part in parts {
      #expect(outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: sourceLocation)
    }
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(try scratch.names() == ["town"], "half a file was left", sourceLocation: sourceLocation)
  }

  @Test func usageIsTwoHelpIsZero() throws {
    #expect(try Program.run(["--help"]).status == 0)
    #expect(try Program.run(["--version"]).output.hasPrefix("0."))
    for verb in ["demo", "import", "build", "check", "gaps", "map", "tiles", "export", "serve"] {
      let help = try Program.run([verb, "--help"])
      #expect(help.status == 0 && help.output.contains("Example"), "\(verb) has no example")
    }
    #expect(try Program.run(["fly"]).status == 2)
    #expect(try Program.run(["build"]).status == 2)
    #expect(try Program.run(["gaps", "x.gpkg", "--service", "pizza"]).status == 2)
    #expect(try build().status == 0)
    let zoom = try Program.run(
      [
        "tiles", scratch.path("town.gpkg"), "--zoom", "9-5", "--data-dir", packageRoot, "-o",
        scratch.path("t"),
      ])
    #expect(zoom.status == 2 && zoom.errors.contains("9-5"))
    #expect(try Program.run(["gaps", scratch.path("town.gpkg"), "--year", "1999"]).status == 2)
    let layer = try Program.run([
      "export", scratch.path("town.gpkg"), "--layer", "moon", "-o", scratch.path("g"),
    ])
    #expect(layer.status == 2 && layer.errors.contains("moon"))
  }

  @Test func aMissingDatasetIsBadInput() throws {
    try expectBadInput(try build("nowhere"), naming: "nowhere")
  }

  @Test func aMissingResourceIsBadInput() throws {
    try FileManager.default.removeItem(atPath: scratch.path("town/facilities.csv"))
    try expectBadInput(try build(), naming: "facilities.csv")
  }

  @Test func aWrongColumnIsBadInput() throws {
    try write(
      try text("facilities.csv").replacingOccurrences(of: "facility_id", with: "facility_key"),
      "facilities.csv")
    try expectBadInput(try build(), naming: "facilities.csv", "facility_id")
  }

  @Test func aValueOfTheWrongTypeNamesItsRow() throws {
    try write(
      try text("municipal_population.csv").replacingOccurrences(of: ",1007,", with: ",many,"),
      "municipal_population.csv")
    try expectBadInput(try build(), naming: "municipal_population.csv", "many")
  }

  @Test func aBrokenGeometryIsBadInput() throws {
    let whole = try text("boundaries.geojson")
    try write(String(whole.prefix(whole.count / 2)), "boundaries.geojson")
    try expectBadInput(try build(), naming: "boundaries.geojson")
  }

  @Test func overlappingBoundariesAreBadInput() throws {
    let lines = try text("boundaries.geojson").components(separatedBy: "\n")
    let first = try #require(lines.first { $0.contains("01001") })
    let second = try #require(lines.first { $0.contains("01002") })
    let copy = try #require(first.range(of: "\"geometry\"")).lowerBound
    let head = try #require(second.range(of: "\"geometry\"")).lowerBound
    let body = String(first[copy...]).trimmingCharacters(in: CharacterSet(charactersIn: ","))
    let tail = second.hasSuffix(",") ? "," : ""
    try write(
      try text("boundaries.geojson").replacingOccurrences(
        of: second, with: String(second[..<head]) + body + tail), "boundaries.geojson")
    let outcome = try build()
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(try scratch.names() == ["town"])
  }

  @Test func brokenJSONIsBadInput() throws {
    try write("{\"name\":", "datapackage.json")
    try expectBadInput(try build(), naming: "datapackage.json")
  }

  @Test func somethingThatIsNoAtlasIsBadInput() throws {
    for verb in [
      ["gaps"], ["check"], ["export", "-o", scratch.path("x")], ["map", "-o", scratch.path("x.svg")],
    ] {
      try "not a database".write(toFile: scratch.path("no.gpkg"), atomically: true, encoding: .utf8)
      let outcome = try Program.run([verb[0], scratch.path("no.gpkg")] + verb.dropFirst())
      #expect(outcome.status == 3, "\(verb): \(outcome.errors)")
    }
  }

  @Test func anOutputThatCannotBeWrittenIsFour() throws {
    let outcome = try build(to: "no/such/folder/town.gpkg")
    #expect(outcome.status == 4, "\(outcome.errors)")
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder.gpkg"), withIntermediateDirectories: false)
    #expect(try build(to: "folder.gpkg").status == 4)
  }

  @Test func aFullDiskLeavesTheOldFileAndNothingHalfWritten() throws {
    #expect(try build().status == 0)
    let before = try Data(contentsOf: URL(filePath: scratch.path("town.gpkg")))
    // Writing beyond the limit fails as on a full disk; the signal is ignored as a disk sends none.
    let line =
      "trap '' XFSZ; ulimit -f 64; exec '\(try Program.path())' build '\(scratch.path("town"))' -o '\(scratch.path("town.gpkg"))'"
    let outcome = try Program.execute("/bin/sh", ["-c", line])
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(try Data(contentsOf: URL(filePath: scratch.path("town.gpkg"))) == before)
    #expect(try scratch.names() == ["town", "town.gpkg"], "half a file was left")
  }

  @Test func findingsFailOnlyWhenAsked() throws {
    // The town has a pharmacy without a place and a printed population that isn't the sum of its members.
    #expect(try Program.run(["check", scratch.path("town")]).status == 0)
    #expect(try Program.run(["check", scratch.path("town"), "--strict"]).status == 1)
    var sound = try MiniTown.dataset()
    sound.facilities.removeAll { $0.position == nil }
    for index in sound.areas.indices { sound.areas[index].printedPopulation = nil }
    try DatasetWriter.write(sound, to: scratch.path("sound"))
    let strict = try Program.run(["check", scratch.path("sound"), "--strict"])
    #expect(strict.status == 0, "a note is no reason to fail: \(strict.output)")
    let sources = scratch.path("sound/sources.csv")
    try (try String(contentsOfFile: sources, encoding: .utf8) + "\n").write(
      toFile: sources, atomically: true, encoding: .utf8)
    #expect(try Program.run(["check", scratch.path("sound")]).status == 0)
    #expect(try Program.run(["check", scratch.path("sound"), "--strict"]).status == 1, "the file was edited")
  }

  @Test func aCopiedBinaryWorksFromAnEmptyFolder() throws {
    let copy = scratch.path("zaitaku")
    try FileManager.default.copyItem(atPath: try Program.path(), toPath: copy)
    try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: false)
    let lost = try Program.run(["demo", "-o", scratch.path("o")], binary: copy, in: scratch.path("empty"))
    #expect(lost.status == 3 && lost.errors.contains("GeoData/hokkaido"), "\(lost.errors)")
    let atlas = try Program.run(
      ["build", scratch.path("town"), "-o", scratch.path("t.gpkg")], binary: copy, in: scratch.path("empty"))
    #expect(atlas.status == 0, "\(atlas.errors)")
    let found = try Program.run(
      ["tiles", scratch.path("t.gpkg"), "--zoom", "9", "--style", "resources", "-o", scratch.path("tiles")],
      binary: copy,
      in: scratch.path("empty"), environment: ["ZAITAKU_HOME": packageRoot])
    #expect(found.status == 0, "\(found.errors)")
  }

  @Test func verbsOnAnAtlasAgreeWithTheDemo() throws {
    #expect(try build().status == 0)
    let atlas = scratch.path("town.gpkg")
    let demo = try Program.run(
      ["demo", "--dataset", scratch.path("town"), "--data-dir", packageRoot, "-o", scratch.path("demo")])
    #expect(demo.status == 0)
    func same(_ a: String, _ b: String) throws -> Bool {
      try Data(contentsOf: URL(filePath: scratch.path(a))) == Data(contentsOf: URL(filePath: scratch.path(b)))
    }
    #expect(try same("town.gpkg", "demo/mini.gpkg"))
    #expect(try Program.run(["map", atlas, "--style", "gaps", "-o", scratch.path("m.svg")]).status == 0)
    #expect(try same("m.svg", "demo/maps/gaps-visiting-nurse.svg"))
    #expect(try Program.run(["export", atlas, "-o", scratch.path("g")]).status == 0)
    #expect(try same("g/facility.geojson", "demo/geojson/facility.geojson"))
    let tiles = try Program.run(["tiles", atlas, "--data-dir", packageRoot, "-o", scratch.path("t")])
    #expect(tiles.status == 0, "\(tiles.errors)")
    #expect(try same("t/index.html", "demo/tiles/index.html"))
    let csv = try Program.run([
      "gaps", atlas, "--format", "csv", "--area-level", "municipality", "--lang", "en",
    ])
    #expect(csv.status == 0 && csv.output.contains("01003"))
  }
}
