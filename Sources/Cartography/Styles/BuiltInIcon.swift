import CareRegistry

/// The symbols that a style may name as `icon-image`: they are built in, no sprite is needed.
///
/// A kind of facility (`clinic`, `visiting_nurse_station` …), with `-hollow` where its place is poorly
/// known, `-ring` where it answers round the clock and `-mono` for black and white, in this order; or
/// `cluster-pie`, the kinds of a cluster as parts of a ring, read from columns named after the kinds.
enum BuiltInIcon: Hashable, Sendable {
  case facility(SymbolStyle)
  case clusterPie

  /// nil for a name that isn't built in.
  init?(_ name: String) {
    if name == "cluster-pie" {
      self = .clusterPie
      return
    }
    let parts = name.split(separator: "-")
    guard let first = parts.first, let kind = FacilityKind(rawValue: String(first)) else { return nil }
    let style = SymbolStyle(
      kind, isHollow: parts.contains("hollow"), hasRing: parts.contains("ring"),
      isMonochrome: parts.contains("mono"))
    guard Self.name(style) == name else { return nil }
    self = .facility(style)
  }

  static func name(_ style: SymbolStyle) -> String {
    style.kind.rawValue + (style.isHollow ? "-hollow" : "") + (style.hasRing ? "-ring" : "")
      + (style.isMonochrome ? "-mono" : "")
  }

  /// Every name, sorted.
  static let names: [String] = {
    var names = ["cluster-pie"]
    for kind in FacilityKind.allCases {
      for bits in 0..<8 {
        names.append(
          name(
            SymbolStyle(
              kind, isHollow: bits & 1 != 0, hasRing: bits & 2 != 0, isMonochrome: bits & 4 != 0)))
      }
    }
    return names.sorted()
  }()
}
