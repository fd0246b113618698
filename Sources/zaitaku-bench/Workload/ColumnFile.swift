import Glibc
import Spatial
import Wording

/// Reads some columns of a plain CSV file, several pieces at a time: a header, no quotation marks, a row a line.
/// Memory is that of the rows and a piece per core, whatever the size of the file.
struct ColumnFile {
  /// Text of a field of up to eight bytes, its first byte the lowest.
  typealias Label = UInt64

  private static let pieceSize = 1 << 20
  /// The longest row that is read.
  private static let rowLimit = 1 << 16

  private let path: String
  private let size: Int
  /// Where the first row begins.
  private let start: Int
  private let names: [String]

  /// - Throws: `Failure` when the file can't be read or has no header.
  init(_ path: String) throws(Failure) {
    self.path = path
    let file = try BenchFile(path)
    size = file.size
    let head = try file.bytes(0..<min(size, Self.rowLimit))
    guard let end = head.firstIndex(of: UInt8(ascii: "\n")) else {
      throw Failure(.badInput, Words.Formats.noHeader, at: path)
    }
    var line = head[..<end]
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    names = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    start = end + 1
  }

  /// Every row, in the order of the file.
  ///
  /// - Parameters:
  ///   - numbers: columns with numbers, in the order of the header.
  ///   - label: a column with short texts.
  ///   - row: gets the numbers in the order of `numbers`, and the label or 0.
  /// - Throws: `Failure` with the line of the first row that is not as the header says.
  func rows<Row: Sendable>(
    numbers: [String], label: String? = nil,
    row: @Sendable (_ numbers: UnsafePointer<Double>, _ label: Label) -> Row
  ) throws(Failure) -> [Row] {
    let uses = try uses(numbers, label)
    let file = try BenchFile(path)
    let (start, size) = (start, size)
    var parts = Workers.map(count: size - start, chunk: Self.pieceSize) { range -> Result<[Row], Bad> in
      // From the byte before, which tells whether a row begins where the piece does.
      let first = start + range.lowerBound - 1
      let end = min(size, start + range.upperBound + Self.rowLimit)
      return file.withBytes(first..<end) { bytes in
        var rows: [Row] = []
        rows.reserveCapacity(range.count / 32)
        let reader = RowReader(bytes: bytes, count: end - first, isLast: end == size)
        let bad = reader.read(rowsBeginningIn: 1...range.count, uses: uses, numberCount: numbers.count) {
          rows.append(row($0, $1))
        }
        if let bad { return .failure(Bad(offset: first + bad.at, reason: bad.reason)) }
        return .success(rows)
      } ?? .failure(Bad(offset: first, reason: Words.Bench.fileChanged))
    }
    var all: [Row] = []
    var count = 0
    for part in parts {
      switch part {
      case .success(let rows): count += rows.count
      case .failure(let bad): throw try failure(bad, file)
      }
    }
    all.reserveCapacity(count)
    for number in parts.indices {
      if case .success(let rows) = parts[number] { all += rows }
      // Else everything would be held twice at the end.
      parts[number] = .success([])
    }
    return all
  }

  private struct Bad: Error {
    var offset: Int
    var reason: Phrase
  }

  private func failure(_ bad: Bad, _ file: BenchFile) throws(Failure) -> Failure {
    var line = 1
    var at = 0
    while at < bad.offset {
      let piece = try file.bytes(at..<min(bad.offset, at + Self.pieceSize))
      line += piece.count { $0 == UInt8(ascii: "\n") }
      at += piece.count
    }
    return Failure(
      .badInput, bad.reason, at: "\(path):\(line)", remedy: Words.Bench.remakeWorkload)
  }

  private func uses(_ numbers: [String], _ label: String?) throws(Failure) -> [RowReader.Use] {
    var uses = [RowReader.Use](repeating: .none, count: names.count)
    var last = -1
    for name in numbers {
      let column = try column(name)
      precondition(column > last, "columns are asked for in the order of the header")
      uses[column] = .number
      last = column
    }
    if let label { uses[try column(label)] = .label }
    return uses
  }

  private func column(_ name: String) throws(Failure) -> Int {
    guard let column = names.firstIndex(of: name) else {
      throw Failure(
        .badInput, Words.Bench.noColumn.with(name, names.joined(separator: ", ")), at: path,
        remedy: Words.Bench.remakeWorkload)
    }
    return column
  }
}
