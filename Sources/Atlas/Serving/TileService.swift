import Cartography
import GeoFormats
import Spatial
import Synchronization
import Wording

/// The tiles of all styles of one atlas, drawn when they are asked for.
public final class TileService: Sendable {
  /// What a tile is made as.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case svg, mvt
  }

  /// What there is at an address.
  public enum Answer: Sendable {
    case tile([UInt8])
    /// Within the limits, but the style shows nothing there.
    case empty
    /// No such style, zoom, column or row.
    case none
  }

  private struct Address: Hashable, Sendable {
    var style: Int32
    var format: Format
    var isCompressed: Bool
    var z: Int32
    var x: Int32
    var y: Int32
  }

  /// Zooms that tiles are drawn for.
  public static let zooms = 5...14

  /// The styles for the screen in every way that they may be chosen, resolved for the atlas.
  public let styles: [Style]
  /// The same as a list shows them. Their boxes are gathered from every shape: once, not for each answer.
  public let entries: [Entry]
  /// How many styles, from the first, are made ready beforehand; the others are single items of work and years to come.
  private let preparedCount: Int
  public let attribution: Phrase
  public let language: Language
  private let numbers: [String: Int]
  private let prepared: PreparedSource
  private let renderers: [TileRenderer]
  private let source: TileSource
  /// The documents of the styles by path.
  private let documents: [String: JSONValue]
  private let vectors = Mutex<(prepared: PreparedSource?, renderers: [Int: VectorTileRenderer])>((nil, [:]))
  /// Zooms of the styles that are not made ready beforehand, the one used last at the end: single items of work and years to
  /// come are many, and few are looked at.
  private let guests = Mutex<[Guest]>([])
  private struct Guest: Equatable {
    var style: Int
    var zoom: Int
  }
  /// How many of these are held.
  private static let mostGuests = 24

  /// Tiles already drawn, as they are and compressed.
  private let cache = TileCache<Address>(limit: 48 << 20)

  /// - Parameters:
  ///   - first: made ready beforehand by `warm`.
  ///   - others: worked out when they are looked at.
  init(_ source: TileSource, first: [Style], others: [Style]) throws(Failure) {
    self.source = source
    let all = first + others
    let prepared = try PreparedSource(source, for: all)
    let made = Workers.map(count: all.count, chunk: 1) { range -> Result<TileRenderer, Failure> in
      Result { () throws(Failure) in try TileRenderer(style: all[range.lowerBound], prepared: prepared) }
    }
    var renderers: [TileRenderer] = []
    for result in made { renderers.append(try result.get()) }
    var documents: [String: JSONValue] = [:]
    for path in Set(all.map(\.path)) {
      do { documents[path] = try JSONValue(bytes: FileReading.bytes(path)) } catch {
        throw error as? Failure ?? Failure(.badInput, Words.Server.badStyle, at: path)
      }
    }
    self.documents = documents
    (self.prepared, self.renderers, preparedCount) = (prepared, renderers, first.count)
    (attribution, language) = (source.attribution, source.language)
    styles = renderers.map(\.style)
    entries = Workers.map(count: made.count, chunk: 1) { [renderers] range in
      let (style, bounds) = (renderers[range.lowerBound].style, renderers[range.lowerBound].bounds)
      return Entry(
        name: style.name, family: style.family, title: style.title, about: style.about, bounds: bounds)
    }
    numbers = Dictionary(styles.enumerated().map { ($1.name, $0) }) { a, _ in a }
  }

  public func style(_ name: String) -> Style? { numbers[name].map { styles[$0] } }

  /// Works out what tiles are cut from, zoom by zoom, unless the task is cancelled.
  public func warm(zooms: ClosedRange<Int> = zooms) {
    for zoom in zooms {
      for renderer in renderers.prefix(preparedCount) {
        if Task.isCancelled { return prepared.forgetThinned() }
        renderer.prepare(zoom: zoom)
      }
    }
    prepared.forgetThinned()
  }

  /// A tile of 256 pixels by its XYZ address.
  ///
  /// - Parameter isCompressed: as gzip.
  public func tile(
    _ style: String, _ format: Format, z: Int, x: Int, y: Int, isCompressed: Bool
  ) throws(Failure) -> Answer {
    guard let number = numbers[style], Self.zooms.contains(z), (0..<1 << z).contains(x),
      (0..<1 << z).contains(y)
    else { return .none }
    var address = Address(
      style: Int32(number), format: format, isCompressed: isCompressed, z: Int32(z), x: Int32(x), y: Int32(y))
    if let known = cache[address] { return known.isEmpty ? .empty : .tile(known) }
    address.isCompressed = false
    let plain: [UInt8]
    if let known = isCompressed ? cache[address] : nil {
      plain = known
    } else {
      plain = try draw(number, format, z: z, x: x, y: y) ?? []
      cache.insert(plain, for: address)
    }
    guard isCompressed, !plain.isEmpty else { return plain.isEmpty ? .empty : .tile(plain) }
    let packed = Gzip.compress(plain)
    address.isCompressed = true
    cache.insert(packed, for: address)
    return .tile(packed)
  }

  private func draw(_ number: Int, _ format: Format, z: Int, x: Int, y: Int) throws(Failure) -> [UInt8]? {
    switch format {
    case .svg:
      if number >= preparedCount { welcome(Guest(style: number, zoom: z)) }
      return renderers[number].tile(z: z, x: x, y: y)
    case .mvt: return try vector(number).tile(z: z, x: x, y: y)
    }
  }

  private func welcome(_ guest: Guest) {
    let leaving = guests.withLock { guests -> Guest? in
      if let place = guests.firstIndex(of: guest) { guests.remove(at: place) }
      guests.append(guest)
      return guests.count > Self.mostGuests ? guests.removeFirst() : nil
    }
    if let leaving { renderers[leaving.style].forget(zoom: leaving.zoom) }
  }

  /// What the vector tiles of a style hold, as TileJSON says it.
  public func vectorLayers(_ style: String) throws(Failure) -> String? {
    guard let number = numbers[style] else { return nil }
    return try vector(number).vectorLayers(zooms: Self.zooms)
  }

  /// Made when the first vector tile is asked for: most never ask.
  private func vector(_ number: Int) throws(Failure) -> VectorTileRenderer {
    if let known = vectors.withLock({ $0.renderers[number] }) { return known }
    let prepared: PreparedSource
    if let known = vectors.withLock({ $0.prepared }) {
      prepared = known
    } else {
      prepared = try PreparedSource(source, for: [])
    }
    let made = try VectorTileRenderer(style: styles[number], prepared: prepared)
    return vectors.withLock { state in
      if state.prepared == nil { state.prepared = prepared }
      if let known = state.renderers[number] { return known }
      state.renderers[number] = made
      return made
    }
  }
}

