import ArgumentParser

@main
struct Zaitaku: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "zaitaku")
}
