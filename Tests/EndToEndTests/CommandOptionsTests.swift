import Foundation
import TestSupport
import Testing

/// The list of options from which the tables of parameters are checked is that of the commands themselves.
@Suite struct CommandOptionsTests {
  @Test(arguments: CommandOptions.all.keys.sorted())
  func `no option of a command is missing from the list`(_ command: String) throws {
    let help = try Program.run(["help", command]).output
    let options = help.split(separator: "\n").compactMap { line -> String? in
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("-"), let start = line.firstRange(of: "--")?.upperBound else { return nil }
      return String(line[start...].prefix { $0.isLetter || $0 == "-" })
    }
    #expect(Set(options).subtracting(["help", "version"]) == CommandOptions.all[command])
  }
}
