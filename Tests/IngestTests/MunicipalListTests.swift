import CareRegistry
import Testing

@testable import Ingest

/// 自治体標準オープンデータセット in both generations, and what prefectures make of it.
@Suite struct MunicipalListTests {
  /// The 37 columns in which Hokkaido publishes, names of people among them.
  static let hokkaidoHeader =
    "都道府県コード又は市区町村コード,No,都道府県名,振興局,市町村,名称,名称_カナ,医療機関の種類,郵便番号,所在地,方書,緯度,経度,電話番号,内線番号,"
    + "FAX番号,法人番号,開設者氏名,管理者氏名,指定年月日,登録理由,指定期間開始,医療機関コード,診療曜日,診療開始時間,診療終了時間,診療日時特記事項,時間外における対応,"
    + "診療科目,病床数,療養病床,特定機能,現存・休止,URL,備考,緯度経度出典,データ作成日"

  static let hokkaido =
    hokkaidoHeader + "\r\n010006,287,北海道,見本振興局,見本市,見本病院,,病院,070-0000,見本市本町１丁目１番,,43.5,142.3,0166-00-0000,,,,"
    + "見本市,見本　太郎,昭32. 7. 1,新規,平29. 7. 1,2910997,,,,,,内;外,48,,,現存,,,地理院地図,2022-11-23\r\n"

  @Test func `Hokkaido's columns are read, and names of people are dropped`() throws {
    let list = try ListReading("list.csv", try ListReading.cp932(Self.hokkaido), prefecture: "01")
    let record = try #require(list.material.medicalFacilities.first)
    #expect((record.kind, record.name, record.number, record.beds) == (.hospital, "見本病院", "2910997", 48))
    #expect(record.municipalityCode == nil, "010006 is the prefecture, not a municipality")
    #expect(record.position?.latitude == 43.5)
    #expect(list.material.persons.isEmpty)
    #expect(list.material.issues.isEmpty)
  }

  @Test func `names of people are kept where somebody asks for them`() throws {
    let list = try ListReading(
      "list.csv", try ListReading.cp932(Self.hokkaido), prefecture: "01", keepsPersonalNames: true)
    #expect(list.material.persons.map { "\($0.role.rawValue) \($0.name)" } == ["manager 見本　太郎", "owner 見本市"])
  }

  @Test(arguments: ["所在地_連結表記", "所在地_連結標記"])
  func `the newer edition in either spelling of its address`(_ address: String) throws {
    let list = try ListReading(
      "list.csv",
      text: "\u{FEFF}全国地方公共団体コード,ID,地方公共団体名,名称,医療機関の種類,\(address),所在地_都道府県,所在地_市区町村,建物名等(方書),緯度,経度,病床数\n"
        + "311006,1,鳥取県見本市,北診療所,診療所,鳥取県見本市北区本町１,鳥取県,見本市,北ビル,35.45,134.05,\n"
        + "311006,2,鳥取県見本市,母子助産所,助産所,鳥取県見本市北区本町２,鳥取県,見本市,,,,\n"
        + "311007,3,鳥取県見本市,謎の施設,癒やし処,鳥取県見本市北区本町３,鳥取県,見本市,,,,\n")
    #expect(list.material.medicalFacilities.map(\.address) == ["鳥取県見本市北区本町１ 北ビル"])
    #expect(list.material.medicalFacilities.map(\.municipalityCode) == ["31100"])
    #expect(list.outcome.counts == RowCounts(read: 3, accepted: 1, repaired: 0, rejected: 2))
    #expect(list.rules.sorted() == ["kind_not_kept", "kind_not_understood"])
  }

  @Test func `a care provider without a service is not lost without a word`() throws {
    let list = try ListReading(
      "care.csv",
      text: "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,実施サービス,住所,方書,緯度,経度,事業所番号,定員\n"
        + "311006,1,鳥取県,見本市,見本訪問看護,訪問看護;訪問介護,鳥取県見本市北区本町１,,35.4,134.0,3160190001,0\n"
        + "311006,2,鳥取県,見本市,無名の事業所,,鳥取県見本市北区本町２,,,,,\n")
    #expect(list.material.careServices.map(\.service) == ["130"])
    #expect(list.material.careServices.map(\.capacity) == [nil])
    #expect(list.outcome.counts.rejected == 1)
    #expect(list.rules == ["kind_not_understood"])
  }

  @Test func `midwifery homes are recognised and counted`() throws {
    let list = try ListReading(
      "04_maternity.csv",
      text: "ID,正式名称,機関区分,都道府県コード,市区町村コード,所在地,所在地座標（緯度）,所在地座標（経度）\n"
        + "3140110000011,見本助産所,4,31,100,鳥取県見本市北区本町１,35.4,134.0\n")
    #expect(list.format == "midwife_info")
    #expect(list.rules == ["kind_not_kept"])
    #expect(list.outcome.counts == RowCounts(read: 1, accepted: 0, repaired: 0, rejected: 1))
  }
}
