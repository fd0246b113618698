import Spatial

/// A text that wants a place on a drawing.
public struct LabelRequest: Sendable {
  /// Lower goes first; ties by the order of the requests.
  public var priority: Int
  public var lines: [String]
  /// Font size in the drawing's unit.
  public var size: Double
  public var weight: FontWeight
  public var letterSpacing: Double
  /// Where the label may stand, best first, as the middle of its box.
  public var candidates: [PlanePoint]
  /// Blank room that must stay around the text.
  public var clearance: Double

  public init(
    priority: Int, lines: [String], size: Double, weight: FontWeight = .regular, letterSpacing: Double = 0,
    candidates: [PlanePoint], clearance: Double = 0
  ) {
    self.priority = priority
    self.lines = lines
    self.size = size
    self.weight = weight
    self.letterSpacing = letterSpacing
    self.candidates = candidates
    self.clearance = clearance
  }

  /// Baseline to baseline, in font sizes.
  public static let leading = 1.18

  public var width: Double {
    lines.map { TextMeasure.width($0, size: size, weight: weight, letterSpacing: letterSpacing) }.max() ?? 0
  }

  public var height: Double { size * (1 + Double(max(0, lines.count - 1)) * Self.leading) }

  public func box(at middle: PlanePoint) -> LabelBox {
    LabelBox(
      x: middle.x - width / 2 - clearance, y: middle.y - height / 2 - clearance,
      width: width + 2 * clearance, height: height + 2 * clearance)
  }

  /// The eight places around a point symbol, right first, `gap` away from its middle.
  public func around(_ point: PlanePoint, gap: Double) -> [PlanePoint] {
    let (w, h) = (width / 2 + gap, height / 2 + gap)
    let diagonal = gap * 0.3
    return [
      PlanePoint(x: point.x + w, y: point.y), PlanePoint(x: point.x - w, y: point.y),
      PlanePoint(x: point.x, y: point.y - h), PlanePoint(x: point.x, y: point.y + h),
      PlanePoint(x: point.x + w - diagonal, y: point.y - h + diagonal),
      PlanePoint(x: point.x + w - diagonal, y: point.y + h - diagonal),
      PlanePoint(x: point.x - w + diagonal, y: point.y - h + diagonal),
      PlanePoint(x: point.x - w + diagonal, y: point.y + h - diagonal),
    ]
  }
}

/// Finds places for labels, greedily in order of priority, so that none covers another. The answer
/// depends on the requests and their order only.
public struct LabelPlacer: Sendable {
  /// Labels must lie inside it.
  public let frame: LabelBox
  private var taken: [LabelBox] = []
  /// For each of `taken` whether a label may cover it where there is no other room.
  private var soft: [Bool] = []
  private var rows: [Int: [Int]] = [:]
  private let rowHeight: Double

  /// - Parameter rowHeight: of the bands in which boxes are looked up; about the height of a label.
  public init(frame: LabelBox, rowHeight: Double = 5) {
    precondition(rowHeight > 0, "a band must have a height")
    self.frame = frame
    self.rowHeight = rowHeight
  }

  /// Keeps labels off a part of the drawing.
  public mutating func block(_ box: LabelBox) { add(box, soft: false) }

  /// Keeps labels off a part of the drawing, as long as they have another place.
  public mutating func avoid(_ box: LabelBox) { add(box, soft: true) }

  private mutating func add(_ box: LabelBox, soft isSoft: Bool) {
    for row in band(box) { rows[row, default: []].append(taken.count) }
    taken.append(box)
    soft.append(isSoft)
  }

  /// Whether a label may stand there.
  public func isFree(_ box: LabelBox) -> Bool { cost(box) != nil }

  /// How many things to be avoided a box covers; nil where it may not stand.
  private func cost(_ box: LabelBox) -> Int? {
    guard frame.contains(box) else { return nil }
    var cost = 0
    for row in band(box) {
      for i in rows[row] ?? [] where taken[i].intersects(box) {
        guard soft[i] else { return nil }
        cost += 1
      }
    }
    return cost
  }

  /// The place for one label that covers the fewest things to be avoided, the first of equals; nil where
  /// there is no room. Nothing is taken yet.
  public func bestPlace(_ request: LabelRequest) -> PlanePoint? {
    var best: (place: PlanePoint, cost: Int)?
    for candidate in request.candidates {
      guard let cost = cost(request.box(at: candidate)) else { continue }
      if cost < best?.cost ?? .max { best = (candidate, cost) }
      if cost == 0 { break }
    }
    return best?.place
  }

  /// The middle of each label's box, in the order of the requests; nil where there was no room.
  public mutating func place(_ requests: [LabelRequest]) -> [PlanePoint?] {
    var placed = [PlanePoint?](repeating: nil, count: requests.count)
    let order = requests.indices.sorted {
      (requests[$0].priority, $0) < (requests[$1].priority, $1)
    }
    for i in order {
      guard let place = bestPlace(requests[i]) else { continue }
      block(requests[i].box(at: place))
      placed[i] = place
    }
    return placed
  }

  /// Takes room for a box of this size about one of the places, best first; nil where there is none.
  public mutating func place(width: Double, height: Double, candidates: [PlanePoint]) -> PlanePoint? {
    var best: (box: LabelBox, cost: Int)?
    for candidate in candidates {
      let box = LabelBox(
        x: candidate.x - width / 2, y: candidate.y - height / 2, width: width, height: height)
      guard let cost = cost(box) else { continue }
      if cost < best?.cost ?? .max { best = (box, cost) }
      if cost == 0 { break }
    }
    guard let best else { return nil }
    block(best.box)
    return PlanePoint(x: best.box.midX, y: best.box.midY)
  }

  private func band(_ box: LabelBox) -> ClosedRange<Int> {
    let low = FixedDecimal.units((box.minY / rowHeight).rounded(.down), scale: 1)
    let high = FixedDecimal.units((box.maxY / rowHeight).rounded(.down), scale: 1)
    return low...max(low, high)
  }
}
