import CareAccess
import CareRegistry
import Spatial
import Wording

/// The figures by which areas are compared, for all areas of one level.
struct CompareIndicators {
  /// What a figure is counted in.
  enum Unit: String {
    case people
    /// 0…1, or a change of so many parts of one.
    case share
    case peoplePerKm2 = "people_per_km2"
    /// Facilities per 10,000 people of 75 and over.
    case perTenThousand = "per_10000"
    case metres = "m"

    var style: AnalysisView.Style {
      switch self {
      case .people: .people
      case .share: .percent
      case .peoplePerKm2, .perTenThousand: .decimals(1)
      case .metres: .kilometres
      }
    }
  }

  /// Beside every figure: what it is called, what it means and its unit.
  struct Shown {
    var indicator: AreaIndicator
    var title: Phrase
    var about: Phrase
    var unit: Unit
  }

  let shown: [Shown]
  /// What makes areas alike: people (logarithm), share of 75 and over, density (logarithm).
  let likeness: AreaLikeness

  init(
    _ ground: AnalysisGround, areas: [AreaCatalogue.Entry], nation: NationalFigures, reaches: [ServiceReach]
  ) {
    let register = ground.register
    let counts = CompareCounts(register.dataset.facilities, reaches)
    let figures = areas.map { CompareFigures($0, ground, reaches, counts) }
    let whole = register.catalogue.entries.first { $0.level == .prefecture }.map {
      CompareFigures($0, ground, reaches, counts)
    }
    let (year, last) = (ground.year, register.population.years.last ?? ground.year)
    let words = Words.CompareAnalysis.self
    var shown: [Shown] = []
    func add(
      _ key: String, _ title: Phrase, _ about: Phrase, _ unit: Unit, scale: AreaIndicator.Scale = .plain,
      order: AreaIndicator.Order = .greatestFirst, nation: Double? = nil, _ value: (CompareFigures) -> Double?
    ) {
      shown.append(
        Shown(
          indicator: AreaIndicator(
            key: key, values: figures.map(value), scale: scale, order: order,
            prefecture: whole.flatMap(value), nation: nation), title: title, about: about, unit: unit))
    }
    func ratio(_ part: Double?, _ whole: Double?) -> Double? {
      guard let part, let whole, whole > 0 else { return nil }
      return part / whole
    }
    let (people, old65, old75) = (
      nation.value("population", year), nation.value("population65", year), nation.value("population75", year)
    )
    add("population", words.population, words.populationAbout, .people, scale: .logarithm, nation: people) {
      $0.people
    }
    add("share65", words.share65, words.shareAbout, .share, nation: ratio(old65, people)) { $0.share65 }
    add("share75", words.share75, words.shareAbout, .share, nation: ratio(old75, people)) { $0.share75 }
    add("density", words.density, words.densityAbout, .peoplePerKm2, scale: .logarithm) { $0.density }
    // In the last year there is nothing to change to.
    if year < last {
      add(
        "population75_change_share", words.change75.with(String(year), String(last)), words.changeAbout,
        .share, nation: ratio(nation.value("population75", last), old75).map { $0 - 1 }
      ) { $0.change75 }
    }
    for (s, service) in Service.allCases.enumerated() {
      // The national list counts providers by day and night alike.
      let national =
        service == .visitingNurse && !ground.question.roundTheClock
        ? nation.value("visiting_nurse_providers") : nil
      add(
        "rate75_\(service.rawValue)", words.rate.with(service.label), words.rateAbout, .perTenThousand,
        nation: ratio(national, old75).map { $0 * 10_000 }
      ) { $0.rate[s] }
    }
    for (k, kind) in counts.kinds.map(\.kind).enumerated() {
      add(
        "rate75_\(kind.rawValue)", words.rate.with(kind.label), words.kindRateAbout, .perTenThousand
      ) { $0.kindRate[k] }
    }
    if counts.nightly != nil {
      add("rate75_round_the_clock", words.roundTheClock, words.roundTheClockAbout, .perTenThousand) {
        $0.roundTheClock
      }
    }
    let band = ground.question.age.label
    for (s, service) in Service.allCases.enumerated() {
      add(
        "uncovered_share_\(service.rawValue)", words.uncovered.with(service.label, and: band),
        words.uncoveredAbout, .share, order: .leastFirst
      ) { $0.uncovered[s] }
    }
    for (s, service) in Service.allCases.enumerated() {
      add(
        "mean_distance_m_\(service.rawValue)", words.distance.with(service.label, and: band),
        words.distanceAbout, .metres, order: .leastFirst
      ) {
        $0.metres[s]
      }
    }
    self.shown = shown
    likeness = AreaLikeness(
      ["population", "share75", "density"].compactMap { key in
        shown.first { $0.indicator.key == key }?.indicator
      })
  }
}

extension Phrase {
  /// Two phrases put into this one, each language into its own.
  fileprivate func with(_ first: Phrase, and second: Phrase) -> Phrase {
    Phrase(ja: filled(.ja, [first.ja, second.ja]), en: filled(.en, [first.en, second.en]))
  }
}
