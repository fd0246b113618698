import Wording

/// Writes a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
///
/// Tiles are kept compressed in memory until the end and put into the order of their numbers, so that neighbours lie
/// together; equal tiles are kept once. The same tiles give the same bytes in whatever order they come.
public struct PMTilesWriter: TileArchive {
  static let headerLength = 127
  /// Header and root directory must be within the first 16 KiB.
  static let rootLimit = 16_384 - headerLength

  private let path: String
  private var blobs: [[UInt8]] = []
  private var numberOfBlob: [[UInt8]: Int] = [:]
  private var tiles: [(id: UInt64, blob: Int)] = []

  public init(path: String) { self.path = path }

  public mutating func add(_ key: TileKey, _ bytes: [UInt8]) throws(Failure) {
    try add(key, packed: Gzip.compress(bytes, level: Self.packingLevel))
  }

  public static func packs(_ content: TileArchiveAbout.Content) -> Bool { true }

  public mutating func add(_ key: TileKey, packed: [UInt8]) throws(Failure) {
    let blob: Int
    if let known = numberOfBlob[packed] {
      blob = known
    } else {
      blob = blobs.count
      numberOfBlob[packed] = blob
      blobs.append(packed)
    }
    tiles.append((PMTilesID.id(key), blob))
  }

  public mutating func finish(_ about: TileArchiveAbout) throws(Failure) {
    tiles.sort { $0.id < $1.id }
    var entries: [PMTilesDirectory.Entry] = []
    var offsets: [Int: UInt64] = [:]
    var data: [UInt8] = []
    for tile in tiles {
      let blob = blobs[tile.blob]
      let offset = offsets[tile.blob] ?? UInt64(data.count)
      if offsets[tile.blob] == nil {
        offsets[tile.blob] = offset
        data += blob
      }
      if let last = entries.last, last.id + UInt64(last.run) == tile.id, last.offset == offset {
        entries[entries.count - 1].run += 1
      } else {
        entries.append(.init(id: tile.id, offset: offset, length: UInt32(blob.count), run: 1))
      }
    }
    let (root, leaves) = Self.directories(entries)
    let metadata = Gzip.compress(Self.metadata(about), level: 9)
    var bytes = Self.header(
      about, root: root.count, metadata: metadata.count, leaves: leaves.count, data: data.count,
      counts: (tiles.count, entries.count, blobs.count))
    bytes += root
    bytes += metadata
    bytes += leaves
    bytes += data
    try AtomicFile.write(bytes, to: path)
  }

  /// The root, and directories below it where all entries don't fit into the root.
  private static func directories(_ entries: [PMTilesDirectory.Entry]) -> (root: [UInt8], leaves: [UInt8]) {
    let whole = Gzip.compress(PMTilesDirectory(entries).bytes(), level: 9)
    if whole.count <= rootLimit { return (whole, []) }
    var size = 4096
    while true {
      var leaves: [UInt8] = []
      var root: [PMTilesDirectory.Entry] = []
      for start in stride(from: 0, to: entries.count, by: size) {
        let part = Array(entries[start..<min(entries.count, start + size)])
        let bytes = Gzip.compress(PMTilesDirectory(part).bytes(), level: 9)
        root.append(
          .init(id: part[0].id, offset: UInt64(leaves.count), length: UInt32(bytes.count), run: 0))
        leaves += bytes
      }
      let bytes = Gzip.compress(PMTilesDirectory(root).bytes(), level: 9)
      if bytes.count <= rootLimit { return (bytes, leaves) }
      size *= 2
    }
  }

  private static func metadata(_ about: TileArchiveAbout) -> [UInt8] {
    var members = [
      JSONMember("name", .text(about.name)), JSONMember("description", .text(about.description)),
      JSONMember("attribution", .text(about.attribution)), JSONMember("type", .text("overlay")),
      JSONMember("version", .text("1")),
    ]
    if about.content == .svg {
      // Type 0 in the header says nothing; readers that know SVG look here.
      members.append(JSONMember("format", .text("image/svg+xml")))
    }
    if !about.vectorLayers.isEmpty, let layers = try? JSONValue(bytes: Array(about.vectorLayers.utf8)) {
      members.append(JSONMember("vector_layers", layers))
    }
    return JSONValue.object(members).bytes()
  }

  private static func header(
    _ about: TileArchiveAbout, root: Int, metadata: Int, leaves: Int, data: Int,
    counts: (tiles: Int, entries: Int, contents: Int)
  ) -> [UInt8] {
    var bytes = Array("PMTiles".utf8) + [3]
    func append(_ value: Int) {
      withUnsafeBytes(of: UInt64(value).littleEndian) { bytes += $0 }
    }
    var offset = headerLength
    for length in [root, metadata, leaves, data] {
      append(offset)
      append(length)
      offset += length
    }
    append(counts.tiles)
    append(counts.entries)
    append(counts.contents)
    // Clustered; directories and tiles by gzip; type 0 (unknown) for SVG, 1 for vector tiles.
    bytes += [1, 2, 2, about.content == .mvt ? 1 : 0]
    bytes += [UInt8(about.minzoom), UInt8(about.maxzoom)]
    func append(degrees: Double) {
      withUnsafeBytes(of: Int32((degrees * 1e7).rounded()).littleEndian) { bytes += $0 }
    }
    for value in about.bounds.prefix(4) { append(degrees: value) }
    bytes.append(UInt8(about.centre.zoom))
    append(degrees: about.centre.longitude)
    append(degrees: about.centre.latitude)
    return bytes
  }
}