extension TileService {
  /// A style as a list of them shows it.
  public struct Entry: Sendable {
    public let name: String
    /// The name without what was chosen.
    public let family: String
    public let title: Phrase
    public let about: Phrase
    public let bounds: BoundingBox?
  }

  public func entry(_ name: String) -> Entry? { numbers[name].map { entries[$0] } }

  /// TileJSON 3 of a style.
  ///
  /// - Parameter address: template of the tiles with `{z}`, `{x}` and `{y}`.
  /// - Returns: nil for an unknown style or one that draws nothing.
  public func tileJSON(
    _ name: String, _ format: Format, address: String, language: Language
  ) throws(Failure) -> [UInt8]? {
    guard let number = numbers[name], let bounds = entries[number].bounds else { return nil }
    return TileJSON.document(
      styles[number], tiles: address, zooms: Self.zooms, bounds: bounds, language: language,
      attribution: attribution, vectorLayers: format == .mvt ? try vectorLayers(name) : nil)
  }

  /// The style's document for map libraries that draw the vector tiles.
  ///
  /// - Parameter tileJSON: address of the TileJSON of the vector tiles.
  public func document(_ name: String, tileJSON: String) -> JSONValue? {
    guard let number = numbers[name] else { return nil }
    let style = styles[number]
    return documents[style.path].map { ServedStyle.document($0, style: style, tileJSON: tileJSON) }
  }
}
