/// A binary heap of vertices by weight in which a weight can change: ties go to the smaller vertex, so
/// that the order of removal is the same on every machine.
struct VertexHeap {
  private struct Entry {
    var weight: Double
    var vertex: Int32

    @inline(__always) static func < (a: Entry, b: Entry) -> Bool {
      a.weight != b.weight ? a.weight < b.weight : a.vertex < b.vertex
    }
  }

  private var entries: [Entry] = []
  /// Place of each vertex in the heap; −1 when it has left.
  private var places: [Int32] = []

  /// Starts anew with vertices below `capacity`, none of them in the heap.
  mutating func reset(capacity: Int) {
    entries.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(-1, count: capacity))
  }

  /// Puts a vertex in; `order` must follow after the last.
  mutating func append(weight: Double, vertex: Int32) {
    places[Int(vertex)] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(weight: weight, vertex: vertex))
  }

  /// O(n).
  mutating func order() {
    var i = entries.count / 2
    while i > 0 {
      i -= 1
      sink(entries[i], from: i)
    }
  }

  /// O(log n).
  mutating func popSmallest() -> (weight: Double, vertex: Int32)? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    places[Int(first.vertex)] = -1
    if !entries.isEmpty { sink(last, from: 0) }
    return (first.weight, first.vertex)
  }

  /// O(log n).
  mutating func update(_ vertex: Int32, to weight: Double) {
    let place = Int(places[Int(vertex)])
    guard place >= 0 else { return }
    let entry = Entry(weight: weight, vertex: vertex)
    if entry < entries[place] { rise(entry, from: place) } else { sink(entry, from: place) }
  }

  @inline(__always) private mutating func put(_ entry: Entry, at place: Int) {
    entries[place] = entry
    places[Int(entry.vertex)] = Int32(truncatingIfNeeded: place)
  }

  private mutating func rise(_ entry: Entry, from start: Int) {
    var i = start
    while i > 0 {
      let above = (i - 1) / 2
      guard entry < entries[above] else { break }
      put(entries[above], at: i)
      i = above
    }
    put(entry, at: i)
  }

  private mutating func sink(_ entry: Entry, from start: Int) {
    var i = start
    while true {
      var child = 2 * i + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entry else { break }
      put(entries[child], at: i)
      i = child
    }
    put(entry, at: i)
  }
}
