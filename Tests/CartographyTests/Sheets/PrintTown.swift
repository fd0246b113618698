import CareRegistry
import Foundation
import GeoFormats
import Spatial
import Wording

@testable import Cartography

/// Sheets of `TileTown`, in a plane where a degree is a round number of metres: a municipality is 8 km wide
/// and 8.88 km high.
struct PrintTown {
  static let papers = SheetPaper.Size.allCases.flatMap { size in
    SheetPaper.Orientation.allCases.map { SheetPaper(size, $0) }
  }

  static let styles = [
    "resources", "population75", "gaps-visiting-nurse", "access-visiting-nurse", "round-the-clock",
    "resilience-visiting-nurse", "progress", "gaps-mono-visiting-nurse", "resources-mono",
    "population75-mono",
  ]

  var tables: [String: FeatureTable]
  /// Codes of the municipalities that the sheet is about; nil: all.
  var subject: Set<String>?
  var areaName = "格子県"
  var language = Language.ja
  var finding = SheetFinding(
    title: "訪問看護が16km以内にない75歳以上：1,230〜1,650人（4.1〜5.5%）", about: "試験用の地図",
    figures: [
      .init("届かない75歳以上", "1,230〜1,650人", isMain: true, isWarning: true), .init("75歳以上", "30,000人"),
    ],
    table: .init(
      heading: "届かない75歳以上が多いところ", columns: ["市区町村", "75歳以上"],
      rows: (1...24).map { ["町\($0)", "\(100 * $0)人"] }, isTopList: true),
    notes: ["空白候補は計算による候補です。空白地域かどうかは現地の調査で決まります。"])

  init() throws {
    tables = try TileTown.tables()
    let spots = (0..<4).flatMap { column in (0..<4).map { (column, $0) } }
    let names = spots.map { "町\($0.0)の\($0.1)" }
    rename(names)
  }

  mutating func rename(_ names: [String]) {
    guard let column = tables["municipality"]?.columns.firstIndex(where: { $0.name == "name" }) else {
      return
    }
    tables["municipality"]?.columns[column].values = .text(names)
  }

  static func style(_ name: String) throws -> Style {
    for family in TileSupport.families {
      let path = "Styles/\(family).json"
      let json = Array(try TileSupport.shippedText(family).utf8)
      if let style = try Style.variants(json: json, path: path).first(where: { $0.name == name }) {
        return style
      }
    }
    throw Unreadable(description: name)
  }

  static func plane(_ positions: [Position]) -> [PlanePoint] {
    positions.map { PlanePoint(x: ($0.longitude - 141.2) * 80_000, y: ($0.latitude - 43.16) * 111_000) }
  }

  func ground(without far: Set<String> = []) -> SheetGround {
    let table = tables["municipality"]
    let codes = table?.texts("code") ?? []
    let names = table?.texts("name") ?? []
    var own: [SheetArea] = []
    var others: [[[PlanePoint]]] = []
    for i in codes.indices {
      guard let code = codes[i] else { continue }
      let shape = (table?.geometries[i]?.polygons ?? []).map { $0.rings.map { Self.plane($0.positions) } }
      if subject.map({ $0.contains(code) }) ?? true {
        own.append(SheetArea(code: code, name: names[i] ?? "", shape: PlaneShape(shape)))
      } else {
        others += shape
      }
    }
    return SheetGround(
      municipalities: own, surroundings: PlaneShape(others),
      inset: far.isEmpty ? nil : SheetInset(name: "離島", municipalityCodes: far))
  }

  func content(
    _ style: String, paper: SheetPaper = SheetPaper(.a4, .landscape), numbers: [String: Int] = [:],
    far: Set<String> = [], scale: Double? = nil
  ) throws -> SheetContent {
    let style = try Self.style(style).resolved(for: tables)
    var content = SheetContent(
      paper: paper, language: language, isMonochrome: style.family.hasSuffix("-mono"), areaName: areaName,
      dateLine: "資料の基準日 2025-10-01", ground: ground(without: far),
      theme: StyleTheme(source: PrintSource(style: style, language: language), finding: finding),
      sources: ["格子県オープンデータ（CC BY 4.0）"], editor: "在宅アトラス")
    content.scaleDenominator = scale
    let denominator = MapSheet.scaleDenominator(content)
    let source = try PrintSource(
      style: style,
      source: TileSource(
        tables: tables, language: language, attribution: Phrase(ja: "出典：町", en: "Source: a town")),
      zoom: PrintZoom.zoom(denominator: denominator, latitude: 43.16, paper: paper),
      tolerance: Metres(denominator / 10_000), cellFactor: 1, subject: subject, singles: !numbers.isEmpty,
      plane: Self.plane)
    content.theme = StyleTheme(
      source: source, finding: finding, numbers: numbers,
      silentNames: subject == nil ? [] : [areaName])
    return content
  }
}
