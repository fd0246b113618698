import ArgumentParser
import Atlas
import Wording

/// `zaitaku access`
struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "What is offered within reach per person (2SFCA and its kin), and how unequally.",
    discussion: """
      Examples:
        zaitaku access hokkaido.gpkg --service visiting_physician
        zaitaku access hokkaido.gpkg --method gaussian --sigma 6km --within 16km --area-level municipality
        zaitaku access hokkaido.gpkg --zones 5km:1,10km:0.68,16km:0.22 -o access.gpkg
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "2sfca, e2sfca, kd2sfca, gaussian or bfca.")
  var method: AccessMethod = .enhanced

  @Option(name: .long, help: "capacity (1 where none is known) or one.")
  var supply: AccessAnalysis.Supply = .capacity

  @Option(
    name: .long,
    help:
      "Rings of e2sfca and bfca: distance:weight from near to far, the last at the reach. (default: thirds of the reach with 1, 0.68, 0.22)"
  )
  var zones: String?

  @Option(name: .long, help: "For gaussian, such as 6km. (default: a third of the reach)")
  var sigma: String?

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    let metres = sigma.map(RuleChoice.metres)
    if let sigma, metres == .some(nil) {
      throw Failure(
        .usage, Words.Analysis.badLength.with(sigma), at: "--sigma", remedy: Words.Analysis.badLengthRemedy)
    }
    let rings = try zones.map(AccessZones.parse)
    var options = options
    // Rings say how far providers reach: the rule need not be told again.
    if let last = rings?.last, options.within == nil, options.preset == nil, options.rule == nil {
      options.within = "\(last.limit.value)m"
    }
    let chosen = AccessAnalysis.Options(
      method: method, supply: supply, zones: rings, sigma: metres ?? nil)
    try options.answer(atlas) { (ground) throws(Failure) in try AccessAnalysis.run(ground, chosen) }
  }
}

extension AccessMethod: ExpressibleByArgument {}
extension AccessAnalysis.Supply: ExpressibleByArgument {}
