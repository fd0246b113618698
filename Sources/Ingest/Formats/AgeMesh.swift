import Spatial

/// People of mesh cells by age band from one file, as published.
struct AgeMeshFile: Sendable {
  enum Kind: Int, Sendable, Comparable {
    /// A census: one year, whole people.
    case census
    /// A projection: several years, fractions of people.
    case projection

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  var kind: Kind
  /// Years with age bands, ascending.
  var years: [Int]
  var cells: [AgeMeshCell]
  /// Key of the dataset's sources, and base name of the file.
  var source: String
  var file: String
}

/// A cell of such a file.
struct AgeMeshCell: Sendable {
  var code: MeshCode
  /// Municipality or ward that the file gives the cell to; empty where it gives none.
  var municipalityCode: String
  /// By year, as the years of the file.
  var figures: [AgeFigures]
  var row: Int
}

/// Figures of a cell in one year, in thousandths of people.
struct AgeFigures: Sendable, Hashable {
  enum Mark: Sendable, Hashable {
    case published
    /// 秘匿: the total is published, the ages stand in the cell `to`.
    case sender(to: MeshCode?)
    /// 合算先: the ages are those of the cell and of those that sent them. `senders` is empty where the source doesn't name them.
    case receiver(senders: [MeshCode])
  }

  /// All ages, of the cell alone.
  var total: Int
  var over65: Int
  var over75: Int
  /// nil where the source has no such band.
  var over85: Int?
  /// People of all ages whose ages stand in the cell: for a receiver those of its senders too.
  var counted: Int
  var mark: Mark = .published
}
