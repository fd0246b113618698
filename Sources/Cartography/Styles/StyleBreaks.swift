import GeoFormats
import Wording

/// How the stops of a layer's `step` come about (`zaitaku:breaks`). The document has stops of its own,
/// so that other readers draw it; for an atlas they are found from its figures.
public struct StyleBreaks: Sendable, Hashable {
  public enum Method: String, Sendable, CaseIterable {
    /// As the document says.
    case fixed
    case quantile
    case jenks
    case equal
  }

  public let method: Method
  /// Limits are rounded to a multiple of this; nil: as they are.
  public let step: Double?
  /// The table whose figures count; nil: the layer's own. Cells and areas then have the same classes.
  public let table: String?

  /// Limits between `classes` classes of the figures; never repeated, so there may be fewer.
  func limits(_ values: [Double], classes: Int) -> ClassBreaks {
    let found: ClassBreaks =
      switch method {
      case .fixed: ClassBreaks(fixed: [])
      case .quantile: .quantile(values, classes: classes)
      case .jenks: .jenks(values, classes: classes)
      case .equal: .equal(values, classes: classes)
      }
    guard let step else { return found }
    // Rounding may put a limit at or below the lowest figure, which leaves its class without any.
    let lowest = values.filter(\.isFinite).min() ?? 0
    return ClassBreaks(fixed: found.rounded(to: step).limits.filter { $0 > lowest })
  }
}

/// What the figures of a legend's classes are, and so how they are written.
public enum StyleUnit: String, Sendable, CaseIterable {
  /// A share of 1, written as per cent to a tenth.
  case percent
  /// People, whole.
  case people
  /// To a tenth.
  case rate
  /// Whole.
  case count

  func text(_ value: Double) -> String {
    switch self {
    case .percent: FigureText.share(value)
    case .people, .count: FigureText.whole(value)
    case .rate: FigureText.tenth(value)
    }
  }
}

extension Expression {
  /// The first `step` over a row's figure; nil where there is none.
  var figureStep: (input: Expression, below: Expression, stops: [Stop])? {
    if case .step(let input, let below, let stops) = self, input.usesRow { return (input, below, stops) }
    for operand in operands { if let found = operand.figureStep { return found } }
    return nil
  }

  /// The expression with the stops of every `step` over `input` at `limits`, the outputs spread evenly.
  func withLimits(_ limits: [Double], of input: Expression) -> Expression {
    switch self {
    case .step(input, let below, let stops):
      let outputs = [below] + stops.map(\.output)
      let chosen = Palette.spread(outputs, over: limits.count + 1)
      guard let first = chosen.first else { return self }
      return .step(
        input, below: first, zip(limits, chosen.dropFirst()).map { Stop(at: $0, output: $1) })
    case .choose(let choices, let otherwise):
      return .choose(
        choices.map { Choice(condition: $0.condition, output: $0.output.withLimits(limits, of: input)) },
        otherwise: otherwise.withLimits(limits, of: input))
    case .step(let other, let below, let stops):
      return .step(
        other, below: below.withLimits(limits, of: input),
        stops.map { Stop(at: $0.at, output: $0.output.withLimits(limits, of: input)) })
    case .interpolate(let base, let other, let stops):
      return .interpolate(
        base: base, other, stops.map { Stop(at: $0.at, output: $0.output.withLimits(limits, of: input)) })
    case .coalesce(let list): return .coalesce(list.map { $0.withLimits(limits, of: input) })
    case .match(let other, let branches, let otherwise):
      return .match(
        other, branches.map { Branch(labels: $0.labels, output: $0.output.withLimits(limits, of: input)) },
        otherwise: otherwise.withLimits(limits, of: input))
    default: return self
    }
  }
}
