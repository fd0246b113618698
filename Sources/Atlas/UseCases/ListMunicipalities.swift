import GeoFormats
import Ingest
import Wording

/// The list of municipalities of boundary files.
public enum ListMunicipalities {
  /// - Throws: `Failure` when a file can't be read, holds no boundaries, or the output can't be written.
  public static func run(_ boundaries: [String], to path: String) throws(Failure) {
    let bytes = try MunicipalityList.csv(boundaries: boundaries)
    try AtomicFile.write(bytes, to: path)
  }
}
