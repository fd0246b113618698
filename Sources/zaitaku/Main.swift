import ArgumentParser
import Foundation
import Wording

/// Runs the command and turns what went wrong into one message and an exit code of the table:
/// 0 done, 1 findings that the user asked to fail on, 2 usage, 3 bad input, 4 cannot write, 70 internal.
@main
enum Main {
  static func main() async {
    // A reader that goes away (`| head`) ends the program quietly instead of with a trap.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try Zaitaku.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.error("zaitaku: " + failure.text(Terminal.language))
      exit(failure.kind.rawValue)
    } catch let findings as Findings {
      exit(findings.code)
    } catch {
      let code = Zaitaku.exitCode(for: error)
      let text = Zaitaku.fullMessage(for: error)
      if code == .success {
        // Help and version were asked for.
        print(text)
        exit(0)
      }
      Terminal.error(text)
      exit(code == .validationFailure ? 2 : 70)
    }
  }
}

/// The user asked to fail on findings, and there are some.
struct Findings: Error {
  let code: Int32 = 1
}
