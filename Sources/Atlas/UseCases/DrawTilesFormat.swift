import GeoFormats

extension DrawTiles {
  /// What tiles are.
  public enum Format: String, CaseIterable, Sendable {
    /// Pictures with real text.
    case svg
    /// Mapbox Vector Tiles, version 2, which a map library draws by the same style.
    case mvt

    /// Ending of a tile's file.
    var ending: String { self == .svg ? "svg" : "pbf" }

    /// The file by which a folder of such tiles is known as ours.
    var marker: String { self == .svg ? "index.html" : "index.json" }

    var content: TileArchiveAbout.Content { self == .svg ? .svg : .mvt }
  }

  /// What a run tells while it goes on.
  public struct Progress: Sendable {
    public var done: Int
    public var total: Int
    /// The style.
    public var what: String
  }
}
