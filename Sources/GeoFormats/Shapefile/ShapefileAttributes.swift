import CShapelib
import Glibc
import Wording

/// The attributes of a shapefile (dBASE III).
final class ShapefileAttributes {
  let fields: [ShapefileField]
  let encoding: TextEncoding
  /// What the code page file or the table itself names; nil when neither names one that is read here.
  let statedEncoding: TextEncoding?
  private let handle: DBFHandle
  private let rows: Int
  private let files: MemoryFiles
  /// Opened once: opening costs more than a value.
  private let converter: CP932Converter?

  /// - Parameters:
  ///   - table: the bytes of the `.dbf`, which `files` holds too.
  ///   - codePage: the bytes of the `.cpg`.
  init(files: MemoryFiles, table: [UInt8], codePage: [UInt8]?) throws(FormatError) {
    var hooks = MemoryFiles.hooks
    // shapelib swaps the extension of the name; NULL when the file is no dBASE table.
    guard let handle = DBFOpenLL(files.name, "rb", &hooks) else {
      throw FormatError(.badSyntax, Words.Formats.badAttributes)
    }
    self.handle = handle
    self.files = files
    rows = Int(DBFGetRecordCount(handle))
    statedEncoding = Self.stated(codePage: codePage, driver: handle.pointee.iLanguageDriver)
    encoding = Self.encoding(stated: statedEncoding, table: table)
    converter = encoding == .cp932 ? CP932Converter() : nil
    fields = Self.fields(of: handle, converter)
  }

  deinit { DBFClose(handle) }

  /// The values of a record, from 0; nulls beyond the last row.
  func values(of record: Int) -> [FieldValue] {
    guard record < rows else { return fields.map { _ in .null } }
    return fields.indices.map { index in
      guard DBFIsAttributeNULL(handle, Int32(record), Int32(index)) == 0,
        let raw = DBFReadStringAttribute(handle, Int32(record), Int32(index))
      else { return .null }
      return value(raw, fields[index].kind)
    }
  }

  private func value(_ raw: UnsafePointer<CChar>, _ kind: ShapefileField.Kind) -> FieldValue {
    let text = Self.text(raw, converter)
    guard !text.isEmpty else { return .null }
    switch kind {
    case .text: return .text(text)
    case .integer:
      if let value = Int(text) { return .integer(value) }
      // Some writers put "12.0" into a field without decimals.
      return Double(text).flatMap(Int.init(exactly:)).map(FieldValue.integer) ?? .null
    case .real: return Double(text).flatMap { $0.isFinite ? .real($0) : nil } ?? .null
    case .boolean:
      switch text {
      case "T", "t", "Y", "y": return .boolean(true)
      case "F", "f", "N", "n": return .boolean(false)
      default: return .null
      }
    }
  }

  private static func text(_ raw: UnsafePointer<CChar>, _ converter: CP932Converter?) -> String {
    raw.withMemoryRebound(to: UInt8.self, capacity: strlen(raw)) {
      let bytes = UnsafeBufferPointer(start: $0, count: strlen(raw))
      let isPlain = bytes.allSatisfy { $0 < 0x80 }
      if let converter, !isPlain {
        var output: [UInt8] = []
        _ = converter.append(bytes, to: &output)
        return CSVTable.trimmed(String(decoding: output, as: UTF8.self))
      }
      return CSVTable.trimmed(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func fields(of handle: DBFHandle, _ converter: CP932Converter?) -> [ShapefileField] {
    (0..<max(DBFGetFieldCount(handle), 0)).map { index in
      var name = [CChar](repeating: 0, count: Int(XBASE_FLDNAME_LEN_READ) + 1)
      var decimals: Int32 = 0
      _ = DBFGetFieldInfo(handle, index, &name, nil, &decimals)
      let kind: ShapefileField.Kind =
        switch UInt8(bitPattern: DBFGetNativeFieldType(handle, index)) {
        case UInt8(ascii: "N"), UInt8(ascii: "F"): decimals == 0 ? .integer : .real
        case UInt8(ascii: "L"): .boolean
        default: .text
        }
      return ShapefileField(name: text(name, converter), kind: kind)
    }
  }

  private static func stated(codePage: [UInt8]?, driver: Int32) -> TextEncoding? {
    if let codePage {
      let name = TextDecoding.decode(codePage).text.uppercased()
      if name.contains("UTF") || name.contains("65001") { return .utf8 }
      if name.contains("932") || name.contains("SJIS") || name.contains("SHIFT") { return .cp932 }
    }
    // Language drivers 0x13 and 0x7B are Japanese.
    return driver == 0x13 || driver == 0x7B ? .cp932 : nil
  }

  /// The stated encoding unless the texts belie it: a GIS that rewrites a table often leaves the old code page
  /// file beside it, or writes one of its own beside an old table.
  private static func encoding(stated: TextEncoding?, table: [UInt8]) -> TextEncoding {
    // Everything behind the header is text; a part of it tells. Fields of fixed width may cut characters.
    let census = table.withUnsafeBufferPointer {
      UTF8Census(UnsafeBufferPointer(rebasing: $0.dropFirst(32).prefix(1 << 20)))
    }
    let foreign = census.japanese + census.short + census.damaged
    guard let stated, foreign > 0 else {
      return stated ?? (census.damaged > 0 && census.japanese <= census.damaged ? .cp932 : .utf8)
    }
    // A few characters are chance; so the texts must speak clearly against what is stated.
    switch stated {
    case .cp932: return census.japanese > 4 * (census.damaged + census.short) ? .utf8 : .cp932
    case .utf8, .utf8BOM: return census.damaged > 4 * census.japanese ? .cp932 : .utf8
    }
  }
}
