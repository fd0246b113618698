/// An opaque colour of sRGB.
public struct Colour: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// `#RRGGBB`, in capitals.
  public var hex: String {
    var text = "#"
    for channel in [red, green, blue] {
      let digits = String(channel, radix: 16, uppercase: true)
      text += digits.count < 2 ? "0" + digits : digits
    }
    return text
  }

  /// Relative luminance of WCAG 2, 0 (black) … 1 (white).
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// Contrast ratio of WCAG 2 between two colours, 1 … 21.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever reads better on this colour.
  public var ink: Colour { luminance > 0.36 ? Palette.ink : Palette.paper }

  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : Numeric.power((value + 0.055) / 1.055, 2.4)
  }
}
