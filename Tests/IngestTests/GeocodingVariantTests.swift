import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import Ingest

/// How lists spell the names of towns, and how far the geocoder follows them.
struct GeocodingVariantTests {
  static let names: [(String, String, String, String)] = [
    ("01207", "帯広市", "西二十一条南三丁目", ""), ("01207", "帯広市", "西五条南三十二丁目", ""), ("01207", "帯広市", "白樺十六条西十六丁目", ""),
    ("01207", "帯広市", "大正町", ""), ("01207", "帯広市", "大正本町東一条一丁目", ""), ("01106", "札幌市南区", "南沢四条二丁目", ""),
    ("01106", "札幌市南区", "北ノ沢", ""), ("01555", "紋別郡遠軽町", "一条通南一丁目", ""), ("01607", "浦河郡浦河町", "東町ちのみ三丁目", ""),
    ("01607", "浦河郡浦河町", "昌平町東通", ""), ("01607", "浦河郡浦河町", "昌平町西通", ""), ("01607", "浦河郡浦河町", "昌平町駅通", ""),
    ("01213", "苫小牧市", "明野新町一丁目", ""), ("01213", "苫小牧市", "明野元町一丁目", ""), ("01585", "勇払郡安平町", "追分青葉一丁目", ""),
    ("01585", "勇払郡安平町", "早来大町", ""), ("01517", "礼文郡礼文町", "大字香深村", ""), ("01204", "旭川市", "東光十一条五丁目", ""),
    ("01204", "旭川市", "東光一条一丁目", ""), ("17201", "金沢市", "末町", ""), ("17201", "金沢市", "末町", "十四"),
    ("17201", "金沢市", "末町", "十六"),
    ("17201", "金沢市", "増泉一丁目", ""), ("17201", "金沢市", "南新保町", "リ"), ("17201", "金沢市", "四十万町", "北ヲ"),
    ("17201", "金沢市", "田上さくら一丁目", ""), ("17202", "七尾市", "万行町", ""), ("17202", "七尾市", "万行町", "二"),
    ("17203", "小松市", "園町", ""), ("17203", "小松市", "園町", "ホ"), ("17205", "珠洲市", "野々江町", "シ"),
    ("17206", "加賀市", "山代温泉", ""),
    ("17206", "加賀市", "山代温泉", "桔梗丘三丁目"), ("17209", "かほく市", "大崎", ""), ("17209", "かほく市", "大崎", "五"),
    ("17365", "河北郡内灘町", "字向粟崎三丁目", ""), ("33101", "岡山市北区", "昭和町", ""), ("33101", "岡山市北区", "鹿田町一丁目", ""),
    ("33103", "岡山市東区", "金岡西町", ""), ("33103", "岡山市東区", "金岡東町二丁目", ""), ("33202", "倉敷市", "龍ノ口", ""),
  ]

  static func point(_ n: Int) -> Position {
    // Near enough to each other that those of one stem make one place.
    Position(longitude: 141 + Double(n % 10) * 0.004, latitude: 43 + Double(n / 10) * 0.004)
  }

  static let geocoder: Geocoder = {
    var seen = Set<String>()
    let table = MunicipalityTable(
      names.filter { seen.insert($0.0).inserted }.map { MunicipalityName(code: $0.0, name: $0.1) })
    let rows = names.enumerated().map { n, name in
      TownRow(
        prefecture: PrefectureNames.name(ofCode: name.0) ?? "", municipality: name.1, town: name.2,
        section: name.3, position: point(n), row: n + 2)
    }
    return Geocoder(gazetteer: TownGazetteer(rows: rows, municipalities: table, file: "towns.csv"))
  }()

  static func point(of name: String) -> Position? {
    names.firstIndex { $0.1 + $0.2 + $0.3 == name }.map { point($0) }
  }

  @Test(
    "A spelling that lists use leads to the one town that it can mean",
    arguments: [
      ("札幌市南区南の沢4条2丁目8-27", "札幌市南区南沢四条二丁目"), ("札幌市南区南沢4－2－8", "札幌市南区南沢四条二丁目"), ("札幌市南区北沢15", "札幌市南区北ノ沢"),
      ("紋別郡遠軽町１条南1丁目4－21", "紋別郡遠軽町一条通南一丁目"), ("礼文郡礼文町香深字ベッシュ961-2", "礼文郡礼文町大字香深村"),
      ("勇払群安平町追分追分青葉1丁目102番地", "勇払郡安平町追分青葉一丁目"), ("旭川市東光旭川市東光11条5丁目１番22号", "旭川市東光十一条五丁目"),
      ("石川県金沢市末町拾四字45番地", "金沢市末町十四"), ("金沢市末町16の20番地1", "金沢市末町十六"), ("金沢市増泉町１丁目19番17号", "金沢市増泉一丁目"),
      ("金沢市南新保町ㇼ７０－４", "金沢市南新保町リ"), ("金沢市四十万北ヲ21番地1", "金沢市四十万町北ヲ"), ("小松市園町園町ホ９７", "小松市園町ホ"),
      ("珠洲市野々江町シー７８－１", "珠洲市野々江町シ"), ("加賀市山代温泉桔梗ヶ丘3-24-3", "加賀市山代温泉桔梗丘三丁目"),
      ("内灘町向粟埼3丁目43番地", "河北郡内灘町字向粟崎三丁目"), ("岡山県岡山家岡山市北区昭和町11番21号", "岡山市北区昭和町"),
      ("倉敷市竜の口5", "倉敷市龍ノ口"), ("帯広市大正5", "帯広市大正町"),
    ])
  func spellings(address: String, name: String) {
    let found = Self.geocoder.locate(address)
    #expect(found.position == Self.point(of: name), "\(found.matchedText)")
    #expect(found.position != nil && !found.isApproximate)
  }

