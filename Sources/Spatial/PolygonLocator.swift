import Glibc

/// Answers in which of many surfaces a position lies, and which is nearest to one that lies in none.
///
/// Edges are sorted into bands of latitude; a question reads the edges of one band. Building is O(n), a
/// question takes the edges of a band, some hundred for a prefecture in full detail.
public struct PolygonLocator: Sendable {
  private struct Edge: Sendable {
    // Lower end first, so that neighbours who share an edge agree on which side a position lies.
    var low: Position
    var high: Position
    var member: Int32
  }

  private let box: BoundingBox
  private let bandHeight: Double
  private let bandStarts: [Int]
  private let bandEdges: [Int32]
  private let edges: [Edge]
  private let memberCount: Int

  /// - Parameter shapes: what to look in; a shape's index is its number. Empty shapes are never found.
  public init(_ shapes: [MultiPolygon]) {
    var edges: [Edge] = []
    edges.reserveCapacity(shapes.reduce(0) { $0 + $1.vertexCount })
    for (member, shape) in shapes.enumerated() {
      for polygon in shape.polygons {
        for ring in polygon.rings {
          for i in 1..<ring.positions.count {
            let (a, b) = (ring.positions[i - 1], ring.positions[i])
            let isUp = a.latitude < b.latitude
            edges.append(Edge(low: isUp ? a : b, high: isUp ? b : a, member: Int32(member)))
          }
        }
      }
    }
    let boxes = shapes.lazy.compactMap(\.boundingBox)
    let box =
      boxes.first.map { first in boxes.reduce(first) { $0.union($1) } }
      ?? BoundingBox(west: 0, south: 0, east: 0, north: 0)
    let bands = max(1, min(16384, edges.count / 64))
    let height = max((box.north - box.south) / Double(bands), 1e-9)
    func band(_ latitude: Double) -> Int { min(bands - 1, max(0, Int((latitude - box.south) / height))) }
    var starts = [Int](repeating: 0, count: bands + 1)
    for edge in edges {
      for b in band(edge.low.latitude)...band(edge.high.latitude) { starts[b + 1] += 1 }
    }
    for b in 1...bands { starts[b] += starts[b - 1] }
    var sorted = [Int32](repeating: 0, count: starts[bands])
    var fill = starts
    for (number, edge) in edges.enumerated() {
      for b in band(edge.low.latitude)...band(edge.high.latitude) {
        sorted[fill[b]] = Int32(number)
        fill[b] += 1
      }
    }
    self.box = box
    self.bandHeight = height
    self.bandStarts = starts
    self.bandEdges = sorted
    self.edges = edges
    self.memberCount = shapes.count
  }

  private var bandCount: Int { bandStarts.count - 1 }

  /// The surface that holds `position`; nil when none does. On a shared border exactly one answers; where
  /// surfaces overlap the one with the lowest number.
  public func index(containing position: Position) -> Int? {
    guard box.contains(position) else { return nil }
    let band = min(bandCount - 1, max(0, Int((position.latitude - box.south) / bandHeight)))
    // Members whose edges were crossed an odd number of times so far; mostly none or a few.
    var odd: [Int32] = []
    for k in bandStarts[band]..<bandStarts[band + 1] {
      let edge = edges[Int(bandEdges[k])]
      guard (edge.low.latitude > position.latitude) != (edge.high.latitude > position.latitude) else {
        continue
      }
      let t = (position.latitude - edge.low.latitude) / (edge.high.latitude - edge.low.latitude)
      guard position.longitude < edge.low.longitude + t * (edge.high.longitude - edge.low.longitude) else {
        continue
      }
      if let at = odd.firstIndex(of: edge.member) { odd.remove(at: at) } else { odd.append(edge.member) }
    }
    return odd.min().map(Int.init)
  }

  /// The surface whose border is nearest to `position`, and how far that border is. Meant for positions
  /// outside all surfaces; nil when there are none.
  public func nearest(to position: Position) -> (index: Int, distance: Metres)? {
    guard !edges.isEmpty else { return nil }
    let scale = PlaneScale([position])
    let start = min(bandCount - 1, max(0, Int((position.latitude - box.south) / bandHeight)))
    var best = Double.infinity
    var bestMember: Int32 = 0
    var bestPlace = position
    var step = 0
    while true {
      let candidates = step == 0 ? [start] : [start - step, start + step]
      var anyLeft = false
      for band in candidates where band >= 0 && band < bandCount {
        // Nothing in this band or beyond can be nearer than the band itself.
        let south = box.south + Double(band) * bandHeight
        let gap = max(0, max(south - position.latitude, position.latitude - south - bandHeight))
        if gap * scale.metresPerLatitude > best { continue }
        anyLeft = true
        for k in bandStarts[band]..<bandStarts[band + 1] {
          let edge = edges[Int(bandEdges[k])]
          let ax = (edge.low.longitude - position.longitude) * scale.metresPerLongitude
          let ay = (edge.low.latitude - position.latitude) * scale.metresPerLatitude
          let dx = (edge.high.longitude - edge.low.longitude) * scale.metresPerLongitude
          let dy = (edge.high.latitude - edge.low.latitude) * scale.metresPerLatitude
          let lengthSquared = dx * dx + dy * dy
          let t = lengthSquared > 0 ? min(1, max(0, -(ax * dx + ay * dy) / lengthSquared)) : 0
          let x = ax + t * dx
          let y = ay + t * dy
          let distance = (x * x + y * y).squareRoot()
          if distance < best || (distance == best && edge.member < bestMember) {
            best = distance
            bestMember = edge.member
            bestPlace = Position(
              longitude: edge.low.longitude + t * (edge.high.longitude - edge.low.longitude),
              latitude: edge.low.latitude + t * (edge.high.latitude - edge.low.latitude))
          }
        }
      }
      step += 1
      if step > bandCount || (!anyLeft && step > 1) { break }
    }
    return (Int(bestMember), Geodesic.distance(position, bestPlace))
  }
}
