import CareRegistry
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// How well the real lists of three prefectures are placed. The bounds leave a little room below what was
/// measured, so that a change for the worse shows.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.message)))
struct GeocodingRealDataTests {
  struct Place {
    var address: String
    var hint: String?
    var published: Position?
  }

  static func table(_ path: String) throws -> CSVTable {
    try CSVTable(bytes: FileReading.bytes((SharedData.root ?? "") + "/" + path))
  }

  static func municipalities(_ prefecture: String) throws -> MunicipalityTable {
    let table = try table("\(prefecture)/areas/secondary_medical_areas.csv")
    return MunicipalityTable(
      table.rows.map {
        MunicipalityName(code: table.value($0, "市区町村コード") ?? "", name: table.value($0, "市区町村名") ?? "")
      })
  }

  static func geocoder(_ prefecture: String) throws -> Geocoder {
    let table = try table("\(prefecture)/towns.csv")
    let rows = table.rows.map { row in
      let x = Double(table.value(row, "経度") ?? "")
      let y = Double(table.value(row, "緯度") ?? "")
      return TownRow(
        prefecture: table.value(row, "都道府県名") ?? "", municipality: table.value(row, "市区町村名") ?? "",
        town: table.value(row, "大字町丁目名") ?? "", section: table.value(row, "小字・通称名") ?? "",
        position: x.flatMap { x in y.map { Position(longitude: x, latitude: $0) } }, row: row.line)
    }
    return Geocoder(
      gazetteer: TownGazetteer(rows: rows, municipalities: try municipalities(prefecture), file: "towns.csv"))
  }

  static func places(_ prefecture: String, _ list: String) throws -> [Place] {
    let table = try table("\(prefecture)/facilities/\(list).csv")
    return table.rows.map { row in
      let x = Double(table.value(row, "経度") ?? "")
      let y = Double(table.value(row, "緯度") ?? "")
      return Place(
        address: table.value(row, "住所") ?? table.value(row, "所在地") ?? "",
        hint: table.value(row, "都道府県コード又は市町村コード"),
        published: x.flatMap { x in y.map { Position(longitude: x, latitude: $0) } })
    }
  }

  @Test(
    "Ninety-nine addresses of a hundred are placed by their town",
    arguments: ["hokkaido", "okayama", "ishikawa"])
  func matchRate(prefecture: String) throws {
    let geocoder = try Self.geocoder(prefecture)
    var total = 0
    var placed = 0
    for list in ["visiting_nurse", "home_help", "care_manager", "clinic", "hospital", "dental", "pharmacy"] {
      for place in try Self.places(prefecture, list) {
        let found = geocoder.locate(place.address, municipalityCodeHint: place.hint)
        total += 1
        if found.grade == .town || found.grade == .oaza { placed += 1 }
      }
    }
    #expect(total > 1_000)
    #expect(Double(placed) >= 0.99 * Double(total), "\(placed) of \(total)")
  }

  @Test("Town points lie within a few hundred metres of published positions")
  func errors() throws {
    let geocoder = try Self.geocoder("hokkaido")
    var errors: [PositionGrade: [Double]] = [:]
    var all: [Double] = []
    for place in try Self.places("hokkaido", "visiting_nurse") {
      guard let published = place.published, published.latitude != 0 else { continue }
      let found = geocoder.locate(place.address)
      guard let position = found.position else { continue }
      let metres = Geodesic.distance(published, position).value
      errors[found.grade, default: []].append(metres)
      all.append(metres)
    }
    func quantile(_ values: [Double], _ q: Double) -> Double {
      let sorted = values.sorted()
      return sorted.isEmpty ? .infinity : sorted[min(sorted.count - 1, Int(q * Double(sorted.count)))]
    }
    #expect(all.count > 700)
    #expect(quantile(all, 0.5) < 120)
    #expect(quantile(errors[.town] ?? [], 0.9) < 320)
    #expect(quantile(errors[.town] ?? [], 0.5) < quantile(errors[.oaza] ?? [], 0.5))
  }

  @Test("No position lies in another municipality than the address names")
  func rightMunicipality() throws {
    let geocoder = try Self.geocoder("hokkaido")
    let table = geocoder.gazetteer.municipalities
    for list in ["clinic", "pharmacy", "visiting_nurse"] {
      for place in try Self.places("hokkaido", list) {
        let found = geocoder.locate(place.address)
        guard found.basis == .named, let code = found.municipalityCode, let i = table.index(ofCode: code)
        else {
          continue
        }
        let head = JapaneseText.comparable(String(place.address.prefix(24)))
        let name = JapaneseText.comparable(table.entries[i].shortName)
        let city = table.entries[i].city.map { JapaneseText.comparable(table.entries[$0].shortName) }
        let ward = city.map { String(name.dropFirst($0.count)) }
        #expect(
          head.contains(name) || city.map(head.contains) == true || ward.map(head.contains) == true,
          "\(place.address) → \(found.matchedText)")
      }
    }
  }

  @Test("The blank rows of the gazetteer are reported one by one")
  func blankRows() throws {
    let issues = try Self.geocoder("hokkaido").gazetteer.issues
    #expect(issues.filter { $0.ruleID == "town_without_position" }.count == 21)
  }
}
