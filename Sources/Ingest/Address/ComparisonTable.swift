/// The second step after folding: which character a folded one is compared as.
enum ComparisonTable {
  private static let plane: [UInt32] = {
    var plane = [UInt32](unsafeUninitializedCapacity: 0x10000) { buffer, count in
      for i in 0..<0x10000 { buffer.initializeElement(at: i, to: UInt32(i)) }
      count = 0x10000
    }
    for code in 0x61...0x7A { plane[code] = UInt32(code - 0x20) }
    for code in 0xE000...0xF8FF { plane[code] = 0x3013 }
    for code in dashes { plane[Int(code)] = 0x2D }
    // Small kana: ッ and ツ, ヶ and ケ are mixed up freely in lists.
    for code in [
      0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5,
      0x30A7,
      0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
    ] {
      plane[code] = UInt32(code + 1)
    }
    // ㇼ, the small kana that Ainu names are written with.
    for (code, kana) in zip(0x31F0...0x31FF, "クシストヌハヒフヘホムラリルレロ".unicodeScalars) {
      plane[code] = kana.value
    }
    plane[0x30F5] = 0x30AB
    plane[0x30F6] = 0x30B1
    plane[0x3095] = 0x30AB
    plane[0x3096] = 0x30B1
    plane[0x30F0] = 0x30A4
    plane[0x30F1] = 0x30A8
    for (old, new) in pairs where old < 0x10000 { plane[Int(old)] = new }
    return plane
  }()

  private static let supplementary: [UInt32: UInt32] = Dictionary(
    pairs.filter { $0.0 >= 0x10000 }, uniquingKeysWith: { first, _ in first })

  private static var pairs: [(UInt32, UInt32)] {
    let scalars = OldCharacters.pairs.unicodeScalars.map(\.value)
    return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }

  /// Everything that is drawn as a short stroke, but not ー, which is a letter inside a word.
  static let dashes: [UInt32] = [
    0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0x2501, 0x2043, 0x02D7, 0xFE58,
    0xFE63,
    0x2574, 0x2576, 0x2796, 0x30A0,
  ]

  /// The scalar that a folded scalar is compared as.
  @inline(__always)
  static func key(_ value: UInt32) -> UInt32 {
    if value < 0x10000 { return plane[Int(value)] }
    if JapaneseText.isPrivateUse(value) { return 0x3013 }
    return supplementary[value] ?? value
  }
}
