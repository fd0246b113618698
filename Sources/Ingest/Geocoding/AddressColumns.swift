import GeoFormats
import Spatial

/// Where a table keeps its addresses and what helps to place them.
public struct AddressColumns: Sendable, Hashable {
  public var address: Int
  /// Municipal code of five or six digits; with `prefecture`, of three.
  public var code: Int?
  public var prefecture: Int?
  /// 介護事業所番号, whose digits tell the district of a provider.
  public var number: Int?
  /// Published coordinates in degrees.
  public var latitude: Int?
  public var longitude: Int?

  static let addressNames = [
    "所在地_連結表記", "住所_連結表記", "住所", "所在地", "医療機関所在地（住所）", "医療機関所在地", "所在地（住所）", "事業所所在地", "施設所在地", "address",
    "Address",
  ]
  static let codeNames = [
    "都道府県コード又は市区町村コード", "都道府県コード又は市町村コード", "全国地方公共団体コード", "市区町村コード", "団体コード", "municipality_code", "lgcode",
  ]
  static let latitudeNames = ["緯度", "所在地座標（緯度）", "latitude", "lat"]
  static let longitudeNames = ["経度", "所在地座標（経度）", "longitude", "lng", "lon"]

  /// Finds the columns of a table; named ones count as they are. nil where no column holds addresses.
  public init?(_ table: CSVTable, address: String? = nil, code: String? = nil, number: String? = nil) {
    let found =
      address.map { table.index(of: $0) }
      ?? table.index(ofAny: Self.addressNames)
      ?? table.header.firstIndex { Self.looksLikeAddress($0) }
    guard let found else { return nil }
    self.address = found
    self.code = code.map { table.index(of: $0) } ?? table.index(ofAny: Self.codeNames)
    prefecture = table.index(of: "都道府県コード")
    self.number = number.map { table.index(of: $0) } ?? table.index(of: "事業所番号")
    latitude = table.index(ofAny: Self.latitudeNames)
    longitude = table.index(ofAny: Self.longitudeNames)
  }

  private static func looksLikeAddress(_ name: String) -> Bool {
    (name.contains("所在地") || name.contains("住所"))
      && !["座標", "コード", "カナ", "フリガナ", "郵便", "緯度", "経度", "番号", "法人", "開設者"].contains(where: name.contains)
  }

  /// The municipal code of a row, as the geocoder takes it; nil where the row has none that is known.
  public func hint(_ row: CSVRow, in municipalities: MunicipalityTable) -> String? {
    guard let code else { return nil }
    let digits = JapaneseText.folded(row.field(code))
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    if digits.utf8.count <= 3, let prefecture {
      let two = Self.padded(JapaneseText.folded(row.field(prefecture)), to: 2)
      return two + Self.padded(digits, to: 3)
    }
    // Five digits may be a code of six whose zero a spreadsheet took.
    if digits.utf8.count == 5, municipalities.index(ofCode: digits) == nil,
      municipalities.index(ofCode: "0" + digits) != nil
    {
      return "0" + digits
    }
    return digits.utf8.count == 4 ? "0" + digits : digits
  }

  /// The published position of a row; nil where there is none or it is 0, 0.
  public func position(_ row: CSVRow) -> Position? {
    guard let latitude, let longitude else { return nil }
    return TableReading.position(latitude: row.field(latitude), longitude: row.field(longitude))
  }

  private static func padded(_ digits: String, to count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
