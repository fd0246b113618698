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
  /// Names of areas around the one that the sheet is about, written in grey.
  public var neighbours: [SheetArea]

  public init(
    source: PrintSource, finding: SheetFinding, numbers: [String: Int] = [:], neighbours: [SheetArea] = []
  ) {
    (self.source, self.finding, self.numbers, self.neighbours) = (source, finding, numbers, neighbours)
  }
}
