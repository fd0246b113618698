import Spatial
import Wording

/// The blob in which a GeoPackage stores a geometry (OGC 12-128r18 §2.1.3): `GP`, version, flags, the
/// reference system, a box for all but points, then well-known binary.
public enum GeoPackageGeometry {
  /// A blob taken apart.
  public struct Decoded: Hashable, Sendable {
    /// nil when the geometry is empty.
    public var geometry: Geometry?
    public var referenceSystem: Int32
    /// The box as the blob states it; nil when it has none.
    public var envelope: BoundingBox?
  }

  /// Kinds of envelope in the flags.
  private static let noEnvelope: UInt8 = 0
  private static let planarEnvelope: UInt8 = 1
  private static let isEmptyFlag: UInt8 = 1 << 4
  private static let isExtendedFlag: UInt8 = 1 << 5

  /// The blob of `geometry`.
  ///
  /// - Parameter referenceSystem: `srs_id` of the reference system; 6668 is JGD2011 by degrees.
  public static func encode(_ geometry: Geometry, referenceSystem: Int32) -> [UInt8] {
    let box = geometry.boundingBox
    var flags: UInt8 = 1
    if box == nil { flags |= isEmptyFlag }
    var envelope: BoundingBox?
    if geometry.kind != .point, let box {
      flags |= planarEnvelope << 1
      envelope = box
    }
    var bytes: [UInt8] = [UInt8(ascii: "G"), UInt8(ascii: "P"), 0, flags]
    LittleEndian.append(UInt32(bitPattern: referenceSystem), to: &bytes)
    if let envelope {
      for number in [envelope.west, envelope.east, envelope.south, envelope.north] {
        LittleEndian.append(number, to: &bytes)
      }
    }
    WellKnownBinary.append(geometry, to: &bytes)
    return bytes
  }

  /// - Throws: `FormatError` when the bytes are no such blob or the geometry in it is damaged.
  public static func decode(_ bytes: [UInt8]) throws(FormatError) -> Decoded {
    var reader = ByteReader(bytes, message: Words.Formats.badBinaryGeometry)
    guard bytes.starts(with: [UInt8(ascii: "G"), UInt8(ascii: "P"), 0]) else { throw reader.error }
    reader.at = 3
    let flags = try reader.byte()
    guard flags & isExtendedFlag == 0 else {
      throw FormatError(.unsupported, Words.Formats.unknownGeometry.with("extended"), offset: 3)
    }
    reader.isLittleEndian = flags & 1 == 1
    let system = Int32(bitPattern: try reader.uint32())
    let kind = flags >> 1 & 7
    guard kind <= 4 else { throw reader.error }
    var envelope: BoundingBox?
    if kind != noEnvelope {
      let west = try reader.double()
      let east = try reader.double()
      let south = try reader.double()
      let north = try reader.double()
      envelope = BoundingBox(west: west, south: south, east: east, north: north)
      // Ranges of Z and M.
      for _ in 0..<(kind == 1 ? 0 : kind == 4 ? 4 : 2) { _ = try reader.double() }
    }
    // An empty geometry may have an envelope of NaN.
    if let box = envelope, box.west.isNaN { envelope = nil }
    let geometry = try WellKnownBinary.decode(bytes, at: reader.at)
    return Decoded(geometry: geometry, referenceSystem: system, envelope: envelope)
  }
}
