import CareRegistry
import GeoFormats
import Wording

/// Puts the findings of analyses beside the shapes that styles draw: one column for a service on areas,
/// cells and facilities, and one for each work item on municipalities.
///
/// | table | columns |
/// |---|---|
/// | areas of all levels | `access_S`, `secure_share_S`, `night_unreached_share_S`, `unreached_share_S` |
/// | `municipality` | `progress_I` for the items `a … ku`, `progress_done` |
/// | `population_cell` | `access_S` |
/// | `facility` | `sole_people75_S` |
///
/// and on areas `people_B_Y` and `share_B_Y`, see `ProjectedColumns`.
///
/// A column is there when its table is; its values are null where nothing is known.
struct DrawnColumns {
  let tables: [String: FeatureTable]
  let baseYear: Int

  private static let areas: [(table: String, level: AreaLevel)] = [
    ("ward", .ward), ("municipality", .municipality), ("home_care_area", .homeCare),
    ("secondary_area", .secondary),
  ]

  func widened() -> [String: FeatureTable] {
    var out = tables
    let access = figures("access_area", "access")
    let secure = figures("resilience_area", "share_by_2")
    let (night, day) = (unreached(onlyNight: true), unreached(onlyNight: false))
    for (name, level) in Self.areas {
      guard let codes = tables[name]?.texts("code") else { continue }
      for service in Service.allCases {
        let columns: [(String, [Key: Double])] = [
          ("access", access), ("secure_share", secure), ("night_unreached_share", night),
          ("unreached_share", day),
        ]
        for (column, values) in columns {
          let found = codes.map { code in
            code.flatMap { values[Key(level: level.rawValue, code: $0, service: service.rawValue)] }
          }
          out[name]?.columns.append(Self.column(column, service, .real(found)))
        }
      }
    }
    ProjectedColumns(tables: tables).add(to: &out, areas: Self.areas)
    addProgress(to: &out)
    addCells(to: &out)
    addSoleProviders(to: &out)
    return out
  }

  private struct Key: Hashable {
    var level: String
    var code: String
    var service: String
  }

  private static func column(_ name: String, _ service: Service, _ values: ColumnValues) -> TableColumn {
    let words = Words.DrawnColumns.self
    let title: Phrase =
      switch name {
      case "access": words.access
      case "secure_share": words.secureShare
      case "night_unreached_share": words.nightUnreachedShare
      case "unreached_share": words.unreachedShare
      default: words.solePeople
      }
    let label = Phrase(
      ja: title(.ja, service.label(.ja)), en: title(.en, service.label(.en)))
    return TableColumn("\(name)_\(service.rawValue)", label, values: values)
  }

  /// A figure of every area and service in the base year; people of 75 and older, where ages differ.
  private func figures(_ name: String, _ column: String) -> [Key: Double] {
    guard let table = tables[name], let values = table.reals(column), let levels = table.texts("area_level"),
      let codes = table.texts("area_code"), let services = table.texts("service")
    else { return [:] }
    let years = table.integers("year")
    var out: [Key: Double] = [:]
    for i in values.indices where years.map({ $0[i] == baseYear }) ?? true {
      guard let value = values[i], let level = levels[i], let code = codes[i], let service = services[i]
      else {
        continue
      }
      out[Key(level: level, code: code, service: service)] = value
    }
    return out
  }

  /// The share of people of 75 and older beyond reach by the centre of their cell: of possible providers
  /// by day, of confirmed ones by night, since hours that nobody reports help nobody at night.
  private func unreached(onlyNight: Bool) -> [Key: Double] {
    guard let table = tables["area_reach"], let levels = table.texts("area_level"),
      let codes = table.texts("area_code"), let services = table.texts("service"),
      let capabilities = table.texts("capability"), let clocks = table.texts("round_the_clock"),
      let years = table.integers("year"), let people = table.reals("people75"),
      let beyond = table.reals("uncovered75")
    else { return [:] }
    let capability = onlyNight ? Capability.confirmed : .possible
    let clock = onlyNight ? "only" : "any"
    var out: [Key: Double] = [:]
    for i in levels.indices
    where years[i] == baseYear && clocks[i] == clock && capabilities[i] == capability.rawValue {
      guard let level = levels[i], let code = codes[i], let service = services[i], let all = people[i],
        let lost = beyond[i], all > 0
      else { continue }
      out[Key(level: level, code: code, service: service)] = lost / all
    }
    return out
  }

