import Cartography
import FoundationEssentials
import GeoFormats
import Wording

extension TileRun {
  static func isEmpty(_ folder: String) -> Bool {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).isEmpty
  }

  /// Removes everything but the journal.
  static func empty(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name != "journal" {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// Lines that tell one run from another: program, options, and fingerprints of the atlas and the styles.
  static func identity(
    atlas: String, styles: [Style], zooms: ClosedRange<Int>, language: Language, format: DrawTiles.Format,
    container: String
  ) throws(Failure) -> [String] {
    var lines = [
      "program \(ZaitakuVersion.text)", "atlas \(Checksum.sha256(try FileReading.bytes(atlas)))",
      "zooms \(zooms.lowerBound)-\(zooms.upperBound)", "lang \(language.rawValue)",
      "format \(format.rawValue)",
      "container \(container)",
    ]
    for style in styles {
      lines.append("style \(style.name) \(Checksum.sha256(try FileReading.bytes(style.path)))")
    }
    return lines
  }

  /// Addresses of the tiles of a style that are whole, empty ones too.
  func known(_ style: String) -> Set<TileAddress> { Set((records[style] ?? []).map(\.address)) }

  /// Tiles of a style that hold something, sorted.
  func written(_ style: String) -> [Record] {
    (records[style] ?? []).filter { $0.bytes > 0 }.sorted { $0.address < $1.address }
  }

  /// What to tell of an earlier run; nil: there was none.
  var notice: Phrase? {
    switch start {
    case .fresh, .resumed(0): nil
    case .resumed(let count): Words.TileRuns.resumed.with(String(count), folder)
    case .anew: Words.TileRuns.startedAnew.with(folder)
    }
  }
}
