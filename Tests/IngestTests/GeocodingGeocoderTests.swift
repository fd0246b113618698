import CareRegistry
import Spatial
import Testing

@testable import Ingest

struct GeocodingGeocoderTests {
  @Test(
    "Every spelling of a section leads to its point",
    arguments: [
      ("北海道札幌市中央区南５条西６丁目１－２", "南五条西六丁目", "", "01101"), ("札幌市中央区南五条西6-1-2", "南五条西六丁目", "", "01101"),
      ("札幌市中央区南5西6丁目", "南五条西六丁目", "", "01101"), ("札幌市 中央区 南5条 西6丁目 1番2号", "南五条西六丁目", "", "01101"),
      ("中央区南15条西6丁目", "南十五条西六丁目", "", "01101"), ("札幌市中央区南5条西6", "南五条西六丁目", "", "01101"),
      ("札幌市北区新川3-5-1-20", "新川三条五丁目", "", "01102"), ("札幌市北区新川３条１５丁目2-2", "新川三条十五丁目", "", "01102"),
      ("札幌市北24条西6丁目", "北二十四条西六丁目", "", "01102"), ("札幌市清田北野1条2丁目11-2", "北野一条二丁目", "", "01110"),
      ("旭川市５条通９丁目左３号", "五条通九丁目", "", "01204"), ("旭川市緑ヶ丘１丁目2", "緑が丘一丁目", "", "01204"),
      ("旭川市旭川市東野５番地", "字東野", "", "01204"), ("旭川市大字東野字東野", "字東野", "", "01204"),
      ("旭川市湯川2丁目15番", "湯川町二丁目", "", "01204"), ("旭川市北22線西11番地", "北二十二線西", "", "01204"),
      ("旭川市大通り西3丁目", "大通西三丁目", "", "01204"), ("阿寒郡鶴見町雪野8", "字雪野", "", "01503"),
      ("鶴見町字雪野8", "字雪野", "", "01503"),
      ("阿寒群鶴見町字雪野8", "字雪野", "", "01503"), ("阿寒郡雪野8", "字雪野", "", "01503"),
      ("石川県金沢市泉野町二122番1", "泉野町", "ニ", "17201"), ("石川県石川県金沢市泉野町ﾆ22", "泉野町", "ニ", "17201"),
      ("i石川県金沢市泉野町チ1", "泉野町", "チ", "17201"), ("金沢泉野町", "泉野町", "", "17201"),
      ("金沢市四十万３丁目102番地", "四十万三丁目", "", "17201"),
      ("七尾市古府町ソ部２０番地", "古府町", "ソ", "17202"), ("岡山県北区津島東1-2-3", "津島東一丁目", "", "33101"),
      ("津島東1丁目5", "津島東一丁目", "", "33101"),
    ])
  func spellings(address: String, town: String, section: String, code: String) {
    let found = GeocodingSample.geocoder.locate(address)
    #expect(found.position == GeocodingSample.point(town, section, in: code))
    #expect(found.municipalityCode == code)
    #expect(found.position != nil && found.spreadMetres == 0)
  }

  @Test("A 丁目 and a 小字 are graded as town, a 大字 with parts and a mean as large section")
  func grades() {
    let geocoder = GeocodingSample.geocoder
    #expect(geocoder.locate("札幌市中央区南5条西6丁目").grade == .town)
    #expect(geocoder.locate("金沢市泉野町チ1").grade == .town)
    #expect(geocoder.locate("金沢市泉野町15").grade == .oaza)
    let mean = geocoder.locate("札幌市中央区南5条西9丁目3")
    #expect(mean.grade == .oaza)
    #expect(mean.matchedText == "札幌市中央区南五条西")
    #expect(mean.rest == "9丁目3")
    #expect(mean.spreadMetres > 500)
  }

  @Test("Where only the municipality is known, the mean of its towns is given and graded so")
  func municipalityOnly() throws {
    let found = GeocodingSample.geocoder.locate("石川県金沢市存在しない町5")
    #expect(found.grade == .municipality)
    #expect(found.municipalityCode == "17201")
    #expect(found.matchedText == "金沢市")
    let points = GeocodingSample.rows.filter { $0.municipality == "金沢市" }.compactMap(\.position)
    let position = try #require(found.position)
    #expect(abs(position.longitude - points.map(\.longitude).reduce(0, +) / Double(points.count)) < 1e-9)
    #expect(abs(position.latitude - points.map(\.latitude).reduce(0, +) / Double(points.count)) < 1e-9)
  }

  @Test("A position never lies in another municipality than the address names")
  func neverElsewhere() {
    let geocoder = GeocodingSample.geocoder
    for (address, code) in [
      ("札幌市北区南5条西6丁目", "01102"), ("七尾市泉野町チ1", "17202"), ("旭川市新川3条5丁目", "01204"), ("岡山県岡山市北区新川3条5丁目", "33101"),
    ] {
      let found = geocoder.locate(address)
      #expect(found.municipalityCode == code)
      #expect(found.grade == .municipality)
    }
    let foreign = geocoder.locate("広島県福山市大通西三丁目")
    #expect(foreign.position == nil && foreign.grade == .none && foreign.municipalityCode == nil)
  }

  @Test("A letter section is not read out of a building's name")
  func letterOfAWord() {
    #expect(GeocodingSample.geocoder.locate("金沢市浅野本町ハイツ青葉").grade == .oaza)
    #expect(GeocodingSample.geocoder.locate("金沢市浅野本町ハ12").grade == .town)
  }

