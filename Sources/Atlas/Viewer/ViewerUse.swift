import Cartography

/// Where the map page stands, and so what it may offer.
public enum ViewerUse: Sendable {
  /// Served by the server, which draws any tile and answers other requests.
  case server(Offers)
  /// A folder of files: only these tiles are there, by style.
  case site(tiles: [String: [TileAddress]])
  /// One file that holds everything.
  case singleFile(tiles: [String: [TileAddress]])

  /// What the server has beside tiles.
  public struct Offers: Sendable, Hashable {
    /// `maps/{style}.pdf?area=LEVEL:CODE&paper=A4&lang=ja`.
    public var prints: Bool
    /// `collections/facility/items?f=csv`.
    public var downloads: Bool

    public init(prints: Bool = true, downloads: Bool = true) {
      self.prints = prints
      self.downloads = downloads
    }
  }

  var offers: Offers {
    if case .server(let offers) = self { offers } else { Offers(prints: false, downloads: false) }
  }

  var isServer: Bool { if case .server = self { true } else { false } }

  /// The tiles that there are, by style; nil: any may be asked for.
  var tiles: [String: [TileAddress]]? {
    switch self {
    case .server: nil
    case .site(let tiles), .singleFile(let tiles): tiles
    }
  }
}
