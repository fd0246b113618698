import CareRegistry
import Cartography
import GeoFormats
import Spatial
import Wording

extension PrintFindings {
  /// The places with most people of 75 and older out of reach, for the sheet of gaps: home-care areas on a
  /// prefecture's sheet, else municipalities, each where these people live.
  func callouts() -> [StyleTheme.Callout] {
    guard style.family.hasPrefix("gaps"), let cells = scene.tables["cell_gap"],
      let services = cells.texts("service"), let owners = cells.texts("municipality_code"),
      let people = cells.reals("population75"), let metres = cells.reals("distance_m"),
      let rule = try? reach().rows.rule(service), rule.kind == .metres
    else { return [] }
    let names = placeNames()
    struct Sum {
      var people = 0.0
      var longitude = 0.0
      var latitude = 0.0
    }
    var sums: [String: Sum] = [:]
    for i in services.indices where services[i] == service.rawValue {
      // Without any provider there is no distance: everybody is beyond.
      guard let name = owners[i].flatMap({ names[$0] }), (metres[i] ?? .infinity) > rule.value,
        let count = people[i], count > 0, let box = cells.geometries[i]?.boundingBox
      else { continue }
      var sum = sums[name] ?? Sum()
      sum.people += count
      sum.longitude += box.centre.longitude * count
      sum.latitude += box.centre.latitude * count
      sums[name] = sum
    }
    return sums.filter { $0.value.people >= 0.5 }
      .sorted { ($1.value.people, $0.key) < ($0.value.people, $1.key) }.prefix(8)
      .compactMap { name, sum in
        let middle = Position(longitude: sum.longitude / sum.people, latitude: sum.latitude / sum.people)
        return scene.project([middle]).first.map {
          StyleTheme.Callout(name: name, text: self.people(sum.people), point: $0)
        }
      }
  }

  /// Names by municipality: of its home-care area on wide sheets, of the secondary area where it has none.
  private func placeNames() -> [String: String] {
    guard scene.area.level == .prefecture, let municipality = scene.tables["municipality"]
    else { return Dictionary(towns.map { ($0.code, $0.name) }) { a, _ in a } }
    func names(_ table: String) -> [String: String] {
      guard let table = scene.tables[table], let codes = table.texts("code") else { return [:] }
      let japanese = table.texts("name") ?? []
      let english = language == .en ? table.texts("name_en") ?? [] : []
      var out: [String: String] = [:]
      for i in codes.indices {
        if let code = codes[i] { out[code] = (english.isEmpty ? nil : english[i]) ?? japanese[i] }
      }
      return out
    }
    let (homes, secondaries) = (names("home_care_area"), names("secondary_area"))
    let home = municipality.texts("home_care_area_code") ?? []
    let secondary = municipality.texts("secondary_area_code") ?? []
    var out: [String: String] = [:]
    for town in towns {
      out[town.code] =
        (home.isEmpty ? nil : home[town.row]).flatMap { homes[$0] }
        ?? (secondary.isEmpty ? nil : secondary[town.row]).flatMap { secondaries[$0] } ?? town.name
    }
    return out
  }
}
