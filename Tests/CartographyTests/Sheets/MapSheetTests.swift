import Foundation
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct MapSheetTests {
  private func read(_ content: SheetContent) throws -> [SVGReader.Element] {
    try #require(SVGReader.read(MapSheet.svg(content)))
  }

  @Test(
    "A sheet is well formed whatever its areas, facilities and findings are called",
    arguments: SVGWriterTests.hostile)
  func hostile(_ name: String) throws {
    var town = try PrintTown()
    town.rename([String](repeating: name, count: 16))
    town.areaName = name
    town.finding.title = name
    town.finding.table?.rows = [[name, name]]
    town.finding.notes = [name]
    for style in ["resilience-visiting-nurse"] {
      var content = try town.content(style)
      content.theme.callouts = [.init(name: name, text: name, point: PlanePoint(x: 0, y: 0))]
      content.locator = SheetLocator(
        name: name, land: content.ground.municipalities[0].shape, subject: PlaneShape([]))
      let elements = try read(content)
      #expect(!elements.contains { $0.name.lowercased() == "script" })
    }
  }

  @Test("Every text lies on the paper", arguments: PrintTown.styles)
  func onPaper(_ style: String) throws {
    let town = try PrintTown()
    for paper in [SheetPaper(.a4, .portrait), SheetPaper(.a3, .landscape)] {
      let texts = try read(try town.content(style, paper: paper)).filter { $0.textBox != nil }
      #expect(texts.count > 20)
      for text in texts {
        guard let box = text.textBox else { continue }
        #expect(
          box.minX >= 9 && box.maxX <= paper.width - 9 && box.minY >= 9 && box.maxY <= paper.height - 9,
          "\(style) \(text.text) \(box)")
      }
    }
  }

  @Test(
    "No name covers another",
    arguments: ["population75", "gaps-visiting-nurse", "access-visiting-nurse", "progress"])
  func apart(_ style: String) throws {
    let town = try PrintTown()
    for paper in [SheetPaper(.a4, .landscape), SheetPaper(.a3, .portrait)] {
      let elements = try read(try town.content(style, paper: paper))
      // Numbers of clusters stand on their symbols, which may touch.
      let texts = elements.filter { Int($0.text) == nil }.compactMap { element in
        element.textBox.map { (element.text, $0) }
      }
      for (i, a) in texts.enumerated() {
        for b in texts[(i + 1)...] {
          // Half a line: the measured box is taller than most letters.
          #expect(!a.1.insetBy(a.1.height * 0.2).intersects(b.1.insetBy(b.1.height * 0.2)), "\(a) \(b)")
        }
      }
    }
  }

  @Test("The stated scale is true to the millimetre", arguments: PrintTown.papers)
  func scale(_ paper: SheetPaper) throws {
    for wanted in [nil, 500_000.0, 777_000] {
      var content = try PrintTown().content("progress", paper: paper)
      content.scaleDenominator = wanted
      let denominator = MapSheet.scaleDenominator(content)
      if let wanted { #expect(denominator == wanted) }
      let elements = try read(content)
      #expect(elements.contains { $0.text == Words.Sheets.scale(.ja, FigureText.whole(denominator)) })
      // A municipality is 8 km wide.
      let title = try #require(elements.first { $0.name == "title" && $0.text == "町1の2" })
      #expect(title.groups.contains("map"))
      let path = try #require(
        elements.first { $0.name == "path" && ($0.attributes["fill"] == "#FBFAF7") }?.attributes["d"])
      let corners = PathCorners.read(path).joined()
      let width = (corners.map(\.x).max() ?? 0) - (corners.map(\.x).min() ?? 0)
      #expect(abs(width - 8_000_000 / denominator) <= 0.011)
      // The scale bar: two halves, and the number at its end.
      let halves = elements.filter { $0.groups.contains("scale") && $0.name == "rect" }
      let bar = halves.compactMap { $0.number("width") }.reduce(0, +)
      let label = try #require(elements.first { $0.groups.contains("scale") && $0.text.hasSuffix(" km") })
      let kilometres = try #require(Double(label.text.dropLast(3)))
      #expect(abs(bar * denominator / 1e6 - kilometres) < 0.02 * denominator / 1e6)
    }
  }

  @Test("The room that a sheet has for an area is what its scale needs")
  func room() throws {
    var content = try PrintTown().content("progress")
    let free = MapSheet.room(content)
    #expect(free.needed.width <= free.there.width && free.needed.height <= free.there.height)
    content.scaleDenominator = 50_000
    let tight = MapSheet.room(content)
    #expect(abs(tight.needed.width - 640) < 1e-6 && tight.needed.width > tight.there.width)
  }

  @Test("The legend holds only classes that occur")
  func legendOfGaps() throws {
    let words = [
      "covered": "届く（圏内）", "edge": "境界（メッシュの大きさにより不確か）", "uncovered": "届かない（空白候補）",
      "not_reported": "届くか未報告（提供の有無が不明な施設だけ）",
    ]
    let names = words.keys.sorted()
    let whole = try PrintTown()
    // Nothing, each class alone, all but one, all.
    for mask in [0, 1, 2, 4, 8, 7, 11, 13, 14, 15] {
      let wanted = names.indices.filter { mask & (1 << $0) != 0 }.map { names[$0] }
      var town = whole
      let table = try #require(town.tables["cell_gap"])
      let classes = try #require(table.texts("map_class"))
      town.tables["cell_gap"] = table.rows(
        classes.indices.filter { classes[$0].map(wanted.contains) ?? false })
      let texts = try read(try town.content("gaps-visiting-nurse")).filter { $0.groups.contains("side") }.map(
        \.text)
      for name in names {
        let word = try #require(words[name])
        #expect(texts.joined().contains(word) == wanted.contains(name), "\(wanted) \(name)")
      }
    }
  }

  @Test(
    "A class of figures that no area has is not in the legend, and no data only where a figure is missing")
  func legendOfFigures() throws {
    var town = try PrintTown()
    func side(_ town: PrintTown) throws -> [String] {
      // At this scale municipalities are shaded, not cells.
      try read(try town.content("population75", scale: 3_000_000)).filter { $0.groups.contains("side") }.map(
        \.text)
    }
    let shares = try #require(town.tables["municipality"]?.reals("share75")).map {
      ($0 ?? 0.4) > 1 ? 1 : $0 ?? 0.4
    }
    #expect(try side(town).contains("データなし"))
    let column = try #require(town.tables["municipality"]?.columns.firstIndex { $0.name == "share75" })
    town.tables["municipality"]?.columns[column].values = .real(shares.map { _ in 0.22 })
    let texts = try side(town)
    #expect(!texts.contains("データなし"))
    #expect(texts.contains("20.0% 以上 25.0% 未満") && !texts.contains("30.0% 以上"))
  }

  @Test("Classes are found from the figures and never repeat a limit")
  func classes() throws {
    var town = try PrintTown()
    let style = try PrintTown.style("access-visiting-nurse").resolved(for: town.tables)
    let layer = try #require(style.layers.first { $0.id == "access-municipality" })
    let stops = try #require(layer.figureStep).stops.map(\.at)
    #expect(stops.count == 4 && zip(stops, stops.dropFirst()).allSatisfy { $0 < $1 })
    let column = try #require(
      town.tables["municipality"]?.columns.firstIndex { $0.name == "access_visiting_nurse" })
    town.tables["municipality"]?.columns[column].values = .real((0..<16).map { $0 < 12 ? 0 : 3 })
    let few = try PrintTown.style("access-visiting-nurse").resolved(for: town.tables)
    let left = try #require(few.layers.first { $0.id == "access-municipality" }?.figureStep).stops.map(\.at)
    #expect(left == [3])
    #expect(few.layers.first { $0.id == "access-municipality" }?.legend?.items.count == 2)
  }

  @Test("Equal content gives equal bytes", arguments: PrintTown.styles)
  func equalBytes(_ style: String) throws {
    let town = try PrintTown()
    #expect(MapSheet.svg(try town.content(style)) == MapSheet.svg(try town.content(style)))
  }

  @Test("A sheet needs nothing that office programs lack", arguments: PrintTown.styles)
  func plainSVG(_ style: String) throws {
    let text = String(decoding: MapSheet.svg(try PrintTown().content(style)), as: UTF8.self)
    for word in [
      "foreignObject", "var(", "url(", "<style", "<use", "<image", "href", "paint-order", "<pattern",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("role=\"img\"") && text.contains("<title id=\"title\">") && text.contains("<desc"))
    #expect(text.contains("width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\""))
  }

  @Test("Finding, doubt, sources and editor are written on the sheet")
  func words() throws {
    let elements = try read(try PrintTown().content("gaps-visiting-nurse"))
    #expect(
      elements.first { $0.attributes["id"] == "title" }?.text == "訪問看護が16km以内にない75歳以上：1,230〜1,650人（4.1〜5.5%）")
    let side = elements.filter { $0.groups.contains("side") }.map(\.text).joined()
    #expect(side.contains("空白候補は計算による候補です。") && side.contains("調査で決まります"))
    let foot = elements.filter { $0.groups.contains("foot") }.map(\.text).joined()
    #expect(foot == "出典：格子県オープンデータ（CC BY 4.0）。上記を在宅アトラスが加工して作成。")
  }

  @Test("An area named with its number is not named again")
  func callouts() throws {
    var content = try PrintTown().content("gaps-visiting-nurse")
    content.theme.callouts = [.init(name: "町1の1", text: "300人", point: PlanePoint(x: -4_000, y: -4_000))]
    let elements = try read(content)
    #expect(elements.count { $0.textBox != nil && $0.groups.contains("map") && $0.text == "町1の1" } == 1)
    #expect(elements.contains { $0.groups.contains("callouts") && $0.text == "300人" })
    #expect(elements.contains { $0.groups.contains("side") && $0.text == Words.Sheets.gapLabel(.ja) })
  }

  @Test("A sheet of one area shows its own figures only, greys the rest and says where it lies")
  func oneArea() throws {
    var town = try PrintTown()
    town.subject = [TileTown.code(1, 1)]
    town.areaName = "町1の1"
    var content = try town.content("population75")
    content.theme.neighbours = [
      SheetArea(
        code: "x", name: "隣の町",
        shape: PlaneShape([
          [
            PrintTown.plane([
              Position(longitude: 141.21, latitude: 43.09), Position(longitude: 141.29, latitude: 43.09),
              Position(longitude: 141.29, latitude: 43.15), Position(longitude: 141.21, latitude: 43.15),
            ])
          ]
        ]))
    ]
    content.locator = SheetLocator(
      name: "格子県", land: content.ground.surroundings, subject: content.ground.municipalities[0].shape)
    let elements = try read(content)
    let fills = elements.filter { $0.name == "title" && $0.groups.contains("map") }.map(\.text)
    // As land and as a class; no other municipality.
    #expect(!fills.isEmpty && Set(fills) == ["町1の1"])
    #expect(elements.contains { $0.text == Words.Sheets.outside(.ja) })
    #expect(elements.contains { $0.groups.contains("neighbours") && $0.text == "隣の町" })
    #expect(elements.contains { $0.groups.contains("locator") && $0.text == "格子県" })
    #expect(!elements.contains { $0.textBox != nil && $0.groups.contains("map") && $0.text == "町1の1" })
  }

  @Test("Every facility of the list that has room bears its number")
  func numbers() throws {
    let town = try PrintTown()
    let ids = try #require(town.tables["facility"]?.texts("facility_id"))
    var numbers: [String: Int] = [:]
    for id in ids { if let id { numbers[id] = numbers.count + 1 } }
    let elements = try read(try town.content("resources", numbers: numbers))
    let shown = elements.filter { $0.attributes["font-weight"] == "700" && $0.groups.contains("map") }.map(
      \.text)
    let found = Set(shown.flatMap { $0.split(separator: "・").compactMap { Int($0) } })
    #expect(found.count > numbers.count / 2 && found.isSubset(of: Set(numbers.values)))
    let list = ListSheet(
      paper: SheetPaper(.a4, .portrait), language: .ja, title: "一覧<&>", subtitle: "日",
      columns: [
        .init("番号", share: 1, isNumber: true), .init("名称", share: 5),
      ], rows: (1...200).map { ["\($0)", "医院\($0)<script>"] }, credit: "出典")
    let pages = list.pages()
    #expect(pages.count > 1)
    var rows: [String] = []
    for page in pages {
      rows += try #require(SVGReader.read(page)).filter { $0.text.hasPrefix("医院") }.map(\.text)
    }
    #expect(rows.count == 200 && rows.last == "医院200<script>")
  }

  @Test("Meridians and parallels carry their degrees")
  func graticule() throws {
    var content = try PrintTown().content("progress")
    content.graticule = [
      SheetGraticule(
        line: PrintTown.plane([
          Position(longitude: 141.2, latitude: 43), Position(longitude: 141.2, latitude: 43.4),
        ]), label: "東経141°12′", isMeridian: true)
    ]
    #expect(try read(content).contains { $0.groups.contains("graticule") && $0.text == "東経141°12′" })
  }

  @Test("Far islands do not shrink the main map")
  func farIslands() throws {
    var town = try PrintTown()
    let column = try #require(town.tables["municipality"]).geometries
    // The last municipality goes 300 km to the east.
    let far = try #require(column[15]?.polygons?.first).exterior.positions.map {
      Position(longitude: $0.longitude + 3.7, latitude: $0.latitude)
    }
    town.tables["municipality"]?.geometries[15] = .multiPolygon(
      MultiPolygon([Polygon(exterior: try LinearRing(far))]))
    let alone = MapSheet.scaleDenominator(try town.content("progress"))
    let content = try town.content("progress", far: [TileTown.code(3, 3)])
    #expect(MapSheet.scaleDenominator(content) * 3 < alone)
    #expect(try read(content).contains { $0.groups.contains("inset") && $0.text.hasPrefix("離島") })
  }

  @Test("A ground without municipalities gives an empty map")
  func empty() throws {
    var content = try PrintTown().content("gaps-visiting-nurse")
    content.ground = SheetGround(municipalities: [])
    for paper in PrintTown.papers {
      content.paper = paper
      _ = try read(content)
    }
  }
}
