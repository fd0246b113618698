/// A cell of the regional mesh (地域メッシュ, JIS X 0410): a box of meridians and parallels named by its
/// code. The levels nest: each digit group divides the box of the one before.
public struct MeshCode: Hashable, Sendable, Comparable {
  /// The levels in use, by the number of digits of their codes.
  public enum Level: Int, Sendable, CaseIterable {
    /// 第1次地域区画, about 80 km.
    case first = 4
    /// 第2次地域区画, about 10 km.
    case second = 6
    /// 5 km (統合地域メッシュ, seven digits): a quarter of the second level.
    case fiveKilometres = 7
    /// 基準地域メッシュ, about 1 km.
    case third = 8
    /// 2分の1, about 500 m.
    case half = 9
    /// 4分の1, about 250 m.
    case quarter = 10
    /// 8分の1, about 125 m.
    case eighth = 11
  }

  public let level: Level
  /// The digits of the code as a number; no code begins with a zero.
  public let number: Int

  /// Height of a cell in seconds of arc. The width is 1.5 times that.
  var heightSeconds: Double {
    switch level {
    case .first: 2400
    case .second: 300
    case .fiveKilometres: 150
    case .third: 30
    case .half: 15
    case .quarter: 7.5
    case .eighth: 3.75
    }
  }

  /// - Throws: `badMeshCode` when the text isn't a code of 4, 6, 7, 8, 9, 10 or 11 digits, or a digit
  ///   is beyond its range (the second level counts to 7, the quarters from 1 to 4).
  public init(_ text: some StringProtocol) throws(SpatialError) {
    let digits = Array(text.utf8)
    guard let level = Level(rawValue: digits.count), digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
      throw .badMeshCode("\(text): a mesh code has 4, 6, 7, 8, 9, 10 or 11 digits")
    }
    let d = digits.map { Int($0) - 48 }
    let inRange =
      (d.count < 6 || (d[4] <= 7 && d[5] <= 7))
      && (d.count <= 7 ? d.count != 7 || (1...4).contains(d[6]) : true)
      && d.dropFirst(8).allSatisfy { (1...4).contains($0) }
    guard inRange, d[0] > 0 else {
      throw .badMeshCode("\(text): a digit of the mesh code is out of range")
    }
    self.level = level
    self.number = d.reduce(0) { $0 * 10 + $1 }
  }

  /// The cell of `level` that holds `position`. A cell includes its southern and western sides.
  ///
  /// - Throws: `badMeshCode` outside 0 … 66.6° N and 100 … 180° E.
  public init(containing position: Position, level: Level) throws(SpatialError) {
    guard position.latitude >= 0, position.latitude < 66.6, position.longitude >= 100,
      position.longitude < 180
    else {
      throw .badMeshCode("no mesh code at \(position.longitude), \(position.latitude)")
    }
    // Counted in eighths of 30 seconds, which every level divides. The small addend lifts a position
    // on a cell's edge over the rounding of its decimal degrees (1e-9 of a cell is 0.1 µm).
    let row = Int((position.latitude * 3600 / 3.75 + 1e-9).rounded(.down))
    let column = Int(((position.longitude - 100) * 3600 / 5.625 + 1e-9).rounded(.down))
    self.init(row: row, column: column, level: level)
  }

  /// `row` and `column` count eighth cells from 0° N, 100° E.
  init(row: Int, column: Int, level: Level) {
    var number = (row / 640) * 100 + column / 640
    func append(_ digits: Int, _ shift: Int) { number = number * shift + digits }
    let (r, c) = (row % 640, column % 640)
    func quarter(_ size: Int) -> Int { (r / size % 2) * 2 + (c / size % 2) + 1 }
    if level != .first { append((r / 80) * 10 + c / 80, 100) }
    if level == .fiveKilometres { append(quarter(40), 10) }
    if level.rawValue >= 8 { append((r % 80 / 8) * 10 + c % 80 / 8, 100) }
    if level.rawValue >= 9 { append(quarter(4), 10) }
    if level.rawValue >= 10 { append(quarter(2), 10) }
    if level.rawValue >= 11 { append(quarter(1), 10) }
    self.level = level
    self.number = number
  }

  /// Southern row and western column of the cell, counted in eighth cells.
  var southWest: (row: Int, column: Int) {
    var rest = number
    func take(_ shift: Int) -> Int {
      defer { rest /= shift }
      return rest % shift
    }
    var row = 0
    var column = 0
    func addQuarter(_ size: Int) {
      let q = take(10) - 1
      row += q / 2 * size
      column += q % 2 * size
    }
    if level.rawValue >= 11 { addQuarter(1) }
    if level.rawValue >= 10 { addQuarter(2) }
    if level.rawValue >= 9 { addQuarter(4) }
    if level.rawValue >= 8 {
      let d = take(100)
      row += d / 10 * 8
      column += d % 10 * 8
    }
    if level == .fiveKilometres { addQuarter(40) }
    if level != .first {
      let d = take(100)
      row += d / 10 * 80
      column += d % 10 * 80
    }
    let d = rest
    return (row + d / 100 * 640, column + d % 100 * 640)
  }

  /// The box of the cell, in degrees.
  public var boundingBox: BoundingBox {
    let (row, column) = southWest
    // Whole cells are multiplied before the division, so that neighbours get the same bits.
    let size = Int(heightSeconds / 3.75)
    return BoundingBox(
      west: 100 + Double(column) * 5.625 / 3600, south: Double(row) * 3.75 / 3600,
      east: 100 + Double(column + size) * 5.625 / 3600, north: Double(row + size) * 3.75 / 3600)
  }

  public var centre: Position { boundingBox.centre }

  /// The whole square as a polygon, counter-clockwise from the south-west.
  public var polygon: Polygon {
    let b = boundingBox
    return Polygon(
      exterior: LinearRing(unchecked: [
        Position(longitude: b.west, latitude: b.south), Position(longitude: b.east, latitude: b.south),
        Position(longitude: b.east, latitude: b.north), Position(longitude: b.west, latitude: b.north),
        Position(longitude: b.west, latitude: b.south),
      ]))
  }

  /// Row and column in the grid of the cell's own level: neighbours differ by one. Not defined for the
  /// ordering of different levels.
  public var gridIndex: (row: Int, column: Int) {
    let (row, column) = southWest
    let size = Int(heightSeconds / 3.75)
    return (row / size, column / size)
  }

  public static func < (a: MeshCode, b: MeshCode) -> Bool {
    a.level != b.level ? a.level.rawValue < b.level.rawValue : a.number < b.number
  }
}

extension MeshCode: CustomStringConvertible {
  /// The digits of the code.
  public var description: String { String(number) }
}
