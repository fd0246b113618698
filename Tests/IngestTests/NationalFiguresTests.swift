import GeoFormats
import Testing

/// The national figures that come with the program are the sums of the official files.
@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct NationalFiguresTests {
  private func figures(_ name: String) throws -> [String: Double] {
    let table = try CSVTable(path: SharedData.geoData + "/nation/national_figures.csv", limit: 1 << 20)
    var values: [String: Double] = [:]
    for row in table.rows where row.field(table.index(of: "figure")) == name {
      values[row.field(table.index(of: "year"))] = Double(row.field(table.index(of: "value")))
      #expect(
        !row.field(table.index(of: "source")).isEmpty && !row.field(table.index(of: "citation")).isEmpty)
      #expect(row.field(table.index(of: "reference_date")).count == 10)
    }
    return values
  }

  /// The rows of the prefectures (市などの別 = a), by code: a value for every year.
  private func prefectures(_ file: String) throws -> [String: [Double]] {
    let root = try #require(SharedData.root)
    var values: [String: [Double]] = [:]
    for (_, cells) in try WorkbookReader(path: root + "/formats/population/" + file).rows(sheet: 0)
    where cells.count >= 11 && cells[1] == "a" {
      values[cells[0]] = cells[4...10].compactMap(Double.init)
    }
    return values
  }

  @Test func `people are the sum of the 47 prefectures, whole people by band`() throws {
    let total = try prefectures("kekkahyo1.xlsx")
    #expect(total.count == 47)
    let bands = [("population65", "kekkahyo3_3.xlsx"), ("population75", "kekkahyo3_4.xlsx")]
    let years = (0...6).map { 2020 + 5 * $0 }
    let people = try figures("population")
    #expect(people.count == years.count)
    for (y, year) in years.enumerated() {
      #expect(people[String(year)] == total.values.reduce(0) { $0 + $1[y] }, "\(year)")
    }
    for (name, file) in bands {
      let shares = try prefectures(file)
      let own = try figures(name)
      #expect(own.count == years.count)
      for (y, year) in years.enumerated() {
        let sum = total.reduce(0.0) { $0 + ($1.value[y] * (shares[$1.key]?[y] ?? .nan) / 100).rounded() }
        #expect(own[String(year)] == sum, "\(name) \(year)")
      }
    }
  }

  @Test func `providers of visiting nursing are the rows of the national list`() throws {
    let root = try #require(SharedData.root)
    let list = try CSVTable(path: root + "/national/visiting_nurse.csv", limit: 1 << 26)
    #expect(try figures("visiting_nurse_providers") == ["": Double(list.rows.count)])
  }
}
