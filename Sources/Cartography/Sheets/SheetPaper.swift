/// The paper of a sheet and the sizes that hang on it.
public struct SheetPaper: Hashable, Sendable {
  public enum Size: String, Sendable, CaseIterable {
    case a4
    case a3
  }

  public enum Orientation: String, Sendable, CaseIterable {
    case landscape
    case portrait
  }

  public var size: Size
  public var orientation: Orientation

  public init(_ size: Size, _ orientation: Orientation) {
    self.size = size
    self.orientation = orientation
  }

  /// Millimetres.
  public var width: Double { orientation == .landscape ? longSide : shortSide }
  /// Millimetres.
  public var height: Double { orientation == .landscape ? shortSide : longSide }

  private var shortSide: Double { size == .a4 ? 210 : 297 }
  private var longSide: Double { size == .a4 ? 297 : 420 }

  /// Millimetres left blank on every side.
  static let margin = 10.0

  /// How much larger type and symbols are than on A4: an A3 hangs on a wall and is read from farther off.
  var typeScale: Double { size == .a4 ? 1 : 1.2 }
}