  /// The states of the latest fiscal year of each municipality. What nobody reported is not reported.
  private func addProgress(to out: inout [String: FeatureTable]) {
    guard let codes = tables["municipality"]?.texts("code") else { return }
    let table = tables["progress"]
    let owners = table?.texts("municipality_code") ?? []
    let items = table?.texts("item") ?? []
    let states = table?.texts("state") ?? []
    let years = table?.integers("fiscal_year") ?? []
    var latest: [String: Int] = [:]
    for i in owners.indices {
      if let code = owners[i] { latest[code] = max(latest[code] ?? 0, years[i] ?? 0) }
    }
    var known: [String: [String: String]] = [:]
    for i in owners.indices {
      guard let code = owners[i], let item = items[i], let state = states[i], (years[i] ?? 0) == latest[code]
      else {
        continue
      }
      known[code, default: [:]][item] = state
    }
    let silent = ProgressRecord.State.notReported.rawValue
    for item in ProgressRecord.Item.allCases {
      let title = Words.DrawnColumns.progress.with(String(item.kana))
      out["municipality"]?.columns.append(
        TableColumn(
          "progress_\(item.rawValue)", title,
          values: .text(codes.map { $0.flatMap { known[$0]?[item.rawValue] } ?? silent })))
    }
    let done = codes.map { code -> Int? in
      guard let states = code.flatMap({ known[$0] }), states.values.contains(where: { $0 != silent }) else {
        return nil
      }
      return states.values.count { $0 == ProgressRecord.State.implemented.rawValue }
    }
    out["municipality"]?.columns.append(
      TableColumn("progress_done", Words.DrawnColumns.progressDone, values: .integer(done)))
  }

  private func addCells(to out: inout [String: FeatureTable]) {
    guard let cells = tables["population_cell"], let meshes = cells.texts("mesh_code"),
      let owners = cells.texts("municipality_code"), let table = tables["access_cell"],
      let cellMeshes = table.texts("mesh_code"), let cellOwners = table.texts("municipality_code"),
      let services = table.texts("service"), let values = table.reals("access")
    else { return }
    var rows: [String: Int] = [:]
    for i in meshes.indices { rows["\(meshes[i] ?? "")/\(owners[i] ?? "")"] = i }
    var columns: [String: [Double?]] = [:]
    for i in values.indices {
      guard let service = services[i], let row = rows["\(cellMeshes[i] ?? "")/\(cellOwners[i] ?? "")"] else {
        continue
      }
      columns[service, default: [Double?](repeating: nil, count: meshes.count)][row] = values[i]
    }
    for service in Service.allCases {
      let found = columns[service.rawValue] ?? [Double?](repeating: nil, count: meshes.count)
      out["population_cell"]?.columns.append(Self.column("access", service, .real(found)))
    }
  }

  /// People of 75 and older whom nobody else reaches when the facility stops; null where somebody does.
  private func addSoleProviders(to out: inout [String: FeatureTable]) {
    guard let ids = tables["facility"]?.texts("facility_id") else { return }
    let table = tables["resilience_provider"]
    let owners = table?.texts("facility_id") ?? []
    let services = table?.texts("service") ?? []
    let losses = table?.reals("people75_lost") ?? []
    var lost: [String: [String: Double]] = [:]
    for i in owners.indices {
      guard let id = owners[i], let service = services[i], let loss = losses[i], loss > 0 else { continue }
      lost[service, default: [:]][id] = loss
    }
    for service in Service.allCases {
      let values = ids.map { $0.flatMap { lost[service.rawValue]?[$0] } }
      out["facility"]?.columns.append(Self.column("sole_people75", service, .real(values)))
    }
  }
}
