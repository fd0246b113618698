import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// The figures by which areas are compared, for all areas of one level.
struct CompareIndicators {
  /// Beside every name: how it is written, and what it means.
  struct Shown {
    var indicator: AreaIndicator
    var title: Phrase
    var style: AnalysisView.Style
  }

  let shown: [Shown]
  /// What makes areas alike: people (logarithm), share of 75 and over, density (logarithm).
  let likeness: AreaLikeness

  init(
    _ ground: AnalysisGround, areas: [AreaCatalogue.Entry], nation: NationalFigures, reaches: [ServiceReach]
  ) {
    let register = ground.register
    let figures = areas.map { CompareFigures($0, ground, reaches) }
    let whole = CompareFigures(
      register.catalogue.entries.first { $0.level == .prefecture } ?? areas[0], ground, reaches)
    let (year, last) = (ground.year, register.population.years.last ?? ground.year)
    let words = Words.CompareAnalysis.self
    var shown: [Shown] = []
    func add(
      _ key: String, _ title: Phrase, _ style: AnalysisView.Style, scale: AreaIndicator.Scale = .plain,
      order: AreaIndicator.Order = .greatestFirst, nation: Double? = nil, _ value: (CompareFigures) -> Double?
    ) {
      shown.append(
        Shown(
          indicator: AreaIndicator(
            key: key, values: figures.map(value), scale: scale, order: order, prefecture: value(whole),
            nation: nation), title: title, style: style))
    }
    func ratio(_ part: Double?, _ whole: Double?) -> Double? {
      guard let part, let whole, whole > 0 else { return nil }
      return part / whole
    }
    let (people, old65, old75) = (
      nation.value("population", year), nation.value("population65", year), nation.value("population75", year)
    )
    add("population", words.population, .people, scale: .logarithm, nation: people) { $0.people }
    add("share65", words.share65, .percent, nation: ratio(old65, people)) { $0.share65 }
    add("share75", words.share75, .percent, nation: ratio(old75, people)) { $0.share75 }
    add("density", words.density, .decimals(1), scale: .logarithm) { $0.density }
    add(
      "population75_change_share", words.change75.with(String(year), String(last)), .percent,
      nation: ratio(nation.value("population75", last), old75).map { $0 - 1 }
    ) { $0.change75 }
    for (s, service) in Service.allCases.enumerated() {
      let national = service == .visitingNurse ? nation.value("visiting_nurse_providers") : nil
      add(
        "rate75_\(service.rawValue)", words.rate.with(service.label), .decimals(1),
        nation: ratio(national, old75).map { $0 * 10_000 }
      ) { $0.rate[s] }
    }
    add(
      "rate75_hospital", words.rate.with(FacilityKind.hospital.label), .decimals(1),
      nation: ratio(nation.value("hospitals"), old75).map { $0 * 10_000 }
    ) { $0.hospitals }
    add("rate75_round_the_clock", words.roundTheClock, .decimals(1)) { $0.roundTheClock }
    for (s, service) in Service.allCases.enumerated() {
      add(
        "uncovered_share_\(service.rawValue)", words.uncovered.with(service.label), .percent,
        order: .leastFirst
      ) { $0.uncovered[s] }
    }
    for (s, service) in Service.allCases.enumerated() {
      add(
        "mean_distance_m_\(service.rawValue)", words.distance.with(service.label), .kilometres,
        order: .leastFirst
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
