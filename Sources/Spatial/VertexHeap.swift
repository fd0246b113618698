/// A binary heap of vertices by weight in which a weight can change: ties go to the smaller vertex, so
/// that the order of removal is the same on every machine.
struct VertexHeap {
  private var weights: [Double] = []
  private var vertices: [Int] = []
  /// Place of each vertex in the heap; −1 when it has left.
  private var places: [Int] = []

  /// Starts anew. O(n).
  mutating func reset(_ items: [(weight: Double, vertex: Int)], capacity: Int) {
    weights = items.map(\.weight)
    vertices = items.map(\.vertex)
    places = [Int](repeating: -1, count: capacity)
    for (i, vertex) in vertices.enumerated() { places[vertex] = i }
    var i = vertices.count / 2
    while i > 0 {
      i -= 1
      sink(i)
    }
  }

  /// O(log n).
  mutating func popSmallest() -> (weight: Double, vertex: Int)? {
    guard let weight = weights.first, let vertex = vertices.first else { return nil }
    let last = vertices.count - 1
    swap(0, last)
    weights.removeLast()
    vertices.removeLast()
    places[vertex] = -1
    if last > 0 { sink(0) }
    return (weight, vertex)
  }

  /// O(log n).
  mutating func update(_ vertex: Int, to weight: Double) {
    let place = places[vertex]
    guard place >= 0 else { return }
    weights[place] = weight
    rise(place)
    sink(places[vertex])
  }

  private func isLess(_ a: Int, _ b: Int) -> Bool {
    weights[a] != weights[b] ? weights[a] < weights[b] : vertices[a] < vertices[b]
  }

  private mutating func swap(_ a: Int, _ b: Int) {
    weights.swapAt(a, b)
    vertices.swapAt(a, b)
    places[vertices[a]] = a
    places[vertices[b]] = b
  }

  private mutating func rise(_ start: Int) {
    var i = start
    while i > 0, isLess(i, (i - 1) / 2) {
      swap(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  private mutating func sink(_ start: Int) {
    var i = start
    while true {
      var least = i
      for child in [2 * i + 1, 2 * i + 2] where child < vertices.count && isLess(child, least) {
        least = child
      }
      if least == i { return }
      swap(i, least)
      i = least
    }
  }
}
