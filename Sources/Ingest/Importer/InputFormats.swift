import Wording

/// Every format that the importer knows, in the order in which it asks them: a person's own profiles, those
/// of the program, then the formats that are known by more than their columns.
struct InputFormats: Sendable {
  let all: [any InputFormat]

  /// - Parameter profiles: profiles that a person gave; they are asked first.
  /// - Throws: `Failure` for a profile whose reader isn't there.
  init(profiles: [ColumnProfile] = []) throws(Failure) {
    let profiled = (profiles + (try ProfileBook.shipped())).compactMap(ProfileReaders.format)
    all = profiled + Self.special
  }

  private static let special: [any InputFormat] = [
    BoundaryFormat(), BoundaryGeoJSONFormat(), HomeCareAreaFormat(),
    TertiaryAreaFormat(), CensusMeshFormat(), TownFormat(),
    InsuredInstitutionFormat(), NotificationFormat(),
    ReachRuleFormat(), NotificationSymbolFormat(), SourceNoteFormat(), FormerMunicipalityFormat(),
    MunicipalityListFormat(),
  ]

  /// The first format that takes the file for its own.
  func recognise(_ probe: FileProbe) -> (any InputFormat)? { all.first { $0.matches(probe) } }

  /// A known format that a file resembles.
  struct Resemblance {
    var title: Phrase
    /// Columns that the format needs and the file lacks.
    var missing: [String]
    /// Columns of the file that the format doesn't know.
    var unknown: [String]
  }

  /// The known format that shares most columns with a file that none recognised; nil when it shares few.
  func nearest(to probe: FileProbe) -> Resemblance? {
    let header = probe.columns
    let columns = Set(header.map(ColumnProfile.comparable))
    var best: (format: any InputFormat, shared: Int)?
    for format in all {
      let shared = format.signature.count { columns.contains(ColumnProfile.comparable($0)) }
      // Half the columns at least, or the hint would mislead.
      guard shared * 2 >= format.signature.count, shared > 0, shared > best?.shared ?? 0 else { continue }
      best = (format, shared)
    }
    return best.map { best in
      if let profiled = best.format as? any ProfiledFormat {
        let difference = profiled.difference(from: header)
        return Resemblance(
          title: best.format.profile.title, missing: difference.missing, unknown: difference.unknown)
      }
      let known = Set(best.format.signature.map(ColumnProfile.comparable))
      return Resemblance(
        title: best.format.profile.title,
        missing: best.format.signature.filter { !columns.contains(ColumnProfile.comparable($0)) },
        unknown: header.filter { !$0.isEmpty && !known.contains(ColumnProfile.comparable($0)) })
    }
  }
}
