import Testing

@testable import Ingest

struct AddressNormaliserTests {
  static let table = MunicipalityTable([
    MunicipalityName(code: "01100", name: "札幌市"),
    MunicipalityName(code: "01101", name: "中央区", parentName: "札幌市"),
    MunicipalityName(code: "01102", name: "札幌市 北区"),
    MunicipalityName(code: "01204", name: "旭川市"),
    MunicipalityName(code: "01403", name: "泊村", parentName: "古宇郡"),
    MunicipalityName(code: "01407", name: "仁木町", parentName: "余市郡"),
    MunicipalityName(code: "01408", name: "余市町", parentName: "余市郡"),
    MunicipalityName(code: "01692", name: "中標津町"),
    MunicipalityName(code: "01696", name: "泊村"),
    MunicipalityName(code: "17201", name: "金沢市"),
    MunicipalityName(code: "33586", name: "新庄村", parentName: "真庭郡"),
  ])
  static let normaliser = AddressNormaliser(municipalities: table)

  @Test(
    "An address comes apart into municipality, town, numbers and building",
    arguments: [
      ("北海道札幌市中央区南７条西１２丁目３番４号第五ビル２階", "01101", "南7条西", "12-3-4", "第五ビル２階"),
      ("札幌市中央区南七条西12-3-4 第五ビル 第五ビル", "01101", "南7条西", "12-3-4", "第五ビル"),
      ("旭川市5条通9丁目右2号", "01204", "5条通", "9-右2", ""),
      ("北海道標津郡中標津町字俣落12番地の3", "01692", "俣落", "12-3", ""),
      ("石川県金沢市泉野町チ１５－２", "17201", "泉野町1000", "15-2", ""),
      ("金沢市泉本町ソ部20番地", "17201", "泉本町ソ", "20", ""),
      ("金沢市泉本町ソの20の1", "17201", "泉本町ソ", "20-1", ""),
      ("余市郡余市町富沢町八丁目1", "01408", "富沢町", "8-1", ""),
      ("岡山県真庭郡新庄村新庄村1998番地1", "33586", "", "1998-1", ""),
      ("旭川市東町北3線西5号7番地", "01204", "東町北3線西5号", "7", ""),
    ])
  func parts(address: String, code: String, town: String, lots: String, building: String) {
    let parts = Self.normaliser.parts(of: address)
    #expect(parts.municipalityCode == code)
    #expect(parts.town == town)
    #expect(parts.lots.joined(separator: "-") == lots)
    #expect(parts.building == building)
  }

  @Test("A floor run together with the number is left out of the numbers")
  func floorBehindNumber() {
    #expect(Self.normaliser.parts(of: "旭川市東町3-8-362階").lots == ["3", "8"])
  }

  @Test("The 郡 decides between villages of one name")
  func villagesOfOneName() {
    #expect(Self.normaliser.parts(of: "古宇郡泊村1").municipalityCode == "01403")
    #expect(Self.normaliser.parts(of: "国後郡泊村1").municipalityCode == "01696")
    #expect(Self.normaliser.parts(of: "北海道泊村1").municipalityCode == nil)
    #expect(Self.normaliser.parts(of: "北海道泊村1", municipalityCodeHint: "014036").municipalityCode == "01403")
    #expect(Self.normaliser.parts(of: "北海道泊村1").prefectureCode == "01")
  }

  @Test("The municipality of another prefecture is not taken")
  func otherPrefecture() {
    #expect(Self.normaliser.parts(of: "岡山県余市町1").municipalityCode == nil)
  }

  @Test(
    "Agreement tells the same house from the same street, and is symmetric",
    arguments: [
      ("札幌市北区新川3条5丁目1-20", "北海道札幌市北区新川三条五丁目1番20号", AddressParts.Agreement.same),
      ("札幌市北区新川3-5-1-20", "札幌市北区新川3条5丁目1番20号", .same),
      ("札幌市北区新川3条5丁目", "札幌市北区新川3条5丁目1番20号", .compatible),
      ("札幌市北区新川3条5丁目1-20", "札幌市北区新川3条5丁目1-21", .sameTown),
      ("札幌市北区新川3条5丁目1-20", "札幌市北区屯田3条5丁目1-20", .sameMunicipality),
      ("札幌市北区新川3条5丁目1-20", "札幌市中央区新川3条5丁目1-20", .different),
      ("札幌市新川3条5丁目1-20", "札幌市北区新川3条5丁目1-20", .same),
      ("余市町富沢5-1", "余市町富沢町5-1", .same), ("中標津町俣落12", "中標津町俣落字東12", .compatible),
      ("新庄村1998-1", "真庭郡新庄村1998番地1", .same), ("新庄村", "新庄村1998番地1", .sameMunicipality),
      ("金沢市本町1", "旭川市本町1", .different),
    ])
  func agreement(a: String, b: String, expected: AddressParts.Agreement) {
    let x = Self.normaliser.parts(of: a)
    let y = Self.normaliser.parts(of: b)
    #expect(x.agreement(with: y, cityOf: Self.normaliser.city(ofCode:)) == expected)
    #expect(y.agreement(with: x, cityOf: Self.normaliser.city(ofCode:)) == expected)
  }

  @Test("Malformed and repeated rows of the table are set aside")
  func rejectedRows() {
    let table = MunicipalityTable([
      MunicipalityName(code: "1101", name: "中央区"), MunicipalityName(code: "99101", name: "北区"),
      MunicipalityName(code: "01204", name: "旭川市"), MunicipalityName(code: "01204", name: "旭川市"),
      MunicipalityName(code: "01205", name: " "),
    ])
    #expect(table.rejected.map(\.code) == ["1101", "99101", "01204", "01205"])
  }

  @Test("Hostile addresses come apart without harm", arguments: HostileText.all)
  func hostile(text: String) {
    let parts = Self.normaliser.parts(of: text)
    #expect(parts.agreement(with: parts) != .different)
  }
}
