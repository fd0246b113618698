import ArgumentParser
import Atlas
import Wording

/// `zaitaku gaps`
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "People beyond reach of a service (gap candidates), by area or cell.",
    discussion: """
      Examples:
        zaitaku gaps hokkaido.gpkg --service visiting_nurse --area-level municipality
        zaitaku gaps hokkaido.gpkg --within 8km --age total --year 2040 --format csv > gaps.csv
        zaitaku gaps hokkaido.gpkg --preset own -o own.gpkg
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "Mark areas with fewer providers per 10,000 people of 75 and over.")
  var threshold: Double?

  @Flag(name: .long, help: "Draw reach discs in a plane, as other tools do, for comparison.")
  var plane = false

  @Option(name: .long, help: "With --plane: segments of a quadrant of the disc.")
  var segments = 8

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    guard (2...180).contains(segments) else { throw ValidationError("--segments takes 2 to 180") }
  }

  func run() throws {
    try options.answer(atlas) { (ground) throws(Failure) in
      // Shapes take longer than figures: they are drawn when they are asked for.
      var parts: Set<GapsAnalysis.Part> = []
      if options.keepsAllLayers {
        parts = Set(GapsAnalysis.Part.allCases)
        if ground.rule.kind != .metres { parts.remove(.polygons) }
      } else if let part = options.layer.flatMap(GapsAnalysis.Part.init(rawValue:)) {
        parts = [part]
      }
      return try GapsAnalysis.run(
        ground, threshold: threshold, parts: parts, discs: plane ? .planar(segments: segments) : .geodesic)
    }
  }
}
