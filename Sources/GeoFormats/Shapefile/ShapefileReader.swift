import CShapelib
import Spatial
import Wording

/// Reads a shapefile (ESRI white paper of 1998) over shapelib, wholly in memory: shapes in degrees,
/// attributes from the `.dbf`. Z and M are passed over; a multipatch is a fault.
///
/// Not `Sendable`: the C handles stay in the call tree that opened them.
public final class ShapefileReader {
  /// How many records there are.
  public let count: Int
  /// Columns of the attributes; empty without a `.dbf`.
  public let fields: [ShapefileField]
  /// Encoding of the attributes: as the `.cpg` says, else the `.dbf` itself, unless the texts belie it; else
  /// guessed.
  public let encoding: TextEncoding
  /// What the `.cpg` or the `.dbf` says; nil when neither says one that is read here. Where it differs from
  /// `encoding` it is false.
  public let statedEncoding: TextEncoding?
  /// Text of the `.prj`, which names the reference system; nil when there is none.
  public let projection: String?
  private let shapes: SHPHandle
  private let attributes: ShapefileAttributes?
  /// Keeps alive what the handle's name points to.
  private let files: MemoryFiles

  /// Opens the shapefile at `path` (ending in `.shp`) with the files of the same name beside it.
  ///
  /// - Throws: `Failure` when a file can't be read or isn't a shapefile.
  public convenience init(path: String) throws(Failure) {
    let stem = path.lowercased().hasSuffix(".shp") ? String(path.dropLast(4)) : path
    var parts: [String: [UInt8]] = ["shp": try FileReading.bytes(path)]
    for part in ["shx", "dbf", "cpg", "prj"] {
      for name in ["\(stem).\(part)", "\(stem).\(part.uppercased())"] where FileReading.exists(name) {
        parts[part] = try FileReading.bytes(name)
        break
      }
    }
    do throws(FormatError) {
      try self.init(parts: parts)
    } catch {
      throw error.failure(at: path)
    }
  }

  /// Opens a shapefile inside a ZIP.
  ///
  /// - Parameters:
  ///   - layer: one of `layers(in:)`.
  ///   - limit: the most bytes that one of its files may have when unpacked.
  public convenience init(
    archive: ZipArchive, layer: String, limit: Int = ZipArchive.defaultLimit
  ) throws(FormatError) {
    var parts: [String: [UInt8]] = [:]
    for entry in archive.entries {
      guard let (stem, part) = Self.split(entry.name), stem == layer, parts[part] == nil else { continue }
      parts[part] = try archive.bytes(of: entry, limit: limit)
    }
    guard parts["shp"] != nil else {
      throw FormatError(.missing, Words.Formats.noShapefile.with(layer))
    }
    try self.init(parts: parts)
  }

  /// Names of the shapefiles in a ZIP, with their folders and without `.shp`, sorted.
  public static func layers(in archive: ZipArchive) -> [String] {
    archive.entries.compactMap { split($0.name) }.filter { $0.part == "shp" }.map(\.stem).sorted()
  }

  /// Opens a shapefile in memory.
  ///
  /// - Parameter parts: bytes by extension: `shp`; and `shx` (rebuilt when missing), `dbf`, `cpg`, `prj`
  ///   where there are.
  public init(parts: [String: [UInt8]]) throws(FormatError) {
    guard let shapeBytes = parts["shp"] else {
      throw FormatError(.missing, Words.Formats.notAShapefile)
    }
    var files = ["shp": shapeBytes]
    if let index = parts["shx"] {
      files["shx"] = index
    } else {
      files["shx"] = try ShapefileIndex.rebuilt(from: shapeBytes)
    }
    files["dbf"] = parts["dbf"]
    let memory = MemoryFiles(files)
    var hooks = MemoryFiles.hooks
    // NULL when it can't be opened; nothing to close then.
    guard let handle = SHPOpenLL(memory.name, "rb", &hooks) else {
      throw FormatError(.badSyntax, Words.Formats.notAShapefile)
    }
    var attributes: ShapefileAttributes?
    if let table = parts["dbf"] {
      do throws(FormatError) {
        attributes = try ShapefileAttributes(files: memory, table: table, codePage: parts["cpg"])
      } catch {
        SHPClose(handle)
        throw error
      }
    }
    var records: Int32 = 0
    SHPGetInfo(handle, &records, nil, nil, nil)
    SHPSetFastModeReadObject(handle, 1)
    self.files = memory
    shapes = handle
    count = Int(records)
    self.attributes = attributes
    fields = attributes?.fields ?? []
    encoding = attributes?.encoding ?? .utf8
    statedEncoding = attributes?.statedEncoding
    projection = parts["prj"].map { TextDecoding.decode($0).text }
  }

  deinit { SHPClose(shapes) }

  /// Hands every record to `body`, in order. Attributes beyond the last row of the `.dbf` are null.
  public func forEachFeature(_ body: (ShapefileFeature) throws -> Void) rethrows {
    for record in 0..<count {
      let (geometry, fault) = shape(record)
      let values = attributes?.values(of: record) ?? []
      try body(
        ShapefileFeature(record: record + 1, geometry: geometry, values: values, fault: fault))
    }
  }

  /// All records at once.
  public func features() -> [ShapefileFeature] {
    var features: [ShapefileFeature] = []
    features.reserveCapacity(count)
    forEachFeature { features.append($0) }
    return features
  }

  /// The position of the field of that name, whatever its case; nil when there is none.
  public func index(of field: String) -> Int? {
    fields.firstIndex { $0.name.lowercased() == field.lowercased() }
  }

  private func shape(_ record: Int) -> (Geometry?, FormatError?) {
    // NULL when the record is damaged.
    guard let object = SHPReadObject(shapes, Int32(record)) else {
      return (nil, FormatError(.badSyntax, Words.Formats.badShape.with(String(record + 1)), line: record + 1))
    }
    defer { SHPDestroyObject(object) }
    do throws(FormatError) {
      return (try ShapefileShapes.geometry(object.pointee, record: record + 1), nil)
    } catch {
      return (nil, error)
    }
  }

  private static func split(_ name: String) -> (stem: String, part: String)? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }
}
