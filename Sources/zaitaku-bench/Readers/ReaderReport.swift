/// What a reader case came to.
struct ReaderReport {
  var ours: ReaderRace.Figures
  var peer: ReaderRace.Figures?
  var records: Int

  func text(_ item: ReaderCase, json: Bool) -> String {
    json ? line(item) : sentence(item)
  }

  static func skipped(_ item: ReaderCase, _ file: String, json: Bool) -> String {
    json
      ? "{\"case\":\"\(item.rawValue)\",\"skipped\":\"no \(file)\"}"
      : "\(item.rawValue): skipped, there is no \(file) (--data names the folder)"
  }

  private func sentence(_ item: ReaderCase) -> String {
    var text = "\(item.rawValue): \(Self.figures(ours)); \(records) records"
    if let peer {
      text += "\n  \(item.peerScript): \(Self.figures(peer))"
      text +=
        "\n  ours / peer: wall \(ratio(\.wall)), processor \(ratio(\.processor)), memory \(ratio(\.peakMebibytes))"
    }
    return text
  }

  private func line(_ item: ReaderCase) -> String {
    var text = "{\"case\":\"\(item.rawValue)\",\"records\":\(records),\(Self.members(ours, ""))"
    if let peer {
      text += ",\"peer\":\"\(item.peerScript)\",\(Self.members(peer, "peer_"))"
      text += ",\"wall_ratio\":\(ratio(\.wall)),\"cpu_ratio\":\(ratio(\.processor))"
      text += ",\"memory_ratio\":\(ratio(\.peakMebibytes))"
    }
    return text + "}"
  }

  private static func figures(_ figures: ReaderRace.Figures) -> String {
    "wall \(milliseconds(figures.wall)) ms, processor \(milliseconds(figures.processor)) ms, "
      + "peak \(tenths(figures.peakMebibytes)) MiB"
  }

  private static func members(_ figures: ReaderRace.Figures, _ prefix: String) -> String {
    "\"\(prefix)wall_ms\":\(milliseconds(figures.wall)),\"\(prefix)cpu_ms\":\(milliseconds(figures.processor)),"
      + "\"\(prefix)peak_mib\":\(tenths(figures.peakMebibytes))"
  }

  private func ratio(_ figure: KeyPath<ReaderRace.Figures, Double>) -> String {
    guard let peer, peer[keyPath: figure] > 0 else { return "null" }
    return String((ours[keyPath: figure] / peer[keyPath: figure] * 1000).rounded() / 1000)
  }

  private static func milliseconds(_ seconds: Double) -> String { tenths(seconds * 1000) }
  private static func tenths(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
