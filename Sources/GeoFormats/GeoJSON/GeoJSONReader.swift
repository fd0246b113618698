import Spatial
import Wording

/// Reads GeoJSON (RFC 7946, and 2008's `crs` member): a FeatureCollection, a single Feature, a text sequence of
/// Features (RFC 8142), or Features one a line. Feature by feature: memory holds one and a piece of the file.
///
/// Positions are taken as longitude, latitude; a third number is passed over.
public struct GeoJSONReader: Sendable {
  private let source: ByteSource
  private let depthLimit: Int
  private let featureLimit: Int

  /// - Parameters:
  ///   - depthLimit: how deeply objects and arrays may nest.
  ///   - featureLimit: the most bytes that one feature, or another member of the collection, may have.
  public init(_ source: ByteSource, depthLimit: Int = 64, featureLimit: Int = 1 << 28) {
    self.source = source
    self.depthLimit = depthLimit
    self.featureLimit = featureLimit
  }

  /// As `init(_:depthLimit:featureLimit:)`, for a text in memory.
  public init(bytes: [UInt8], depthLimit: Int = 64) {
    self.init(.bytes(bytes), depthLimit: depthLimit)
  }

  /// Hands every feature to `body`, in the order of the file.
  ///
  /// A geometry that can't be used (an open ring, a position off the globe, an unknown type) is a
  /// `fault` of its feature, not an error.
  ///
  /// - Throws: `FormatError` with the byte offset when the text is not JSON or not GeoJSON, nests too deeply
  ///   or has a feature beyond the limit, and what `body` throws.
  @discardableResult
  public func forEachFeature(_ body: (GeoJSONFeature) throws -> Void) throws -> GeoJSONHeader {
    var stream = try GeoJSONStream(ByteWindow(source, limit: featureLimit), depthLimit: depthLimit)
    return try stream.read(body)
  }

  /// All features at once.
  public func features() throws(FormatError) -> (header: GeoJSONHeader, features: [GeoJSONFeature]) {
    var features: [GeoJSONFeature] = []
    do {
      let header = try forEachFeature { features.append($0) }
      return (header, features)
    } catch let error as FormatError {
      throw error
    } catch {
      // The closure above throws nothing of its own.
      throw FormatError(.unsupported, Words.Formats.notGeoJSON)
    }
  }

  /// Names of the properties of the first features that have any, in the order in which they come; empty when
  /// there are none or the text can't be read so far.
  ///
  /// - Parameters:
  ///   - wanted: how many features with properties are looked at.
  ///   - bound: after so many features without properties the search ends.
  public func propertyNames(wanted: Int = 16, bound: Int = 100_000) -> [String] {
    struct Enough: Error {}
    var names: [String] = []
    var seen: Set<String> = []
    var looked = 0
    var empty = 0
    // What stops the reading early is of no interest: whoever reads the features will meet it.
    _ = try? forEachFeature { feature in
      for property in feature.properties where seen.insert(property.name).inserted {
        names.append(property.name)
      }
      if feature.properties.isEmpty { empty += 1 } else { looked += 1 }
      if looked >= wanted || empty >= bound { throw Enough() }
    }
    return names
  }
}
