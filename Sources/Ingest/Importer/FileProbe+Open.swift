import GeoFormats
import Wording

extension FileProbe {
  private enum Nature { case binary, geoJSON, text }

  private static func nature(_ head: [UInt8]) -> Nature {
    let blanksAndMarks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09]
    guard let first = head.first(where: { !blanksAndMarks.contains($0) }), !head.contains(0) else {
      return .binary
    }
    let recordSeparator: UInt8 = 0x1E
    return first == UInt8(ascii: "{") || first == recordSeparator ? .geoJSON : .text
  }

  /// Whether a file with these first bytes will be read into memory as a whole.
  static func isReadWhole(_ head: [UInt8]) -> Bool { nature(head) == .text }

  /// Opens a file that is neither an archive nor a shapefile.
  ///
  /// - Parameter head: its first bytes.
  static func opened(_ file: InputFile, head: [UInt8]) throws(Failure) -> FileProbe {
    switch nature(head) {
    case .binary: return FileProbe(file: file, content: .unknown)
    case .geoJSON:
      let names = GeoJSONReader(file.source).propertyNames()
      return FileProbe(file: file, content: .geoJSON, properties: names)
    case .text: break
    }
    let bytes = try FileOpener.attempt(file.name) { () throws(FormatError) in
      try file.source.bytes(limit: FileOpener.limit)
    }
    let text = { TextDecoding.decode(bytes).text }
    // A document with a pasted table has tabs, official tables have commas.
    if head.contains(0x09), HomeCareDocument.headerLine(in: text()) != nil {
      return FileProbe(file: file, content: .text(text()))
    }
    do throws(FormatError) {
      let table = try CSVTable(bytes: bytes)
      // A title may stand above the columns.
      guard table.header.count > 1 || table.rows.prefix(5).contains(where: { $0.fields.count > 3 }) else {
        return FileProbe(file: file, content: .text(text()))
      }
      return FileProbe(file: file, content: .table(table))
    } catch {
      // A document may look like a broken table: which it is shows by the header.
      var probe = FileProbe(file: file, content: .text(text()))
      let firstLine = Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
      if let header = try? CSVTable(bytes: firstLine), header.header.count > 1 {
        probe.brokenTable = BrokenTable(header: header, fault: error.failure(at: file.name))
      }
      return probe
    }
  }
}
