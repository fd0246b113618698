import GeoFormats
import Wording

/// What a process does that was started for one reading or for making one input.
enum ReaderChild {
  /// - Parameter task: a case, `make-csv` or `make-geojson`.
  static func run(_ task: String, input: String, output: String) throws {
    let start = ContinuousClock.now
    let outcome: ReaderWork.Outcome
    switch task {
    case "make-csv": return try ReaderMaterial.writeCSV(to: output)
    case "make-geojson": return try ReaderMaterial.writeGeoJSON(from: input, to: output)
    case ReaderCase.csv.rawValue: outcome = try ReaderWork.csv(input)
    case ReaderCase.xlsx.rawValue: outcome = try ReaderWork.xlsx(input)
    case ReaderCase.shapefile.rawValue: outcome = try ReaderWork.shapefile(input)
    case ReaderCase.geojson.rawValue: outcome = try ReaderWork.geoJSON(input)
    case ReaderCase.geojsonStream.rawValue: outcome = try ReaderWork.geoJSONStream(input)
    default: throw Failure(.usage, Phrase(ja: task, en: task))
    }
    // The form in which the peers answer too.
    print(
      "{\"records\": \(outcome.records), \"details\": \(outcome.details), "
        + "\"seconds\": \((ContinuousClock.now - start).inSeconds)}")
  }
}
