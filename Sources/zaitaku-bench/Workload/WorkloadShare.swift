import Spatial

/// Makes a workload smaller or larger, so that it can be seen how cost grows: every so manieth place, or every
/// place and a copy some metres away from it.
enum WorkloadShare {
  /// About 30 m to the east and 20 m to the north.
  private static let shift = (longitude: 3e-4, latitude: 2e-4)

  /// - Parameter share: above 0, at most 2.
  static func positions(_ all: [Position], _ share: Double) -> [Position] {
    picked(all.count, share) { i, isCopy in
      guard isCopy else { return all[i] }
      return Position(
        longitude: all[i].longitude + shift.longitude, latitude: all[i].latitude + shift.latitude)
    } ?? all
  }

  /// Copies have the same value.
  static func values<Value>(_ all: [Value], _ share: Double) -> [Value] {
    picked(all.count, share) { i, _ in all[i] } ?? all
  }

  /// nil for all of them.
  private static func picked<Element>(
    _ count: Int, _ share: Double, _ element: (Int, Bool) -> Element
  ) -> [Element]? {
    if share == 1 { return nil }
    if share < 1 {
      let wanted = Int((Double(count) * share).rounded())
      return (0..<wanted).map { element($0 * count / wanted, false) }
    }
    let copies = Int((Double(count) * (share - 1)).rounded())
    var elements: [Element] = []
    var taken = 0
    for i in 0..<count {
      elements.append(element(i, false))
      // Beside its original, so that neighbours still follow each other.
      if (i + 1) * copies / count > taken {
        elements.append(element(i, true))
        taken += 1
      }
    }
    return elements
  }
}
