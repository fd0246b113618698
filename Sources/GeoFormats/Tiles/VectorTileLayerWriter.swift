/// Writes a layer of a Mapbox Vector Tile, version 2: a tile is the bytes of its layers, one after the other.
///
/// Source: https://github.com/mapbox/vector-tile-spec/tree/master/2.1
public struct VectorTileLayerWriter: Sendable {
  public enum Kind: UInt8, Sendable {
    case point = 1
    case line = 2
    case polygon = 3
  }

  private let name: String
  private let extent: Int
  private let attributes: VectorTileAttributes
  private var features: [UInt8] = []
  /// Numbers in this tile of values, in the order of their first use.
  private var numbers = VectorTileNumbers()
  private var head: [UInt8] = []
  private var tags: [UInt8] = []
  private var geometry: [UInt8] = []
  /// Points that are moved to in one command.
  private var points: [UInt8] = []
  private var pointCount = 0
  private var x = 0
  private var y = 0
  private var kind = Kind.point

  /// - Parameter extent: units of the tile's side.
  public init(name: String, attributes: VectorTileAttributes, extent: Int = 4096) {
    (self.name, self.attributes, self.extent) = (name, attributes, extent)
  }

  /// Begins a feature with the attributes of a row. Its geometry follows; `end` ends it.
  public mutating func begin(_ kind: Kind, id: UInt64?, row: Int) {
    head.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    geometry.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    (x, y, pointCount, self.kind) = (0, 0, 0, kind)
    if let id { VectorTileBytes.append(field: 1, id, to: &head) }
    var isKey = true
    for tag in attributes.tags(row) {
      VectorTileBytes.append(isKey ? UInt64(tag) : UInt64(numbers.number(of: tag)), to: &tags)
      isKey.toggle()
    }
  }

  /// A point of a feature of points.
  public mutating func point(_ newX: Int, _ newY: Int) {
    pointCount += 1
    let step = step(to: newX, newY)
    VectorTileBytes.append(step.x, to: &points)
    VectorTileBytes.append(step.y, to: &points)
  }

  /// A line, or a ring without its repeated last point: exteriors clockwise as seen on a screen, each
  /// followed by its holes, which run the other way.
  public mutating func part(_ xs: [Int16], _ ys: [Int16], _ range: Range<Int>) {
    guard let first = range.first, range.count > 1 else { return }
    VectorTileBytes.append(UInt64(1 * 8 + 1), to: &geometry)
    add(Int(xs[first]), Int(ys[first]))
    VectorTileBytes.append(UInt64((range.count - 1) * 8 + 2), to: &geometry)
    for i in range.dropFirst() { add(Int(xs[i]), Int(ys[i])) }
    if kind == .polygon { geometry.append(1 * 8 + 7) }
  }

  /// Ends the feature; one without geometry is left out.
  public mutating func end() {
    if pointCount > 0 {
      VectorTileBytes.append(UInt64(pointCount * 8 + 1), to: &geometry)
      geometry.append(contentsOf: points)
    }
    guard !geometry.isEmpty else { return }
    if !tags.isEmpty { VectorTileBytes.append(field: 2, tags, to: &head) }
    VectorTileBytes.append(field: 3, UInt64(kind.rawValue), to: &head)
    VectorTileBytes.append(field: 4, geometry, to: &head)
    VectorTileBytes.append(field: 2, head, to: &features)
  }

  /// The layer; nil when it has no features.
  public func bytes() -> [UInt8]? {
    guard !features.isEmpty else { return nil }
    var layer: [UInt8] = []
    layer.reserveCapacity(features.count + 1024)
    VectorTileBytes.append(field: 15, 2, to: &layer)
    VectorTileBytes.append(field: 1, Array(name.utf8), to: &layer)
    layer.append(contentsOf: features)
    for key in attributes.keys { VectorTileBytes.append(field: 3, Array(key.utf8), to: &layer) }
    for value in numbers.inOrder { VectorTileBytes.append(field: 4, attributes.value(value), to: &layer) }
    VectorTileBytes.append(field: 5, UInt64(extent), to: &layer)
    var out: [UInt8] = []
    out.reserveCapacity(layer.count + 8)
    VectorTileBytes.append(field: 3, layer, to: &out)
    return out
  }

  /// The way from the point before, as the format writes it.
  private mutating func step(to newX: Int, _ newY: Int) -> (x: UInt64, y: UInt64) {
    defer { (x, y) = (newX, newY) }
    return (VectorTileBytes.zigzag(newX - x), VectorTileBytes.zigzag(newY - y))
  }

  private mutating func add(_ newX: Int, _ newY: Int) {
    let step = step(to: newX, newY)
    VectorTileBytes.append(step.x, to: &geometry)
    VectorTileBytes.append(step.y, to: &geometry)
  }
}

/// Gives numbers 0, 1, 2 … to other numbers in the order in which they are met.
struct VectorTileNumbers: Sendable {
  private(set) var inOrder: [Int32] = []
  /// Slots by the hash of what they hold; −1: free.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  mutating func number(of value: Int32) -> Int32 {
    var slot = Self.slot(value, slots.count)
    while slots[slot] >= 0 {
      if inOrder[Int(slots[slot])] == value { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(inOrder.count)
    slots[slot] = number
    inOrder.append(value)
    if inOrder.count * 2 > slots.count { grow() }
    return number
  }

  private static func slot(_ value: Int32, _ count: Int) -> Int {
    Int(UInt32(bitPattern: value) &* 2_654_435_769) & (count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, value) in inOrder.enumerated() {
      var slot = Self.slot(value, slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