  @Test(
    "A name without its beginning is taken where one town alone ends so, and graded as a large section",
    arguments: [
      ("浦河郡浦河町ちのみ３丁目２番34号", "浦河郡浦河町東町ちのみ三丁目", "２番34号"), ("帯広市21条南3丁目5-4", "帯広市西二十一条南三丁目", "5-4"),
      ("帯広市5条南32丁目", "帯広市西五条南三十二丁目", ""),
    ])
  func missingHead(address: String, name: String, rest: String) {
    let found = Self.geocoder.locate(address)
    #expect(found.position == Self.point(of: name))
    #expect(found.grade == .oaza && found.isApproximate && found.rest == rest)
  }

  @Test("A name without its end is placed between the towns that share it")
  func missingTail() throws {
    let found = Self.geocoder.locate("浦河町昌平町3-11")
    let parts = ["東通", "西通", "駅通"].compactMap { Self.point(of: "浦河郡浦河町昌平町" + $0) }
    let position = try #require(found.position)
    #expect(abs(position.longitude - parts.map(\.longitude).reduce(0, +) / 3) < 1e-9)
    #expect(found.grade == .oaza && found.matchedText == "浦河郡浦河町昌平町" && found.spreadMetres > 100)
    #expect(Self.geocoder.locate("岡山市東区金岡町2-15-28").matchedText == "岡山市東区金岡")
    #expect(Self.geocoder.locate("苫小牧市明野3丁目1-22").grade == .oaza)
  }

  @Test(
    "What may be another town is not taken",
    arguments: [
      // 西16丁目 is the end of many names; one town that begins with the stem is not a larger place.
      ("帯広市西16丁目南6丁目31", "01207"), ("金沢市田上3-5", "17201"), ("岡山市北区鹿5", "33101"), ("浦河郡浦河町新町3丁目", "01607"),
      ("帯広市485番地4", "01207"),
    ])
  func doubtful(address: String, code: String) {
    let found = Self.geocoder.locate(address)
    #expect(found.grade == .municipality, "\(found.matchedText)")
    #expect(found.municipalityCode == code)
  }

  @Test(
    "The number of a plot or of a 丁目 is not read as a section of that number",
    arguments: [
      ("かほく市大崎5-10", "かほく市大崎", PositionGrade.oaza), ("七尾市万行町2丁目65番地", "七尾市万行町", .oaza),
      ("金沢市末町16-20", "金沢市末町", .oaza),
      ("かほく市大崎五-10", "かほく市大崎五", .town), ("七尾市万行町2部65番地", "七尾市万行町二", .town),
    ])
  func numberSections(address: String, name: String, grade: PositionGrade) {
    let found = Self.geocoder.locate(address)
    #expect(found.position == Self.point(of: name) && found.grade == grade, "\(found.matchedText)")
  }

  @Test("大正本町 is not 大正町 with a letter missing")
  func anotherName() {
    let found = Self.geocoder.locate("帯広市大正本町283番地3")
    #expect(found.matchedText != "帯広市大正町")
  }

  @Test("An approximate town is reported")
  func issues() {
    let address = "帯広市21条南3丁目5-4"
    let found = Self.geocoder.locate(address)
    #expect(
      found.issues(address: address, file: "a.csv", row: 2, column: "住所").map(\.ruleID) == [
        "address_town_approximate"
      ])
  }

  @Test(
    "A building's name or the width of the letters never moves a place, and a hint never overrides a name")
  func properties() {
    var generator = SeededGenerator(seed: 19_990_401)
    let buildings = ["　第二ビル3F", " グランド・ケア201号室 グランド・ケア201号室", "　ハイツ青葉", "（旧庁舎内）", " 1F"]
    let digits = Array("０１２３４５６７８９")
    for name in Self.names {
      let block = Int.random(in: 1...40, using: &generator)
      let lot = Int.random(in: 1...99, using: &generator)
      let prefecture = PrefectureNames.name(ofCode: name.0) ?? ""
      let address = prefecture + name.1 + name.2 + name.3 + "\(block)番\(lot)号"
      let plain = Self.geocoder.locate(address)
      #expect(plain.grade < .municipality, "\(address)")
      for building in buildings {
        let with = Self.geocoder.locate(address + building)
        #expect(with.position == plain.position && with.grade == plain.grade, "\(address + building)")
      }
      let wide = String(address.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
      #expect(Self.geocoder.locate(wide).position == plain.position, "\(wide)")
      for other in ["01204", "17201", "33101"] {
        let hinted = Self.geocoder.locate(address, municipalityCodeHint: other)
        #expect(hinted.position == plain.position && hinted.municipalityCode == plain.municipalityCode)
        #expect(hinted.contradictsHint == (other != name.0))
      }
    }
  }
}
