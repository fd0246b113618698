import GeoFormats
import Spatial
import Wording

/// A layer of an atlas made ready to answer from: its rows encoded once, with an index of their boxes.
public struct FeatureLayer: Sendable {
  public let table: FeatureTable
  /// The box around all rows in degrees; nil when none has a place.
  public let extent: BoundingBox?
  /// The column whose values are the ids of features; nil: rows are numbered from 1, as in the GeoPackage.
  public let idColumn: String?
  /// First and last date of the rows, as `YYYY-MM-DD`; nil where the layer has no dates.
  public let dates: (first: String, last: String)?
  /// Boxes of the rows in degrees; nil for a row without a place.
  public let boxes: [BoundingBox?]
  private let index: BoxIndex
  private let rowOfID: [String: Int]
  /// Features in CRS84, one after the other, each with a comma and a line end; nil where they are written when asked
  /// for.
  private let encoded: (bytes: [UInt8], offsets: [Int])?

  /// Squares of meshes are many and quickly written: holding them as text would take more than the atlas.
  private static let mostEncodedSquares = 20_000

  /// Decimals of degrees: a centimetre, so that a copy stands where the atlas has it.
  public static let decimals = 7

  init(_ table: FeatureTable) {
    self.table = table
    boxes = table.geometries.map { $0?.boundingBox }
    extent = boxes.compactMap { $0 }.reduce(nil) { $0?.union($1) ?? $1 }
    index = BoxIndex(boxes)
    idColumn = ["facility_id", "code"].first { name in
      guard let values = table.texts(name) else { return false }
      let known = values.compactMap { $0 }
      return known.count == values.count && Set(known).count == values.count
    }
    let ids = idColumn.flatMap { table.texts($0) } ?? []
    rowOfID = Dictionary(ids.enumerated().compactMap { row, id in id.map { ($0, row) } }) { a, _ in a }
    let days = (table.texts("reference_date") ?? []).compactMap { $0 }.filter { !$0.isEmpty }
    dates = days.min().flatMap { first in days.max().map { (first, $0) } }
    encoded =
      table.geometryKind == .polygon && table.rowCount > Self.mostEncodedSquares
      ? nil : Self.writer(idColumn).features(table)
  }

  static func writer(_ idColumn: String?, decimals: Int = decimals) -> GeoJSONWriter {
    var writer = GeoJSONWriter(decimals: decimals, idColumn: idColumn)
    writer.numbersRows = idColumn == nil
    return writer
  }

  public var name: String { table.name }
  public var rowCount: Int { table.rowCount }

  /// The row of a feature's id; nil when there is none.
  public func row(id: String) -> Int? {
    guard idColumn == nil else { return rowOfID[id] }
    guard id.utf8.count <= 9, let number = Int(id), (1...max(1, rowCount)).contains(number), rowCount > 0,
      String(number) == id
    else { return nil }
    return number - 1
  }

  /// The id of a row as an address has it.
  public func id(row: Int) -> String {
    idColumn.flatMap { table.texts($0)?[row] } ?? String(row + 1)
  }

  /// Rows whose boxes meet `box`, ascending.
  func candidates(_ box: BoundingBox) -> [Int] { index.rows(meeting: box) }

  // MARK: Bytes

  /// Size of the rows as `appendFeatures` writes them, as far as it is known beforehand.
  public func encodedSize(_ rows: some Collection<Int>) -> Int {
    guard let offsets = encoded?.offsets else { return rows.count * 600 }
    return rows.reduce(0) { $0 + offsets[$1 + 1] - offsets[$1] }
  }

  /// Hands over the features of rows, each with a comma and a line end behind it. Neighbouring rows come as one piece.
  public func forEachPiece(_ rows: some Collection<Int>, _ body: (UnsafeRawBufferPointer) -> Void) {
    guard let (bytes, offsets) = encoded else {
      Self.writer(idColumn).features(rows, of: table).withUnsafeBytes(body)
      return
    }
    bytes.withUnsafeBytes { bytes in
      var start = -1
      var end = -1
      for row in rows {
        if offsets[row] != end {
          if start >= 0 { body(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) }
          start = offsets[row]
        }
        end = offsets[row + 1]
      }
      if start >= 0 { body(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) }
    }
  }

  /// The feature of one row, without what stands behind it.
  public func feature(_ row: Int) -> ArraySlice<UInt8> {
    guard let (bytes, offsets) = encoded else {
      return Self.writer(idColumn).features(CollectionOfOne(row), of: table).dropLast(2)
    }
    return bytes[offsets[row]..<offsets[row + 1] - 2]
  }
}

extension FeatureLayer {
  /// Features of rows in another reference system, each with a comma and a line end behind it.
  ///
  /// - Throws: what `carry` throws.
  public func features(
    _ rows: some Collection<Int>, decimals: Int,
    carriedBy carry: ([Position]) throws(SpatialError) -> [PlanePoint]
  ) throws(SpatialError) -> [UInt8] {
    try Self.writer(idColumn, decimals: decimals).features(rows, of: table, carriedBy: carry)
  }
}
