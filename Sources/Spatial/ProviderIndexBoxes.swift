/// The boxes of four nodes of a tree, side by side.
///
/// Single precision, each box a metre larger than what it holds: at 6,400 km a coordinate is rounded by up to
/// 0.25 m, so a distance to such a box is never more than the true one, and that to its far corner never less.
struct BoxQuad: Sendable {
  private(set) var lowX = SIMD4<Float>(repeating: 3e18)
  private(set) var lowY = SIMD4<Float>(repeating: 3e18)
  private(set) var lowZ = SIMD4<Float>(repeating: 3e18)
  private(set) var highX = SIMD4<Float>(repeating: -3e18)
  private(set) var highY = SIMD4<Float>(repeating: -3e18)
  private(set) var highZ = SIMD4<Float>(repeating: -3e18)

  private static let margin: Float = 1

  mutating func enclose(_ child: Int, x: Double, y: Double, z: Double) {
    lowX[child] = min(lowX[child], Float(x) - Self.margin)
    lowY[child] = min(lowY[child], Float(y) - Self.margin)
    lowZ[child] = min(lowZ[child], Float(z) - Self.margin)
    highX[child] = max(highX[child], Float(x) + Self.margin)
    highY[child] = max(highY[child], Float(y) + Self.margin)
    highZ[child] = max(highZ[child], Float(z) + Self.margin)
  }

  mutating func enclose(_ child: Int, _ below: BoxQuad) {
    lowX[child] = below.lowX.min()
    lowY[child] = below.lowY.min()
    lowZ[child] = below.lowZ.min()
    highX[child] = below.highX.max()
    highY[child] = below.highY.max()
    highZ[child] = below.highZ.max()
  }

  /// At most the squared distances from the point to the four boxes; enormous for a missing child.
  @inline(__always)
  func squaredGaps(_ x: Float, _ y: Float, _ z: Float) -> SIMD4<Float> {
    let dx = BoxQuad.gap(lowX, highX, x)
    let dy = BoxQuad.gap(lowY, highY, y)
    let dz = BoxQuad.gap(lowZ, highZ, z)
    return (dx * dx + dy * dy + dz * dz) * 0.999_999
  }

  /// At least the squared distances to the farthest corners.
  @inline(__always)
  func squaredFars(_ x: Float, _ y: Float, _ z: Float) -> SIMD4<Float> {
    let dx = BoxQuad.far(lowX, highX, x)
    let dy = BoxQuad.far(lowY, highY, y)
    let dz = BoxQuad.far(lowZ, highZ, z)
    return (dx * dx + dy * dy + dz * dz) * 1.000_001
  }

  @inline(__always)
  private static func gap(_ low: SIMD4<Float>, _ high: SIMD4<Float>, _ p: Float) -> SIMD4<Float> {
    let below = low - p
    let above = p - high
    let outside = below.replacing(with: above, where: above .> below)
    return outside.replacing(with: 0, where: outside .< 0)
  }

  @inline(__always)
  private static func far(_ low: SIMD4<Float>, _ high: SIMD4<Float>, _ p: Float) -> SIMD4<Float> {
    let toLow = p - low
    let toHigh = high - p
    return toLow.replacing(with: toHigh, where: toHigh .> toLow)
  }
}
