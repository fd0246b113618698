import CareRegistry
import Foundation
import GeoFormats
import Ingest
import TestSupport
import Testing

/// The analyses as a person calls them.
@Suite struct AnalysisCommandTests {
  private let scratch: Scratch
  private let atlas: String

  init() throws {
    scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
    atlas = scratch.path("town.gpkg")
    #expect(try Program.run(["build", scratch.path("town"), "-o", atlas]).status == 0)
  }

  /// Every verb with what it needs beside the atlas.
  private func verbs() throws -> [[String]] {
    let plan = scratch.path("plan.csv")
    try "action,kind,service,municipality_code\nadd,visiting_nurse_station,visiting_nurse,01002\n".write(
      toFile: plan, atomically: true, encoding: .utf8)
    return [
      ["gaps", atlas], ["population", atlas], ["access", atlas], ["siting", atlas, "--add", "1"],
      ["resilience", atlas], ["compare", atlas], ["diff", atlas, atlas], ["scenario", atlas, plan],
    ]
  }

  @Test func `every verb answers in every form, and the same twice`() throws {
    for verb in try verbs() {
      let level = ["--area-level", "municipality"]
      for format in ["table", "csv", "json"] {
        let first = try Program.run(verb + level + ["--format", format])
        #expect(first.status == 0 && !first.output.isEmpty, "\(verb) \(format): \(first.errors)")
        #expect(try Program.run(verb + level + ["--format", format]).output == first.output)
        if format == "json" { _ = try JSONValue(bytes: Array(first.output.utf8)) }
      }
      if verb[0] != "compare" {
        let json = try Program.run(verb + level + ["--format", "geojson"])
        #expect(json.status == 0 && json.output.hasPrefix("{\"type\":\"FeatureCollection\""), "\(verb)")
      }
      let file = scratch.path("\(verb[0]).gpkg")
      let before = try Data(contentsOf: URL(filePath: atlas))
      let kept = try Program.run(verb + level + ["-o", file])
      #expect(kept.status == 0 && FileManager.default.fileExists(atPath: file), "\(verb): \(kept.errors)")
      let once = try Data(contentsOf: URL(filePath: file))
      #expect(try Program.run(verb + level + ["-o", file]).status == 0)
      #expect(try Data(contentsOf: URL(filePath: file)) == once, "\(verb[0]): other bytes the second time")
      #expect(try Data(contentsOf: URL(filePath: atlas)) == before)
    }
  }

  @Test func `GDAL reads what an analysis keeps`() throws {
    guard try Program.execute("/usr/bin/env", ["which", "ogrinfo"]).status == 0 else { return }
    let file = scratch.path("kept.gpkg")
    #expect(try Program.run(["gaps", atlas, "--area-level", "municipality", "-o", file]).status == 0)
    let layers = try Program.execute("/usr/bin/env", ["ogrinfo", "-q", file])
    for name in ["gap_area", "reach_cell", "gap_polygon", "gap_cluster", "analysis", "provenance"] {
      #expect(layers.output.contains(name), "\(name)")
    }
    #expect(layers.errors.isEmpty, "\(layers.errors)")
  }

  @Test func `a question that makes no sense is one message and a code`() throws {
    let questions: [([String], Int32)] = [
      (["gaps", atlas, "--within", "far"], 2), (["gaps", atlas, "--within", "-4km"], 2),
      (["gaps", atlas, "--within", "9000km"], 2), (["gaps", atlas, "--preset", "99km"], 2),
      (["gaps", atlas, "--within", "4km", "--preset", "4km"], 2), (["gaps", atlas, "--year", "1900"], 2),
      (["gaps", atlas, "--age", "85"], 3), (["gaps", atlas, "--area-level", "village"], 2),
      (["gaps", atlas, "--area-level", "ward"], 3), (["gaps", atlas, "--layer", "castle"], 2),
      (["gaps", atlas, "-o", atlas], 2), (["gaps", atlas, "-o", scratch.path("a.xlsx")], 2),
      (["gaps", atlas, "-o", scratch.path("no/where/a.csv")], 4), (["gaps", scratch.path("none.gpkg")], 3),
      (["gaps", atlas, "--rule", scratch.path("none.csv")], 3),
      (["gaps", atlas, "--threshold", "nan"], 2), (["gaps", atlas, "--plane", "--segments", "1"], 2),
      (["access", atlas, "--zones", "1km"], 2), (["access", atlas, "--sigma", "x"], 2),
      (["siting", atlas, "--add", "-1"], 2), (["siting", atlas, "--candidates", "municipal-offices"], 3),
      (["siting", atlas, "--candidates", scratch.path("none.csv")], 3),
      (["compare", atlas, "--area", "nowhere"], 2),
      (["compare", atlas, "--format", "geojson", "--layer", "x"], 2),
      (["diff", atlas, scratch.path("none.gpkg")], 3), (["diff", atlas, atlas, "--tolerance", "x"], 2),
      (["scenario", atlas, scratch.path("none.json")], 3),
      (["population", atlas, "--areas", scratch.path("none.geojson")], 3),
    ]
    for (arguments, code) in questions {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == code, "\(arguments): \(outcome.status) \(outcome.errors)")
      #expect(outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments)")
      #expect(!outcome.errors.contains("Fatal") && outcome.errors.split(separator: "\n").count <= 20)
    }
  }
}
