import Wording

/// Reads tiles out of a PMTiles archive (version 3, directories by gzip) in memory.
public struct PMTilesReader: Sendable {
  private let bytes: [UInt8]
  private let root: PMTilesDirectory
  private let leafOffset: Int
  private let dataOffset: Int
  /// gzip, or none.
  private let isTileCompressed: Bool
  /// 0 unknown, 1 vector tile.
  public let tileType: Int
  public let tileCount: Int
  public let zooms: ClosedRange<Int>
  /// West, south, east, north in degrees.
  public let bounds: [Double]
  /// JSON.
  public let metadata: [UInt8]

  /// - Throws: `FormatError` for what is no such archive or breaks off.
  public init(bytes: [UInt8]) throws(FormatError) {
    guard bytes.count >= PMTilesWriter.headerLength, bytes.starts(with: Array("PMTiles".utf8)), bytes[7] == 3
    else { throw FormatError(.unsupported, Words.Formats.notPMTiles, offset: 0) }
    func number(_ at: Int) -> UInt64 { (0..<8).reduce(0) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) } }
    func degrees(_ at: Int) -> Double {
      Double(Int32(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) })) / 1e7
    }
    func part(_ at: Int) throws(FormatError) -> Range<Int> {
      guard let start = Int(exactly: number(at)), let length = Int(exactly: number(at + 8)),
        start <= bytes.count, length <= bytes.count - start
      else { throw FormatError(.badSyntax, Words.Formats.notPMTiles, offset: at) }
      return start..<start + length
    }
    guard bytes[97] == 2, bytes[98] <= 2, bytes[100] <= bytes[101] else {
      throw FormatError(.unsupported, Words.Formats.notPMTiles, offset: 97)
    }
    root = try PMTilesDirectory(bytes: Gzip.decompress(Array(bytes[try part(8)])))
    metadata = try Gzip.decompress(Array(bytes[try part(24)]))
    leafOffset = try part(40).lowerBound
    dataOffset = try part(56).lowerBound
    isTileCompressed = bytes[98] == 2
    tileType = Int(bytes[99])
    tileCount = Int(clamping: number(72))
    zooms = Int(bytes[100])...Int(bytes[101])
    bounds = [102, 106, 110, 114].map(degrees)
    self.bytes = bytes
  }

  /// The tile, unpacked; nil when there is none.
  public func tile(_ key: TileKey) throws(FormatError) -> [UInt8]? {
    let id = PMTilesID.id(key)
    var directory = root
    // Root and at most three levels below it.
    for _ in 0..<4 {
      guard let entry = directory.entries.last(where: { $0.id <= id }) else { return nil }
      if entry.run > 0 {
        guard id < entry.id + UInt64(entry.run) else { return nil }
        let packed = try piece(dataOffset, entry)
        return isTileCompressed ? try Gzip.decompress(packed) : packed
      }
      directory = try PMTilesDirectory(bytes: Gzip.decompress(try piece(leafOffset, entry)))
    }
    throw FormatError(.badSyntax, Words.Formats.notPMTiles)
  }

  private func piece(_ base: Int, _ entry: PMTilesDirectory.Entry) throws(FormatError) -> [UInt8] {
    guard let offset = Int(exactly: entry.offset), offset <= bytes.count - base,
      Int(entry.length) <= bytes.count - base - offset
    else { throw FormatError(.badSyntax, Words.Formats.notPMTiles, offset: base) }
    return Array(bytes[(base + offset)..<(base + offset + Int(entry.length))])
  }
}
