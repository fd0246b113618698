import FoundationEssentials
import GeoFormats
import Wording

/// Opens files far enough to recognise them, and looks into ZIP archives.
enum FileOpener {
  /// Companions of a `.shp` file, read along with it.
  static let shapefileCompanions = ["shx", "dbf", "cpg", "prj", "sbn", "sbx", "qix", "fix", "xml"]
  private static let limit = 1 << 31

  /// Hands every file at `path` to `body`: the file itself, or those in it when it is an archive.
  static func open(_ path: String, _ body: (FileProbe) throws(Failure) -> Void) throws(Failure) {
    let bytes = try FileReading.bytes(path, limit: limit)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var file = InputFile(
      name: name, sourceFile: name, sha256: Checksum.sha256(bytes), sourceBytes: bytes.count, bytes: bytes)
    if fileExtension(name) == "shp" {
      let stem = path.dropLast(3)
      func companion(_ ending: String) -> [UInt8]? {
        for spelling in [ending, ending.uppercased()] {
          if let bytes = try? FileReading.bytes(stem + spelling, limit: limit) { return bytes }
        }
        return nil
      }
      file.bytes = []
      try body(shapefile(file, shp: bytes, companion: companion))
    } else {
      try open(file, depth: 0, body)
    }
  }

  /// Whether the file goes with a shapefile beside it and is not looked at alone.
  static func isCompanion(_ path: String) -> Bool {
    guard shapefileCompanions.contains(fileExtension(path)) else { return false }
    var stem = Substring(path)
    while let last = stem.popLast(), last != "." {}
    // N03.shp.xml goes with N03.shp.
    let base = fileExtension(String(stem)) == "shp" ? String(stem.dropLast(4)) : String(stem)
    return [".shp", ".SHP"].contains { FileManager.default.fileExists(atPath: base + $0) }
  }

  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func open(
    _ file: InputFile, depth: Int, _ body: (FileProbe) throws(Failure) -> Void
  ) throws(Failure) {
    guard file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      try body(FileProbe(file: file, content: content(file)))
      return
    }
    let archive: ZipArchive
    do throws(FormatError) {
      archive = try ZipArchive(bytes: file.bytes)
    } catch {
      throw error.failure(at: file.name)
    }
    if archive.entry(named: "xl/workbook.xml") != nil {
      let rows = try? WorkbookReading.head(file.bytes, rows: ProfiledRows.headerDepth)
      try body(
        FileProbe(
          file: file, content: rows.map(FileProbe.Content.workbook) ?? .unknown,
          otherSheets: WorkbookReading.otherHeads(file.bytes, rows: ProfiledRows.headerDepth)))
      return
    }
    guard depth < 3 else {
      try body(FileProbe(file: file, content: .unknown))
      return
    }
    func bytes(_ entry: ZipEntry) throws(Failure) -> [UInt8] {
      do throws(FormatError) {
        return try archive.bytes(of: entry)
      } catch {
        throw error.failure(at: "\(file.name)/\(entry.name)")
      }
    }
    let stems = Set(archive.entries.filter { fileExtension($0.name) == "shp" }.map { $0.name.dropLast(4) })
    for entry in archive.entries where entry.size != 0 {
      let ending = fileExtension(entry.name)
      var child = file
      child.name = "\(file.name)/\(entry.fileName)"
      if ending == "shp" {
        let stem = entry.name.dropLast(4)
        child.bytes = []
        let shp = try bytes(entry)
        try body(
          shapefile(child, shp: shp) { companion in
            archive.entries.first {
              $0.name.dropLast(4) == stem && fileExtension($0.name) == companion
            }.flatMap { try? archive.bytes(of: $0) }
          })
      } else if shapefileCompanions.contains(ending), stems.contains(where: { entry.name.hasPrefix($0) }) {
        continue
      } else {
        child.bytes = try bytes(entry)
        try open(child, depth: depth + 1, body)
      }
    }
  }

  private static func shapefile(
    _ file: InputFile, shp: [UInt8], companion: (String) -> [UInt8]?
  ) -> FileProbe {
    var parts = ["shp": shp]
    for ending in ["shx", "dbf", "cpg", "prj"] { parts[ending] = companion(ending) }
    return FileProbe(
      file: file, content: .shapefile(parts, columns: attributeNames(parts["dbf"] ?? [])))
  }

  /// Names of the fields in the header of a dBASE file: 32 bytes each from byte 32, ended by 0x0D.
  static func attributeNames(_ dbf: [UInt8]) -> [String] {
    var names: [String] = []
    var at = 32
    while at + 32 <= dbf.count, dbf[at] != 0x0D, names.count < 1024 {
      names.append(String(decoding: dbf[at..<(at + 11)].prefix { $0 != 0 }, as: UTF8.self))
      at += 32
    }
    return names
  }

  private static func content(_ file: InputFile) -> FileProbe.Content {
    let head = file.bytes.prefix(4096)
    guard let first = head.first(where: { ![0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }),
      !head.contains(0)
    else { return .unknown }
    if first == UInt8(ascii: "{") { return .geoJSON }
    let text = { TextDecoding.decode(file.bytes).text }
    // A document with a pasted table has tabs, official tables have commas.
    if head.contains(0x09), HomeCareDocument.headerLine(in: text()) != nil { return .text(text()) }
    guard let table = try? CSVTable(bytes: file.bytes),
      // A title may stand above the columns.
      table.header.count > 1 || table.rows.prefix(5).contains(where: { $0.fields.count > 3 })
    else { return .text(text()) }
    return .table(table)
  }
}