  @Test("A hint counts only where the address names no municipality")
  func hints() {
    let geocoder = GeocodingSample.geocoder
    let silent = geocoder.locate("大通西3丁目4")
    #expect(silent.position == nil && silent.basis == .unknown)
    let hinted = geocoder.locate("大通西3丁目4", municipalityCodeHint: "012041")
    #expect(hinted.municipalityCode == "01204" && hinted.basis == .hint && hinted.grade == .town)
    let named = geocoder.locate("札幌市中央区大通西3丁目4", municipalityCodeHint: "01204")
    #expect(named.municipalityCode == "01101" && named.basis == .named && named.contradictsHint)
    let city = geocoder.locate("札幌市中央区大通西3丁目4", municipalityCodeHint: "01100")
    #expect(!city.contradictsHint)
    let cityOnly = geocoder.locate("大通西3丁目4", municipalityCodeHint: "011002")
    #expect(cityOnly.municipalityCode == "01101")
    let elsewhere = geocoder.locate("石川県大通西3丁目4", municipalityCodeHint: "01204")
    #expect(elsewhere.municipalityCode == nil)
  }

  @Test("A section that bears the name of a town elsewhere is found by the hint")
  func sectionNamedLikeATown() {
    let geocoder = GeocodingSample.geocoder
    let section = geocoder.locate("鶴見町2丁目5", municipalityCodeHint: "01204")
    #expect(section.municipalityCode == "01204" && section.basis == .hint && section.grade == .town)
    let town = geocoder.locate("鶴見町雪野5", municipalityCodeHint: "01204")
    #expect(town.municipalityCode == "01503" && town.contradictsHint)
    #expect(geocoder.locate("鶴見町2丁目5").municipalityCode == "01503")
    #expect(geocoder.locate("阿寒郡鶴見町2丁目5", municipalityCodeHint: "01204").municipalityCode == "01503")
  }

  @Test("The two digits of a prefecture decide between names of several prefectures")
  func prefectureAsHint() {
    let rows = [
      TownRow(
        prefecture: "北海道", municipality: "旭川市", town: "川端町", section: "", position: GeocodingSample.point(1),
        row: 2),
      TownRow(
        prefecture: "石川県", municipality: "金沢市", town: "川端町", section: "", position: GeocodingSample.point(2),
        row: 3),
    ]
    let geocoder = Geocoder(
      gazetteer: TownGazetteer(rows: rows, municipalities: GeocodingSample.municipalities, file: "towns.csv"))
    #expect(geocoder.locate("川端町5").municipalityCode == nil)
    #expect(geocoder.locate("川端町5", municipalityCodeHint: "17").municipalityCode == "17201")
    #expect(geocoder.locate("川端町5", municipalityCodeHint: "010006").municipalityCode == "01204")
    #expect(geocoder.locate("石川県川端町5", municipalityCodeHint: "01").municipalityCode == "17201")
  }

  @Test("Two villages of one name are told apart by their 郡, else by the hint, else not at all")
  func villages() {
    let geocoder = GeocodingSample.geocoder
    #expect(geocoder.locate("古宇郡泊村大字茅沼村1").municipalityCode == "01403")
    #expect(geocoder.locate("国後郡泊村大字茅沼村1").municipalityCode == "01696")
    #expect(geocoder.locate("国後郡泊村大字茅沼村1").position == nil)
    #expect(geocoder.locate("北海道泊村茅沼1", municipalityCodeHint: "01696").municipalityCode == "01696")
    #expect(geocoder.locate("北海道泊村字見知らぬ1").municipalityCode == nil)
  }

  @Test("A ward keeps its code where its city is written behind it")
  func wardThenCity() {
    #expect(GeocodingSample.geocoder.locate("札幌市中央区札幌市").municipalityCode == "01101")
  }

  @Test("What stands behind the town is handed back as written")
  func rest() {
    #expect(GeocodingSample.geocoder.locate("旭川市緑が丘1丁目２番３号　ビル2F ビル2F").rest == "２番３号　ビル2F ビル2F")
    #expect(GeocodingSample.geocoder.locate("どこでもない").rest == "どこでもない")
  }

  @Test("Hostile addresses get an answer", arguments: HostileText.all)
  func hostile(text: String) {
    let found = GeocodingSample.geocoder.locate(text, municipalityCodeHint: text)
    #expect((found.position == nil) == (found.grade == .none))
  }

  @Test("Doubts about an address become issues, a clear one makes none")
  func issues() {
    func rules(_ address: String, _ hint: String? = nil) -> [String] {
      GeocodingSample.geocoder.locate(address, municipalityCodeHint: hint)
        .issues(address: address, hint: hint, file: "a.csv", row: 3, column: "住所").map(\.ruleID)
    }
    #expect(rules("札幌市中央区南5条西6丁目1", "01101").isEmpty)
    #expect(rules("広島県福山市1") == ["address_unplaced"])
    #expect(rules("金沢市存在しない町1") == ["address_town_unknown"])
    #expect(rules("札幌市中央区南5条西6丁目1", "01204") == ["address_contradicts_code"])
    #expect(rules("津島東1丁目5") == ["address_municipality_inferred"])
    #expect(rules("旭川市緑が丘1丁目\u{E001}ビル") == ["private_use_character"])
  }
}
