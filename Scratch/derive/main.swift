import Foundation
import CareRegistry
import Ingest
import Wording

let arguments = CommandLine.arguments
do {
  let start = Date()
  var options = ImportOptions(prefecture: arguments[1])
  let e = ProcessInfo.processInfo.environment
  if let t = e["TOL"].flatMap(Double.init) { options.boundaryToleranceMetres = t }
  if let t = e["PART"].flatMap(Double.init) { options.boundaryMinimumPart = t }
  let (dataset, summary) = try Importer.run(paths: Array(arguments.dropFirst(3)), options: options)
  FileHandle.standardError.write(Data("import \(Date().timeIntervalSince(start)) s\n".utf8))
  for line in summary.lines(.ja) { print(line) }
  try DatasetWriter.write(dataset, to: arguments[2], command: "./scripts/derive-geodata")
  FileHandle.standardError.write(Data("all \(Date().timeIntervalSince(start)) s\n".utf8))
} catch let failure {
  print(failure.text(.ja))
  exit(failure.kind.rawValue)
}
