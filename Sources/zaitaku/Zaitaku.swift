import ArgumentParser
import Atlas

/// The command line: one file a subcommand; errors are values thrown from `run`.
struct Zaitaku: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zaitaku",
    abstract: "Maps and gap analyses of home-care medicine in Japan, from open data. / 在宅医療の地図と空白の分析",
    version: ZaitakuVersion.text,
    subcommands: [
      DemoCommand.self, ImportCommand.self, GeocodeCommand.self, LinkCommand.self, BuildCommand.self,
      CheckCommand.self,
      GapsCommand.self, PopulationCommand.self, ScenarioCommand.self, DiffCommand.self, SitingCommand.self,
      ResilienceCommand.self,
      AccessCommand.self, CompareCommand.self,
      MapCommand.self,
      TilesCommand.self, ExportCommand.self, ServeCommand.self,
      MunicipalitiesCommand.self,
    ])
}
