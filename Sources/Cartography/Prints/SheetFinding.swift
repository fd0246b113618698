import Spatial

/// What a sheet says in words and numbers: made where the figures are, drawn here.
public struct SheetFinding: Sendable, Hashable {
  /// A label and a number of the key figures.
  public struct Figure: Sendable, Hashable {
    public var label: String
    public var value: String
    /// The figure that the title speaks of.
    public var isMain: Bool
    /// A number to worry about.
    public var isWarning: Bool

    public init(_ label: String, _ value: String, isMain: Bool = false, isWarning: Bool = false) {
      (self.label, self.value, self.isMain, self.isWarning) = (label, value, isMain, isWarning)
    }
  }

  /// A short table beside the map: the first column names, the others numbers.
  public struct Table: Sendable, Hashable {
    public var heading: String
    public var columns: [String]
    public var rows: [[String]]
    /// The rows are the first of a longer list: fewer of them need no word.
    public var isTopList: Bool

    public init(heading: String, columns: [String], rows: [[String]], isTopList: Bool) {
      (self.heading, self.columns, self.rows, self.isTopList) = (heading, columns, rows, isTopList)
    }
  }

  /// The finding, with its number.
  public var title: String
  /// For those who cannot see the map.
  public var about: String
  public var figures: [Figure]
  public var table: Table?
  public var notes: [String]

  public init(title: String, about: String, figures: [Figure], table: Table? = nil, notes: [String] = []) {
    (self.title, self.about, self.figures, self.table, self.notes) = (title, about, figures, table, notes)
  }
}

/// A sheet drawn by a style.
public struct StyleTheme: Sendable {
  public var source: PrintSource
  public var finding: SheetFinding
  /// Numbers beside facilities, by `facility_id`; empty: none.
  public var numbers: [String: Int]
  /// Places with their number, above all names.
  public var callouts: [Callout]
  /// Names that the sheet does not repeat: that of its own area.
  public var silentNames: Set<String>
  /// Names of areas around the one that the sheet is about, written in grey.
  public var neighbours: [SheetArea]

  /// A name and a number at a place of the plane.
  public struct Callout: Sendable, Hashable {
    public var name: String
    public var text: String
    public var point: PlanePoint

    public init(name: String, text: String, point: PlanePoint) {
      (self.name, self.text, self.point) = (name, text, point)
    }
  }

  public init(
    source: PrintSource, finding: SheetFinding, numbers: [String: Int] = [:], callouts: [Callout] = [],
    silentNames: Set<String> = [], neighbours: [SheetArea] = []
  ) {
    (self.source, self.finding, self.numbers, self.neighbours) = (source, finding, numbers, neighbours)
    (self.callouts, self.silentNames) = (callouts, silentNames)
  }
}
