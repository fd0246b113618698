import ArgumentParser
import Atlas
import CareRegistry
import Wording

extension Service: ExpressibleByArgument {}
extension AreaLevel: ExpressibleByArgument {}

/// `zaitaku gaps`
struct GapsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "People beyond reach of a service, area by area, from an atlas.",
    discussion: "Example: zaitaku gaps hokkaido.gpkg --service visiting_nurse --area-level home_care")

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "visiting_physician, visiting_dentist, visiting_nurse or visiting_pharmacist.")
  var service: Service = .visitingNurse

  @Option(name: .long, help: "municipality, ward, home_care, secondary, tertiary or prefecture.")
  var areaLevel: AreaLevel = .homeCare

  @Option(name: .long, help: "2020, 2025 … 2050.")
  var year: Int?

  @Flag(name: .long, help: "Count only providers on duty day and night.")
  var roundTheClock = false

  @Option(name: .long, help: "table or csv.")
  var format: Format = .table

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let gaps = try GapListing(
      atlas: atlas, service: service, level: areaLevel, year: year, roundTheClock: roundTheClock)
    switch format {
    case .table: for line in gaps.table(Terminal.language) { print(line) }
    case .csv: print(gaps.csv(shared.lang), terminator: "")
    }
  }
}
