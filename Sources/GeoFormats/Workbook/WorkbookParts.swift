import Wording

/// How the parts of a workbook find each other (Open Packaging Conventions, ECMA-376 part 2).
enum WorkbookParts {
  struct Relation {
    let id: String
    let type: String
    /// Path of the part in the archive.
    let target: String
  }

  struct Sheet {
    let name: String
    let relation: String
  }

  /// Pushes an entry of the archive through `sink`.
  static func scan(_ entry: ZipEntry, in archive: ZipArchive, limit: Int, sink: any XMLSink) throws {
    let scanner = try XMLScanner(name: entry.name, sink: sink)
    var stopped: (any Error)?
    do {
      try archive.forEachChunk(of: entry, limit: limit) {
        (chunk: UnsafeRawBufferPointer) throws(FormatError) in
        do {
          try scanner.feed(chunk)
        } catch {
          stopped = error
          throw FormatError(.badSyntax, Words.Formats.damagedEntry.with(entry.name))
        }
      }
    } catch {
      throw stopped ?? error
    }
    try scanner.finish()
  }

  /// The relations of the part at `path` (empty: of the package); empty when it states none.
  static func relations(
    of path: String, in archive: ZipArchive, limit: Int
  ) throws(FormatError) -> [Relation] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let entry = archive.entry(named: "\(folder)_rels/\(file).rels") else { return [] }
    let sink = RelationSink(folder: folder)
    try scanTyped(entry, in: archive, limit: limit, sink: sink)
    return sink.relations
  }

  /// The sheets that the workbook part lists, and from which year its days are counted.
  static func sheets(
    _ entry: ZipEntry, in archive: ZipArchive, limit: Int
  ) throws(FormatError) -> (sheets: [Sheet], countsFrom1904: Bool) {
    let sink = SheetListSink()
    try scanTyped(entry, in: archive, limit: limit, sink: sink)
    return (sink.sheets, sink.countsFrom1904)
  }

  /// As `scan`, for sinks that throw nothing of their own.
  static func scanTyped(
    _ entry: ZipEntry, in archive: ZipArchive, limit: Int, sink: any XMLSink
  ) throws(FormatError) {
    do {
      try scan(entry, in: archive, limit: limit, sink: sink)
    } catch let error as FormatError {
      throw error
    } catch {
      throw FormatError(.unsupported, Words.Formats.notAWorkbook)
    }
  }

  /// `target` seen from `folder`: absolute in the package, or relative with `..`.
  static func resolve(_ target: String, from folder: String) -> String {
    let whole = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private final class RelationSink: XMLSink {
    let folder: String
    var relations: [Relation] = []

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"]
      else { return }
      relations.append(
        Relation(id: id, type: type, target: WorkbookParts.resolve(target, from: folder)))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }

  private final class SheetListSink: XMLSink {
    var sheets: [Sheet] = []
    var countsFrom1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "workbookPr" { countsFrom1904 = ["1", "true"].contains(attributes["date1904"]) }
      guard name == "sheet", let title = attributes["name"], let relation = attributes.prefixed("id")
      else { return }
      sheets.append(Sheet(name: title, relation: relation))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
