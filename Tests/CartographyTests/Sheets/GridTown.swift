import CareRegistry
import Spatial
import Wording

@testable import Cartography

/// A made-up prefecture: six by four square municipalities of 10 km, two home-care areas of eight and
/// eight municipalities without one, and a far island 200 km to the east.
struct GridTown: Sendable {
  static let side = 10_000.0
  static let columns = 6
  static let rows = 4

  var municipalityName: @Sendable (Int, Int) -> String = { "町\($0)の\($1)" }
  var withInset = true

  static func square(_ x: Double, _ y: Double, _ side: Double) -> [PlanePoint] {
    [
      PlanePoint(x: x, y: y), PlanePoint(x: x + side, y: y), PlanePoint(x: x + side, y: y + side),
      PlanePoint(x: x, y: y + side),
    ]
  }

  static func code(_ column: Int, _ row: Int) -> String { "99\(100 + row * 10 + column)" }

  var ground: SheetGround {
    let s = Self.side
    var municipalities: [SheetArea] = []
    var borders: [SheetBorder] = []
    for row in 0..<Self.rows {
      for column in 0..<Self.columns {
        let (x, y) = (Double(column) * s, Double(row) * s)
        municipalities.append(
          SheetArea(
            code: Self.code(column, row), name: municipalityName(column, row),
            shape: PlaneShape([[Self.square(x, y, s)]])))
        if column > 0 {
          let line = [PlanePoint(x: x, y: y), PlanePoint(x: x, y: y + s)]
          borders.append(
            SheetBorder(column == 2 ? .homeCare : column == 4 ? .secondary : .municipality, line))
        }
        if row > 0 {
          borders.append(SheetBorder(.municipality, [PlanePoint(x: x, y: y), PlanePoint(x: x + s, y: y)]))
        }
      }
    }
    let (w, h) = (Double(Self.columns) * s, Double(Self.rows) * s)
    let coast = Self.rectangle(0, 0, w, h)
    borders.append(SheetBorder(.coast, coast + [coast[0]]))
    municipalities.append(
      SheetArea(code: "99999", name: "離島", shape: PlaneShape([[Self.square(260_000, 0, 20_000)]])))
    return SheetGround(
      municipalities: municipalities,
      homeCareAreas: [
        SheetArea(code: "99-h01", name: "西部", shape: PlaneShape([[Self.rectangle(0, 0, 2 * s, h)]])),
        SheetArea(code: "99-h02", name: "中央高原北", shape: PlaneShape([[Self.rectangle(2 * s, 0, 2 * s, h)]])),
      ],
      unassignedMunicipalityCodes: Set((0..<Self.rows).flatMap { [Self.code(4, $0), Self.code(5, $0)] }),
      surroundings: PlaneShape([[Self.rectangle(0, -30_000, w, 20_000)]]), borders: borders,
      inset: withInset ? SheetInset(name: "離島", municipalityCodes: ["99999"]) : nil)
  }

  static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> [PlanePoint] {
    [
      PlanePoint(x: x, y: y), PlanePoint(x: x + width, y: y), PlanePoint(x: x + width, y: y + height),
      PlanePoint(x: x, y: y + height),
    ]
  }

  var facilities: [SheetFacility] {
    (0..<40).map { i in
      let kinds = FacilityKind.homeCare
      return SheetFacility(
        kind: kinds[i % kinds.count], name: "施設\(i)",
        point: PlanePoint(x: Double(i * 7_301 % 59_000) + 500, y: Double(i * 4_211 % 39_000) + 500),
        positionGrade: i % 7 == 0 ? .oaza : .official, roundTheClock: i % 5 == 3 ? .yes : .notReported)
    }
  }

  /// Cells on a lattice of degrees that stands for kilometres: 1 km = 0.01°.
  func cells(_ classes: [SheetReach]) -> [SheetReach: [[PlanePoint]]] {
    guard !classes.isEmpty else { return [:] }
    var cells: [MosaicCell<SheetReach>] = []
    for column in 0..<60 {
      for row in 0..<12 where (column * 7 + row * 3) % 5 != 0 {
        cells.append(
          MosaicCell(
            box: BoundingBox(
              west: Double(column) / 100, south: Double(row) / 100, east: Double(column + 1) / 100,
              north: Double(row + 1) / 100),
            value: classes[column * classes.count / 60], weight: Double(row + 1)))
      }
    }
    return CellMosaic.outlines(of: cells) { $0.map(Self.plane) }
  }

  static func plane(_ position: Position) -> PlanePoint {
    PlanePoint(x: position.longitude * 100_000, y: position.latitude * 100_000)
  }

  func gaps(_ classes: [SheetReach] = SheetReach.allCases, silent: Bool = true) -> SheetTheme {
    var nurses = facilities.filter { $0.kind == .visitingNurseStation }
    if silent { nurses[1].state = .notReported }
    return .gaps(
      GapTheme(
        service: .visitingNurse, reachKilometres: 16, isConvention: true, uncovered75: 1_234.4...1_651.2,
        people75: 30_000, estimate: "2010年の人口に比例", cells: cells(classes), cellMetres: 1_000,
        beyondReach: classes.contains(.uncovered)
          ? PlaneShape([[Self.rectangle(40_000, 0, 20_000, 40_000)]]) : PlaneShape([]), providers: nurses,
        gaps: [
          SheetGap(name: municipalityName(5, 1), people75: 812.3, point: PlanePoint(x: 55_000, y: 15_000)),
          SheetGap(name: municipalityName(4, 3), people75: 422.1, point: PlanePoint(x: 45_000, y: 35_000)),
        ]))
  }

  var share: SheetTheme {
    var values: [String: Double] = [:]
    for row in 0..<Self.rows {
      for column in 0..<Self.columns {
        values[Self.code(column, row)] = 0.12 + Double(row * 6 + column) / 100
      }
    }
    values[Self.code(0, 0)] = nil
    return .share(
      ShareTheme(
        measure: .share75, year: 2025, values: values, total: 0.187,
        breaks: .quantile(Array(values.values), classes: 5), facilities: facilities))
  }

  var resources: SheetTheme {
    .resources(
      ResourceTheme(
        areas: [
          AreaResources(
            code: "99-h01", name: "西部", counts: [.clinic: 12, .visitingNurseStation: 3, .pharmacy: 20],
            people75: 9_000),
          AreaResources(
            code: "99-h02", name: "中央高原北", counts: [.clinic: 8, .hospital: 1, .dentalPractice: 4],
            people75: 11_000),
          AreaResources(code: nil, name: "未設定", counts: [.clinic: 2], people75: 10_000),
        ], facilities: facilities))
  }

  func content(
    _ theme: SheetTheme, paper: SheetPaper = SheetPaper(.a4, .landscape), language: Language = .ja,
    isMonochrome: Bool = false, areaName: String = "格子県"
  ) -> SheetContent {
    SheetContent(
      paper: paper, language: language, isMonochrome: isMonochrome, areaName: areaName,
      dateLine: "施設 2025年6月1日現在、人口 2025年1月1日現在", ground: ground, theme: theme,
      sources: ["格子県オープンデータ（CC BY 4.0）"], editor: "在宅アトラス")
  }

  /// Every kind of sheet on every paper.
  static let papers = SheetPaper.Size.allCases.flatMap { size in
    SheetPaper.Orientation.allCases.map { SheetPaper(size, $0) }
  }
}
