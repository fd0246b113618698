/// The names of town sections one by one, by municipality, in flat arrays. For the few addresses that begin
/// with no town of their municipality every name is looked at: O(names of the municipality).
struct TownNames: Sendable {
  /// Range of names of each municipality.
  private var lower: [Int32]
  private var upper: [Int32]
  private var symbols: [UInt32] = []
  private var offsets: [Int32] = [0]
  private(set) var places: [Int32] = []

  init(municipalities: Int) {
    lower = [Int32](repeating: 0, count: municipalities)
    upper = lower
  }

  /// Appends a name; those of one municipality come one after the other.
  mutating func append(_ name: ArraySlice<UInt32>, municipality: Int, place: Int32) {
    if lower[municipality] == upper[municipality] { lower[municipality] = Int32(places.count) }
    symbols += name
    offsets.append(Int32(symbols.count))
    places.append(place)
    upper[municipality] = Int32(places.count)
  }

  func names(of municipality: Int) -> Range<Int> { Int(lower[municipality])..<Int(upper[municipality]) }

  func symbols(of name: Int) -> ArraySlice<UInt32> { symbols[Int(offsets[name])..<Int(offsets[name + 1])] }
}
