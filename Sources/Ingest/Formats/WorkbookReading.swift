import GeoFormats
import Wording

/// Rows of Excel workbooks.
enum WorkbookReading {
  private struct Enough: Error {}

  /// Names of the sheets, in their order.
  static func sheetNames(_ file: InputFile) throws(Failure) -> [String] {
    do {
      return try WorkbookReader(bytes: file.bytes).sheetNames
    } catch {
      throw failure(error, file)
    }
  }

  /// All rows of a sheet with their numbers.
  static func rows(
    _ file: InputFile, sheet: Int
  ) throws(Failure) -> [(rowNumber: Int, cells: [String])] {
    do {
      return try WorkbookReader(file.source).rows(sheet: sheet)
    } catch {
      throw failure(error, file)
    }
  }

  /// Hands on row after row, for sheets that are better not held in memory.
  static func forEachRow(
    _ file: InputFile, sheet: Int, _ body: @escaping (_ row: Int, _ cells: [String]) throws -> Void
  ) throws(Failure) {
    do {
      try WorkbookReader(file.source).forEachRow(sheet: sheet, body: body)
    } catch {
      throw failure(error, file)
    }
  }

  /// The first rows of the first sheet.
  ///
  /// - Throws: `Failure.badInput` when the workbook is damaged or hostile.
  static func head(_ file: InputFile, rows limit: Int) throws(Failure) -> [[String]] {
    final class Head { var rows: [[String]] = [] }
    let head = Head()
    do {
      let reader = try WorkbookReader(file.source)
      try reader.forEachRow(sheet: 0) { _, cells in
        head.rows.append(cells)
        if head.rows.count >= limit { throw Enough() }
      }
    } catch is Enough {
      return head.rows
    } catch {
      throw failure(error, file)
    }
    return head.rows
  }

  /// The first rows of every sheet but the first; a sheet that can't be read has none.
  static func otherHeads(_ bytes: [UInt8], rows limit: Int) -> [[[String]]] {
    guard let reader = try? WorkbookReader(bytes: bytes) else { return [] }
    // A workbook with more tables than this is no list.
    return reader.sheetNames.indices.dropFirst().prefix(60).map { sheet in
      var rows: [[String]] = []
      // What it throws is `Enough`, or a fault that shows when the sheet is read.
      try? reader.forEachRow(sheet: sheet) { _, cells in
        rows.append(cells)
        if rows.count >= limit { throw Enough() }
      }
      return rows
    }
  }

  private static func failure(_ error: any Error, _ file: InputFile) -> Failure {
    switch error {
    case let error as Failure: error
    case let error as FormatError: error.failure(at: file.name)
    default:
      Failure(.badInput, Words.Formats.notAWorkbook, at: file.name, remedy: Words.Formats.checkFileAgain)
    }
  }
}
