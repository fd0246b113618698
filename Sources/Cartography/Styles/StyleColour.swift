/// A colour of a style: red, green, blue and opacity, each 0 … 1.
public struct StyleColour: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double
  public var opacity: Double

  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// The colour itself, without its opacity.
  var plain: Colour {
    func channel(_ value: Double) -> UInt32 { UInt32(min(255, max(0, (value * 255).rounded()))) }
    return Colour(channel(red) << 16 | channel(green) << 8 | channel(blue))
  }

  static let black = StyleColour(red: 0, green: 0, blue: 0)
  static let transparent = StyleColour(red: 0, green: 0, blue: 0, opacity: 0)

  /// Reads `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r,g,b)`, `rgba(r,g,b,a)`, `white`, `black` and
  /// `transparent`; nil for anything else.
  public init?(_ css: String) {
    switch css {
    case "white": self.init(red: 1, green: 1, blue: 1)
    case "black": self = .black
    case "transparent": self = .transparent
    default:
      if css.utf8.first == 0x23 {
        self.init(hexadecimal: Array(css.utf8.dropFirst()))
      } else {
        self.init(function: css)
      }
    }
  }

  private init?(hexadecimal digits: [UInt8]) {
    var values: [Double] = []
    for byte in digits {
      switch byte {
      case 0x30...0x39: values.append(Double(byte - 0x30))
      case 0x41...0x46: values.append(Double(byte - 0x41 + 10))
      case 0x61...0x66: values.append(Double(byte - 0x61 + 10))
      default: return nil
      }
    }
    func pair(_ i: Int) -> Double { (values[2 * i] * 16 + values[2 * i + 1]) / 255 }
    switch values.count {
    case 3: self.init(red: values[0] / 15, green: values[1] / 15, blue: values[2] / 15)
    case 6: self.init(red: pair(0), green: pair(1), blue: pair(2))
    case 8: self.init(red: pair(0), green: pair(1), blue: pair(2), opacity: pair(3))
    default: return nil
    }
  }

  private init?(function css: String) {
    guard css.hasSuffix(")"), let open = css.firstIndex(of: "(") else { return nil }
    let name = css[..<open]
    let parts = css[css.index(after: open)...].dropLast().split(separator: ",").map { part in
      Double(part.filter { $0 != " " })
    }
    guard (name == "rgb" && parts.count == 3) || (name == "rgba" && parts.count == 4) else { return nil }
    guard let r = parts[0], let g = parts[1], let b = parts[2] else { return nil }
    guard (0...255).contains(r), (0...255).contains(g), (0...255).contains(b) else { return nil }
    guard let a = parts.count == 4 ? parts[3] : 1, (0...1).contains(a) else { return nil }
    self.init(red: r / 255, green: g / 255, blue: b / 255, opacity: a)
  }

  /// `#rgb` where that says it all, else `#rrggbb`; the opacity is left out.
  public var hexadecimal: String {
    let digits = [red, green, blue].flatMap { channel -> [UInt8] in
      let byte = UInt8((min(max(channel, 0), 1) * 255 + 0.5).rounded(.down))
      return [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
    }
    let isShort = digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5]
    return "#" + String(decoding: isShort ? [digits[0], digits[2], digits[4]] : digits, as: UTF8.self)
  }

  /// The colour at `share` (0 … 1) of the way to `other`, with premultiplied opacity as MapLibre does.
  func mixed(with other: StyleColour, share: Double) -> StyleColour {
    let alpha = opacity + (other.opacity - opacity) * share
    guard alpha > 0 else { return .transparent }
    func channel(_ a: Double, _ b: Double) -> Double {
      (a * opacity + (b * other.opacity - a * opacity) * share) / alpha
    }
    return StyleColour(
      red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue),
      opacity: alpha)
  }
}
