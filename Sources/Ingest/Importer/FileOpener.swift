import FoundationEssentials
import GeoFormats
import Wording

/// Opens files far enough to recognise them, and looks into ZIP archives. Tables and shapes are read whole; a
/// GeoJSON or a workbook stays where it is until its reader takes it piece by piece.
enum FileOpener {
  /// Companions of a `.shp` file, read along with it.
  static let shapefileCompanions = ["shx", "dbf", "cpg", "prj", "sbn", "sbx", "qix", "fix", "xml"]
  /// Most bytes of a file that is held in memory.
  static let limit = 1 << 31
  /// How deep a ZIP may lie in ZIPs.
  static let depthLimit = 3

  /// Hands every file at `path` to `body`: the file itself, or those in it when it is an archive.
  ///
  /// - Throws: `Failure.badInput` with the file and the place in it: it can't be read, an archive or a workbook is
  ///   damaged or hostile, or archives nest too deeply.
  static func open(_ path: String, _ body: (FileProbe) throws(Failure) -> Void) throws(Failure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // A pipe gives its bytes only once.
    let source: ByteSource =
      FileReading.isRegular(path) ? .file(path: path) : .bytes(try FileReading.bytes(path, limit: limit))
    let sum = try attempt(name) { () throws(FormatError) in try Checksum.sha256(source) }
    let file = InputFile(
      name: name, sourceFile: name, sha256: sum.digest, sourceBytes: sum.byteCount, source: source)
    if fileExtension(name) == "shp" {
      let stem = path.dropLast(3)
      func companion(_ ending: String) -> [UInt8]? {
        for spelling in [ending, ending.uppercased()] {
          if let bytes = try? FileReading.bytes(stem + spelling, limit: limit) { return bytes }
        }
        return nil
      }
      try body(shapefile(file, shp: try FileReading.bytes(path, limit: limit), companion: companion))
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
    let head = try attempt(file.name) { () throws(FormatError) in try file.source.prefix(4096) }
    guard isArchive(head) else {
      try body(try FileProbe.opened(file, head: head))
      return
    }
    let archive = try attempt(file.name) { () throws(FormatError) in try ZipArchive(source: file.source) }
    if archive.entry(named: "xl/workbook.xml") != nil {
      let rows = try WorkbookReading.head(file, rows: ProfiledRows.headerDepth)
      try body(
        FileProbe(
          file: file, content: .workbook(rows),
          otherSheets: WorkbookReading.otherHeads(file.bytes, rows: ProfiledRows.headerDepth)))
      return
    }
    guard depth < depthLimit else {
      throw Failure(
        .badInput, Words.Formats.zipTooDeep.with(String(depthLimit)), at: file.name,
        remedy: Words.Formats.unpackAndNameFiles)
    }
    let stems = Set(archive.entries.filter { fileExtension($0.name) == "shp" }.map { $0.name.dropLast(4) })
    for entry in archive.entries where entry.size != 0 {
      let ending = fileExtension(entry.name)
      var child = file
      child.name = "\(file.name)/\(entry.fileName)"
      child.source = .entry(number: entry.number, archive: file.source)
      if ending == "shp" {
        let stem = entry.name.dropLast(4)
        let shp = try attempt(child.name) { () throws(FormatError) in try archive.bytes(of: entry) }
        try body(
          shapefile(child, shp: shp) { companion in
            archive.entries.first {
              $0.name.dropLast(4) == stem && fileExtension($0.name) == companion
            }.flatMap { try? archive.bytes(of: $0) }
          })
      } else if shapefileCompanions.contains(ending), stems.contains(where: { entry.name.hasPrefix($0) }) {
        continue
      } else {
        // What is read whole anyway, and an archive, is unpacked once; the rest stays where it is.
        let head = try attempt(child.name) { () throws(FormatError) in try archive.prefix(of: entry, 4096) }
        if isArchive(head) || FileProbe.isReadWhole(head) {
          child.source = .bytes(
            try attempt(child.name) { () throws(FormatError) in try archive.bytes(of: entry) })
        }
        try open(child, depth: depth + 1, body)
      }
    }
  }

  private static func isArchive(_ head: [UInt8]) -> Bool { head.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Puts the name of the file into an error.
  static func attempt<Value>(
    _ name: String, _ body: () throws(FormatError) -> Value
  ) throws(Failure) -> Value {
    do throws(FormatError) {
      return try body()
    } catch {
      throw error.failure(at: name)
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
}
