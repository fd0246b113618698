import Spatial

/// States of work items by area: a square for each, with a mark beside the colour so that it can be read in grey.
public struct ProgressMatrix: Sendable {
  public enum State: Int, Sendable, CaseIterable {
    case implemented
    case planned
    case notImplemented
    case notReported

    var colour: Colour {
      switch self {
      case .implemented: Palette.implemented
      case .planned: Palette.planned
      case .notImplemented: Palette.notImplemented
      case .notReported: Palette.progressNotReported
      }
    }

    /// The second channel.
    var mark: String {
      switch self {
      case .implemented: "●"
      case .planned: "○"
      case .notImplemented: "×"
      case .notReported: "–"
      }
    }

    var ink: Colour { self == .implemented ? Palette.paper : Palette.ink }
  }

  public var text: ChartText
  /// Names of the items, such as ア.
  public var items: [String]
  public var rows: [(name: String, states: [State])]
  /// Names of the states, in their order.
  public var labels: [String]

  public init(text: ChartText, items: [String], rows: [(name: String, states: [State])], labels: [String]) {
    precondition(rows.allSatisfy { $0.states.count == items.count } && labels.count == State.allCases.count)
    self.text = text
    self.items = items
    self.rows = rows
    self.labels = labels
  }

  public func svg(width: Double = 120) -> [UInt8] {
    let cell = 6.0
    let head = ChartCanvas.margin + ChartType.title * 1.4 + ChartType.label * 5.6
    let height = head + cell * Double(rows.count) + ChartType.note * 1.6 + ChartCanvas.margin + 2
    var canvas = ChartCanvas(width: width, height: height, text: text)
    let left = width - ChartCanvas.margin - cell * Double(items.count)
    var x = ChartCanvas.margin
    for (state, label) in zip(State.allCases, labels) {
      square(&canvas, state, x: x, y: canvas.top, side: 4)
      canvas.write(label, x: x + 5, y: canvas.top + 3, size: ChartType.label)
      x += 8 + TextMeasure.width(label, size: ChartType.label)
    }
    let top = head
    for (column, item) in items.enumerated() {
      canvas.write(
        item, x: left + cell * (Double(column) + 0.5), y: top - 1, size: ChartType.label, anchor: .middle)
    }
    for (number, row) in rows.enumerated() {
      let y = top + cell * Double(number)
      canvas.write(
        TextMeasure.truncated(row.name, size: ChartType.label, width: left - ChartCanvas.margin - 1.8),
        x: left - 1.5, y: y + cell / 2 + ChartType.label * 0.35, size: ChartType.label, anchor: .end)
      for (column, state) in row.states.enumerated() {
        square(&canvas, state, x: left + cell * Double(column) + 0.3, y: y + 0.3, side: cell - 0.6)
      }
    }
    return canvas.finish()
  }

  private func square(_ canvas: inout ChartCanvas, _ state: State, x: Double, y: Double, side: Double) {
    canvas.rectangle(x: x, y: y, width: side, height: side, state.colour)
    canvas.write(
      state.mark, x: x + side / 2, y: y + side / 2 + ChartType.note * 0.35, size: ChartType.note,
      anchor: .middle, colour: state.ink)
  }
}
