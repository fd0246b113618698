import Spatial

/// Everything that one style shows at one zoom, on the grid of the whole world: resolved, placed and
/// numbered once, so that every tile is cut from the same answer.
struct TileLevel: Sendable {
  let style: String
  let zoom: Int
  let layers: [LevelLayer]

  /// Tiles that a layer's items reach, sorted.
  var addresses: [TileAddress] {
    Set(layers.flatMap(\.index.cells)).sorted().map { cell in
      let (x, y) = LevelIndex.place(cell)
      return TileAddress(z: zoom, x: x, y: y)
    }
  }
}

/// One layer at one zoom.
struct LevelLayer: Sendable {
  let id: String
  let content: LevelContent
  /// Numbers of the pieces, marks or texts that reach a tile, in drawing order.
  let index: LevelIndex
}

enum LevelContent: Sendable {
  case shapes(ShapeLayer)
  case marks(MarkLayer)
  case texts(TextLayer)
}

/// How some shapes are drawn.
struct ShapeClass: Hashable, Sendable {
  /// Declarations of CSS.
  var css: String
  /// Name of a pattern that is drawn instead of the shape itself.
  var pattern: String?
}

/// Fills or lines.
struct ShapeLayer: Sendable {
  /// In the order of their classes.
  var pieces: TilePieces
  /// Grid units of one unit of the pieces.
  var scale = 1
  /// Whether another layer draws the same paths, so that they are written once.
  var isShared = false
  var isClosed: Bool
  /// By item.
  var classes: [Int]
  /// CSS class names, by number.
  var classNames: [String]
  var definitions: [ShapeClass]
  /// By item; empty where no item has one.
  var titles: [String?]
  /// By item; empty where no item has one.
  var identifiers: [String?]
}

/// Symbols at places.
struct MarkLayer: Sendable {
  struct Mark: Sendable {
    var x: Int
    var y: Int
    var symbol: Int
    /// Shares of a ring, by kind; empty for all other symbols.
    var pie: [Double]
    /// How many features are drawn as this one.
    var count: Int
    var title: String?
    var identifier: String?
    var box: GridBox
    /// What is drawn about its place, where that is its own: a ring of shares.
    var drawing: [UInt8] = []
  }

  /// A symbol with its size.
  struct Symbol: Hashable, Sendable {
    enum Shape: Hashable, Sendable {
      /// A circle with declarations of CSS.
      case circle(String)
      /// An opaque disc without a name of its own, as declarations of CSS for the end of a line.
      case dot(String)
      case facility(SymbolStyle)
      case clusterPie
    }
    var shape: Shape
    /// Grid units.
    var radius: Double
    var opacity: Double
  }

  var marks: [Mark]
  var symbols: [Symbol]
  /// Ids of definitions or class names, by symbol.
  var symbolNames: [String]
}

/// Texts at places.
struct TextLayer: Sendable {
  struct Text: Sendable {
    /// Middle of the box in grid units.
    var x: Int
    var y: Int
    var lines: [String]
    var style: Int
    var title: String?
    var box: GridBox
  }

  /// How a text is set.
  struct Setting: Hashable, Sendable {
    var css: String
    /// Grid units.
    var size: Double
    /// Baseline to baseline in grid units.
    var lineHeight: Double
    var letterSpacing: Double
  }

  var texts: [Text]
  var settings: [Setting]
  var classNames: [String]
}
