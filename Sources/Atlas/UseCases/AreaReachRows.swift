import CareRegistry
import GeoFormats
import Wording

/// Rows of `area_reach` for one service, level and year.
struct AreaReachRows {
  struct Row {
    var code: String
    var name: String
    var providers: Int
    var people75: Double
    var uncovered75: Double
    var uncovered75Min: Double
    var uncovered75Max: Double
    var uncovered: Double
    var people: Double
    var mean: Double?
    var p90: Double?
  }

  private let contents: AtlasContents
  private var rows: [Capability: [Row]] = [:]

  init(
    _ contents: AtlasContents, service: Service, level: AreaLevel, year: Int, roundTheClock: Bool = false
  ) throws(Failure) {
    self.contents = contents
    let table = try contents.table("area_reach")
    let services = table.texts("service") ?? []
    let levels = table.texts("area_level") ?? []
    let years = table.integers("year") ?? []
    let clocks = table.texts("round_the_clock") ?? []
    let capabilities = table.texts("capability") ?? []
    let codes = table.texts("area_code") ?? []
    let names = table.texts("name") ?? []
    let providers = table.integers("provider_count") ?? []
    func reals(_ name: String) -> [Double?] {
      table.reals(name) ?? [Double?](repeating: nil, count: table.rowCount)
    }
    let (people, people75) = (reals("people"), reals("people75"))
    let (uncovered, uncovered75) = (reals("uncovered"), reals("uncovered75"))
    let (least, most) = (reals("uncovered75_min"), reals("uncovered75_max"))
    let (mean, p90) = (reals("mean_distance_m"), reals("p90_distance_m"))
    for i in 0..<table.rowCount
    where services[i] == service.rawValue && levels[i] == level.rawValue && years[i] == year
      && clocks[i] == (roundTheClock ? "only" : "any")
    {
      guard let capability = capabilities[i].flatMap(Capability.init(rawValue:)) else { continue }
      rows[capability, default: []].append(
        Row(
          code: codes[i] ?? "", name: names[i] ?? "", providers: providers[i] ?? 0,
          people75: people75[i] ?? 0,
          uncovered75: uncovered75[i] ?? 0, uncovered75Min: least[i] ?? 0, uncovered75Max: most[i] ?? 0,
          uncovered: uncovered[i] ?? 0, people: people[i] ?? 0, mean: mean[i], p90: p90[i]))
    }
  }

  /// Years that the table has.
  static func years(_ contents: AtlasContents) throws(Failure) -> [Int] {
    Set((try contents.table("area_reach").integers("year") ?? []).compactMap { $0 }).sorted()
  }

  func row(_ capability: Capability) -> [Row] { rows[capability] ?? [] }

  /// The default rule of the service.
  func rule(_ service: Service) throws(Failure) -> (rule: String, kind: ReachRule.Kind, value: Double) {
    let table = try contents.table("reach_rule")
    let services = table.texts("service") ?? []
    let rules = table.texts("rule") ?? []
    let kinds = table.texts("kind") ?? []
    let values = table.reals("value") ?? []
    if case .boolean(let defaults)? = table.column("is_default")?.values {
      for i in 0..<table.rowCount where services[i] == service.rawValue && defaults[i] == true {
        return (rules[i] ?? "", kinds[i].flatMap(ReachRule.Kind.init(rawValue:)) ?? .metres, values[i] ?? 0)
      }
    }
    throw Failure(
      .badInput, Words.Atlas.noDefaultRule.with(service.label.ja), at: contents.path,
      remedy: Words.Atlas.noDefaultRuleRemedy)
  }
}
