import ArgumentParser
import Atlas
import Foundation
import Logging
import Wording

extension Language: ExpressibleByArgument {}

/// Options that most commands take.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: "Language of the files that are written: ja or en.")
  var lang: Language = .ja

  @Option(
    name: .long, help: "Folder that holds GeoData and Styles, when they are not found beside the program.")
  var dataDir: String?

  @Flag(name: .shortAndLong, help: "Say on stderr what is being done.")
  var verbose = false

  var log: Logger {
    var log = Logger(label: "zaitaku") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = verbose ? .info : .warning
    return log
  }

  var folders: DataFolders {
    DataFolders(
      option: dataDir, environment: ProcessInfo.processInfo.environment,
      binary: Self.binary, workingFolder: FileManager.default.currentDirectoryPath)
  }

  /// The running program, whatever name it was called by.
  private static var binary: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
