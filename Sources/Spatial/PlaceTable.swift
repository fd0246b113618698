/// Places with their earth-centred coordinates, made once for any number of questions.
///
/// A place that is not on the globe (`Position.isOnGlobe`) keeps its number, and nothing ever reaches it.
public struct PlaceTable: Sendable {
  public let positions: [Position]
  public let globe: Globe
  // Beside each other by axis, so that loops can take several places at once.
  let x: [Double]
  let y: [Double]
  let z: [Double]

  /// Farther than anything on earth; its square is still finite.
  static let nowhere = 1e30

  /// - Parameters:
  ///   - positions: a place's number is its index.
  ///   - workers: at most so many at a time; nil: as many as there are cores. Doesn't change the result.
  public init(_ positions: [Position], globe: Globe = .ellipsoid, workers: Int? = nil) {
    self.positions = positions
    self.globe = globe
    let count = positions.count
    var x = [Double](repeating: PlaceTable.nowhere, count: count)
    var (y, z) = (x, x)
    x.withUnsafeMutableBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        z.withUnsafeMutableBufferPointer { z in
          // Proof for `unsafe`: each chunk writes the elements of its own range only, and `map` returns before
          // the buffers end.
          nonisolated(unsafe) let (x, y, z) = (x, y, z)
          _ = Workers.map(count: count, chunk: 8192, workers: workers) { range in
            for i in range where positions[i].isOnGlobe {
              let point = globe.point(positions[i])
              x[i] = point.x
              y[i] = point.y
              z[i] = point.z
            }
          }
        }
      }
    }
    self.x = x
    self.y = y
    self.z = z
  }

  public var count: Int { positions.count }
}
