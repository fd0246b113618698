import CareRegistry
import Spatial

@testable import Ingest

/// An invented gazetteer: the names are of kinds that exist, the points lie on a grid.
enum GeocodingSample {
  static let municipalities = MunicipalityTable([
    MunicipalityName(code: "01100", name: "札幌市"), MunicipalityName(code: "01101", name: "札幌市中央区"),
    MunicipalityName(code: "01102", name: "札幌市北区"), MunicipalityName(code: "01110", name: "札幌市清田区"),
    MunicipalityName(code: "01204", name: "旭川市"), MunicipalityName(code: "01403", name: "泊村"),
    MunicipalityName(code: "01404", name: "神恵内村"), MunicipalityName(code: "01503", name: "鶴見町"),
    MunicipalityName(code: "01696", name: "泊村"), MunicipalityName(code: "17201", name: "金沢市"),
    MunicipalityName(code: "17202", name: "七尾市"), MunicipalityName(code: "33101", name: "岡山市北区"),
  ])

  static func point(_ n: Int) -> Position {
    Position(longitude: 141 + Double(n % 40) * 0.02, latitude: 43 + Double(n / 40) * 0.02)
  }

  static let rows: [TownRow] = {
    let names: [(String, String, String, String)] = [
      ("北海道", "札幌市中央区", "南五条西六丁目", ""), ("北海道", "札幌市中央区", "南五条西七丁目", ""), ("北海道", "札幌市中央区", "南十五条西六丁目", ""),
      ("北海道", "札幌市中央区", "大通西三丁目", ""), ("北海道", "札幌市北区", "新川三条五丁目", ""), ("北海道", "札幌市北区", "新川三条十五丁目", ""),
      ("北海道", "札幌市北区", "新川", ""), ("北海道", "札幌市北区", "北二十四条西六丁目", ""), ("北海道", "札幌市清田区", "清田", ""),
      ("北海道", "札幌市清田区", "北野一条二丁目", ""), ("北海道", "旭川市", "五条通九丁目", ""), ("北海道", "旭川市", "緑が丘一丁目", ""),
      ("北海道", "旭川市", "字東野", ""), ("北海道", "旭川市", "湯川町二丁目", ""), ("北海道", "旭川市", "北二十二線西", ""),
      ("北海道", "旭川市", "大通西三丁目", ""),
      ("北海道", "古宇郡泊村", "大字茅沼村", ""), ("北海道", "古宇郡神恵内村", "大字赤石村", ""), ("北海道", "阿寒郡鶴見町", "字雪野", ""),
      ("石川県", "金沢市", "泉野町", ""), ("石川県", "金沢市", "泉野町", "ニ"), ("石川県", "金沢市", "泉野町", "チ"),
      ("石川県", "金沢市", "四十万三丁目", ""),
      ("石川県", "金沢市", "浅野本町", "ハ"), ("石川県", "七尾市", "古府町", "ソ"), ("岡山県", "岡山市北区", "津島東一丁目", ""),
      ("北海道", "旭川市", "鶴見町二丁目", ""),
    ]
    return names.enumerated().map { n, name in
      TownRow(
        prefecture: name.0, municipality: name.1, town: name.2, section: name.3, position: point(n),
        row: n + 2)
    }
  }()

  static let gazetteer = TownGazetteer(rows: rows, municipalities: municipalities, file: "towns.csv")
  static let geocoder = Geocoder(gazetteer: gazetteer)

  /// Point of the row of a town in a municipality.
  static func point(_ town: String, _ section: String, in code: String) -> Position? {
    rows.first { row in
      row.town == town && row.section == section
        && municipalities.indices(ofName: row.municipality, prefecture: Int(code.prefix(2)) ?? 0).contains {
          municipalities.entries[$0].code == code
        }
    }?.position
  }
}
