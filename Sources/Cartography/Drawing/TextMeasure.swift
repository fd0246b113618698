/// The width of Japanese and Latin text, without a font at hand: the advances of Noto Sans CJK JP for
/// ASCII, one em for full-width and half an em for half-width characters.
///
/// Other fonts of the stack differ by a few per cent: leave that much room.
public enum TextMeasure {
  /// Width in em (× font size gives the unit of the drawing).
  public static func ems(_ text: String, weight: FontWeight = .regular) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(scalar.value, bold: weight == .bold) }
    return Double(thousandths) / 1000
  }

  /// Width in the unit of `size`, with `letterSpacing` (same unit) between characters.
  public static func width(
    _ text: String, size: Double, weight: FontWeight = .regular, letterSpacing: Double = 0
  ) -> Double {
    let gaps = letterSpacing == 0 ? 0 : Double(max(0, text.count - 1)) * letterSpacing
    return ems(text, weight: weight) * size + gaps
  }

  /// The text cut so that it is at most `width` wide, with 「…」 where something was cut.
  public static func truncated(
    _ text: String, size: Double, width: Double, weight: FontWeight = .regular
  ) -> String {
    guard Self.width(text, size: size, weight: weight) > width else { return text }
    var kept = ""
    var used = size
    for character in text {
      used += Self.width(String(character), size: size, weight: weight)
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Advance in thousandths of an em.
  static func advance(_ value: UInt32, bold: Bool) -> Int {
    if (32..<127).contains(value) {
      let table = bold ? boldAdvances : regularAdvances
      return table[Int(value) - 32]
    }
    if isZeroWidth(value) { return 0 }
    if isWide(value) { return 1000 }
    if (0xFF61...0xFF9F).contains(value) { return 500 }
    return bold ? 600 : 560
  }

  private static func isZeroWidth(_ value: UInt32) -> Bool {
    value < 32 || (0x7F...0x9F).contains(value) || (0x300...0x36F).contains(value)
      || (0x200B...0x200F).contains(value) || (0xFE00...0xFE0F).contains(value)
      || value == 0x3099 || value == 0x309A || (0xE0100...0xE01EF).contains(value)
  }

  /// Characters that Japanese fonts draw on a full em: East Asian wide, and the ambiguous ones (… ① ● ×).
  private static func isWide(_ value: UInt32) -> Bool {
    (0x1100...0x115F).contains(value) || (0x2010...0x2027).contains(value) && value != 0x2013
      || (0x2030...0x206F).contains(value) || (0x2100...0x2BFF).contains(value)
      || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xE000...0xFAFF).contains(value) || (0xFE30...0xFE4F).contains(value)
      || (0xFF01...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value) || value >= 0x1F000
      || value == 0xD7 || value == 0xF7 || value == 0xB1
  }

  private static let regularAdvances: [Int] = [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555,
    555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689,
    728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338,
    392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606,
    620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ]

  private static let boldAdvances: [Int] = [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590,
    590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717,
    757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378,
    387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626,
    644, 644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
  ]
}
