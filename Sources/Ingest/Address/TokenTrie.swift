/// A set of token sequences, each with a value, in flat arrays: children of a node stand side by side and
/// are found by binary search. Building is O(n log n) in the tokens, a step O(log children).
struct TokenTrie: Sendable {
  private var firstEdge: [Int32] = []
  private var edgeTokens: [UInt32] = []
  private var edgeTargets: [Int32] = []
  private var values: [Int32] = []

  static let root: Int32 = 0

  /// Builds the trie; of equal keys the one with the smallest value counts.
  init(_ entries: [(key: [UInt32], value: Int32)]) {
    let sorted = entries.sorted {
      $0.key == $1.key ? $0.value < $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    // Breadth first, so that the edges of a node are appended in one go.
    var queue: [(lower: Int, upper: Int, depth: Int)] = [(0, sorted.count, 0)]
    var head = 0
    while head < queue.count {
      var (lower, upper, depth) = queue[head]
      head += 1
      firstEdge.append(Int32(edgeTokens.count))
      var value: Int32 = -1
      while lower < upper, sorted[lower].key.count == depth {
        if value < 0 { value = sorted[lower].value }
        lower += 1
      }
      values.append(value)
      while lower < upper {
        let token = sorted[lower].key[depth]
        var end = lower + 1
        while end < upper, sorted[end].key[depth] == token { end += 1 }
        edgeTokens.append(token)
        edgeTargets.append(Int32(queue.count))
        queue.append((lower, end, depth + 1))
        lower = end
      }
      upper = 0
      depth = 0
    }
    firstEdge.append(Int32(edgeTokens.count))
  }

  /// The child of `node` by `token`; nil where there is none.
  @inline(__always)
  func child(of node: Int32, _ token: UInt32) -> Int32? {
    var low = Int(firstEdge[Int(node)])
    var high = Int(firstEdge[Int(node) + 1])
    while low < high {
      let middle = (low + high) >> 1
      if edgeTokens[middle] < token { low = middle + 1 } else { high = middle }
    }
    guard low < Int(firstEdge[Int(node) + 1]), edgeTokens[low] == token else { return nil }
    return edgeTargets[low]
  }

  /// The longest key that stands in a sequence from `start` on, with where it ends.
  func longest(in tokens: [UInt32], from start: Int) -> (value: Int, end: Int)? {
    var node = Self.root
    var i = start
    var found: (value: Int, end: Int)?
    while i < tokens.count, let next = child(of: node, tokens[i]) {
      node = next
      i += 1
      if let value = value(at: node) { found = (value, i) }
    }
    return found
  }

  /// The value of the key that ends at `node`; nil where none ends.
  @inline(__always)
  func value(at node: Int32) -> Int? {
    let value = values[Int(node)]
    return value < 0 ? nil : Int(value)
  }
}
