import GeoFormats
import Spatial
import Wording

/// Rows of a gazetteer file in any of its layouts:
///
/// - 位置参照情報（大字・町丁目レベル）: 都道府県コード, 都道府県名, 市区町村コード, 市区町村名, 大字町丁目コード, 大字町丁目名, 緯度, 経度 …
/// - 位置参照情報（街区レベル）: 都道府県名, 市区町村名, 大字・丁目名, 小字・通称名, 街区符号・地番, 座標系番号, Ｘ座標, Ｙ座標, 緯度, 経度,
///   住居表示フラグ, 代表フラグ, 更新前履歴フラグ, 更新後履歴フラグ. Only representative points count, and none that were struck out;
/// - town points: 都道府県名, 市区町村名, 大字町丁目名, 小字・通称名, 緯度, 経度.
///
/// Source: 国土交通省 位置参照情報ダウンロードサービス, データ形式. Positions are JGD2011, or JGD2000, which differs by centimetres
/// to a few decimetres and is taken as it is.
public struct TownTable: Sendable {
  public let rows: [TownRow]
  /// Rows of the file that stand for no place: second points of a block, struck-out rows.
  public let passedOver: Int

  /// Columns of a town: the names under which the layouts give it.
  static let townColumns = ["大字町丁目名", "大字・丁目名", "大字・町丁目名"]
  static let blockColumns = ["街区符号・地番"]

  /// Whether a table has the columns of one of the layouts.
  public static func matches(_ table: CSVTable) -> Bool {
    ["都道府県名", "市区町村名", "緯度", "経度"].allSatisfy { table.index(of: $0) != nil }
      && table.index(ofAny: townColumns) != nil
  }

  /// - Throws: `Failure.badInput` when the table has none of the layouts.
  public init(_ table: CSVTable, file: String) throws(Failure) {
    guard Self.matches(table) else {
      throw Failure(
        .badInput, Words.Geocoding.notAGazetteer, at: file, remedy: Words.Geocoding.notAGazetteerRemedy)
    }
    let prefecture = table.index(of: "都道府県名")
    let municipality = table.index(of: "市区町村名")
    let code = table.index(of: "市区町村コード")
    let town = table.index(ofAny: Self.townColumns)
    let section = table.index(of: "小字・通称名")
    let block = table.index(ofAny: Self.blockColumns)
    let representative = table.index(of: "代表フラグ")
    let changes = [table.index(of: "更新前履歴フラグ"), table.index(of: "更新後履歴フラグ")].compactMap(\.self)
    let (latitude, longitude) = (table.index(of: "緯度"), table.index(of: "経度"))
    var rows: [TownRow] = []
    rows.reserveCapacity(table.rows.count)
    var passedOver = 0
    for row in table.rows {
      let isSecond = representative.map { row.field($0) == "0" } ?? false
      // 3: struck out.
      if isSecond || changes.contains(where: { row.field($0) == "3" }) {
        passedOver += 1
        continue
      }
      rows.append(
        TownRow(
          prefecture: row.field(prefecture), municipality: row.field(municipality),
          municipalityCode: code.flatMap { Self.code(row.field($0)) }, town: row.field(town),
          section: row.field(section), block: row.field(block),
          position: TableReading.position(
            latitude: row.field(latitude), longitude: row.field(longitude)), row: row.line))
    }
    self.rows = rows
    self.passedOver = passedOver
  }

  /// Five digits; a leading zero that a spreadsheet took is put back.
  private static func code(_ text: String) -> String? {
    let digits = JapaneseText.folded(text)
    guard (4...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.utf8.count == 4 ? "0" + digits : digits
  }
}

extension MunicipalityName {
  /// The municipalities that the rows of a gazetteer give with their codes, in the order of the codes.
  public static func named(in rows: [TownRow]) -> [MunicipalityName] {
    var names: [String: String] = [:]
    for row in rows {
      if let code = row.municipalityCode {
        names[code] = min(names[code] ?? row.municipality, row.municipality)
      }
    }
    return names.sorted { $0.key < $1.key }.map { MunicipalityName(code: $0.key, name: $0.value) }
  }
}
