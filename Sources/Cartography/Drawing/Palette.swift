import CareRegistry

/// The colours of every map and chart, each with its one use. Distances between the classes of a set
/// are kept under colour-vision deficiencies; shapes and hatching say the same a second time.
public enum Palette {
  // Ground.
  public static let paper = Colour(0xFFFFFF)
  public static let sea = Colour(0xEAF1F6)
  public static let land = Colour(0xFBFAF7)
  /// Land outside the subject of the map.
  public static let landOutside = Colour(0xF0EEEA)
  public static let coast = Colour(0x7A8A99)

  // Borders, by level.
  public static let municipalityBorder = Colour(0xB9B3AA)
  public static let homeCareBorder = Colour(0x6A6762)
  public static let secondaryBorder = Colour(0x4A4744)
  public static let casing = paper

  // Type.
  public static let ink = Colour(0x1E1C1A)
  /// Names of areas.
  public static let areaName = Colour(0x3A3835)
  /// Subtitles, notes, axis labels.
  public static let quietInk = Colour(0x5C5853)
  /// Rules of tables and frames.
  public static let rule = Colour(0xCFCAC2)

  // Kinds of facility.
  public static let clinic = Colour(0x005AFF)
  public static let dentalPractice = Colour(0x4DC4FF)
  public static let visitingNurse = Colour(0xFF4B00)
  public static let pharmacy = Colour(0x03AF7A)
  public static let hospital = Colour(0x990099)
  /// Care kinds that are not among the five: told apart by their shapes.
  public static let otherKind = Colour(0x6A6762)

  /// Share of people 75 and older, lowest class first.
  public static let share: [Colour] = [0xF6EFE3, 0xE4CFAE, 0xCBA06F, 0xA06E3B, 0x66401C].map(Colour.init)
  /// Access, worst first, diverging about the median.
  public static let access: [Colour] = [0x8C2D04, 0xD9792B, 0xF5E3C2, 0x8DB7D6, 0x1F5A91].map(Colour.init)

  // Reach.
  public static let covered = Colour(0xDCE9D5)
  public static let edge = Colour(0xF2C14E)
  public static let uncovered = Colour(0xC8371B)
  /// Within reach only of providers that do not say whether they come.
  public static let notReported = Colour(0xBDBDBD)

  // Progress of a work item.
  public static let implemented = Colour(0x1F5A91)
  public static let planned = Colour(0x8DB7D6)
  public static let notImplemented = Colour(0xF2C14E)
  public static let progressNotReported = Colour(0xD9D9D9)

  /// No figure known. Never the lowest class: it is always cross-hatched on this ground.
  public static let noData = Colour(0xF7F7F5)
  public static let noDataLine = Colour(0x9A958E)

  public static func colour(of kind: FacilityKind) -> Colour {
    switch kind {
    case .clinic: clinic
    case .dentalPractice: dentalPractice
    case .visitingNurseStation: visitingNurse
    case .pharmacy: pharmacy
    case .hospital: hospital
    case .homeHelp, .careManager, .communitySupportCenter, .careService: otherKind
    }
  }

  /// `count` of a set, such as colours, spread evenly and keeping both ends: three of five are 1st, 3rd, 5th.
  public static func spread<Element>(_ set: [Element], over count: Int) -> [Element] {
    guard count > 0, !set.isEmpty else { return [] }
    guard count > 1 else { return [set[set.count / 2]] }
    return (0..<count).map { i in
      set[min(set.count - 1, (i * (set.count - 1) * 2 + (count - 1)) / (2 * (count - 1)))]
    }
  }
}
