import CareRegistry
import Foundation
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct MapSheetTests {
  private static let town = GridTown()

  private static func themes(_ town: GridTown) -> [SheetTheme] { [town.gaps(), town.share, town.resources] }

  @Test(arguments: SVGWriterTests.hostile) func aSheetWithAnyNameIsWellFormed(_ name: String) throws {
    var town = GridTown()
    town.municipalityName = { _, _ in name }
    for theme in Self.themes(town) {
      let elements = try #require(SVGReader.read(MapSheet.svg(town.content(theme, areaName: name))))
      #expect(!elements.contains { $0.name.lowercased() == "script" })
    }
  }

  @Test(arguments: GridTown.papers) func everyTextLiesOnThePaper(_ paper: SheetPaper) throws {
    for theme in Self.themes(Self.town) {
      for language in Language.allCases {
        let bytes = MapSheet.svg(Self.town.content(theme, paper: paper, language: language))
        let elements = try #require(SVGReader.read(bytes))
        let texts = elements.filter { $0.textBox != nil }
        #expect(texts.count > 20)
        for text in texts {
          guard let box = text.textBox else { continue }
          #expect(
            box.minX >= 9.5 && box.maxX <= paper.width - 9 && box.minY >= 9.5 && box.maxY <= paper.height - 9,
            "\(text.text) \(box)")
        }
      }
    }
  }

  @Test(arguments: GridTown.papers) func textsDoNotCoverEachOther(_ paper: SheetPaper) throws {
    for theme in Self.themes(Self.town) {
      let elements = try #require(SVGReader.read(MapSheet.svg(Self.town.content(theme, paper: paper))))
      let texts = elements.compactMap { element in element.textBox.map { (element.text, $0) } }
      for (i, a) in texts.enumerated() {
        for b in texts[(i + 1)...] {
          // Half a line: the measured box is taller than most letters.
          #expect(!a.1.insetBy(a.1.height * 0.2).intersects(b.1.insetBy(b.1.height * 0.2)), "\(a) \(b)")
        }
      }
    }
  }

  @Test(arguments: GridTown.papers) func theStatedScaleIsTrueToTheMillimetre(_ paper: SheetPaper) throws {
    let content = Self.town.content(Self.town.share, paper: paper)
    let denominator = MapSheet.scaleDenominator(content)
    #expect(SheetScale.all.contains { $0.denominator == denominator })
    let elements = try #require(SVGReader.read(MapSheet.svg(content)))
    #expect(elements.contains { $0.text == Words.Sheets.scale(.ja, FigureText.whole(denominator)) })
    // A municipality is a square of 10 km: its path starts with one level or upright side of that length.
    let expected = 10_000.0 * 1000 / denominator
    let index = try #require(elements.firstIndex { $0.name == "title" && $0.text == "町3の2" })
    let path = try #require(elements[index...].first { $0.name == "path" }?.attributes["d"])
    let side = try #require(path.split(whereSeparator: { "hvHVz ".contains($0) }).dropFirst(2).first)
    let isRelative = path.contains("h\(side)") || path.contains("v\(side)")
    #expect(isRelative)
    #expect(abs(abs(try #require(Double(side))) - expected) <= 0.011)
    // The scale bar: two halves, and the number at its end.
    let halves = elements.filter { $0.groups.contains("scale") && $0.name == "rect" }
    let bar = halves.compactMap { $0.number("width") }.reduce(0, +)
    let label = try #require(elements.first { $0.groups.contains("scale") && $0.text.hasSuffix(" km") })
    let kilometres = try #require(Double(label.text.dropLast(3)))
    #expect(abs(bar * denominator / 1e6 - kilometres) < 0.02 * denominator / 1e6)
  }

  @Test func theLegendHoldsOnlyClassesThatOccur() throws {
    let words: [SheetReach: String] = [
      .covered: Words.Sheets.covered(.ja, "16km以内"), .edge: Words.Sheets.edge(.ja),
      .notReported: Words.Sheets.notReported(.ja), .uncovered: Words.Sheets.uncovered(.ja),
    ]
    for mask in 0..<16 {
      let classes = SheetReach.allCases.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      let content = Self.town.content(Self.town.gaps(classes, silent: false))
      let elements = try #require(SVGReader.read(MapSheet.svg(content)))
      for reach in SheetReach.allCases {
        let isListed = elements.contains { $0.groups.contains("side") && $0.text == words[reach] }
        #expect(isListed == classes.contains(reach), "\(classes) \(reach)")
      }
    }
  }

  @Test func aLegendOfSharesListsNoDataOnlyWhereAFigureIsMissing() throws {
    guard case .share(var theme) = Self.town.share else { return }
    func lists(_ theme: ShareTheme) throws -> Bool {
      let elements = try #require(SVGReader.read(MapSheet.svg(Self.town.content(.share(theme)))))
      return elements.contains { $0.text == Words.Sheets.noData(.ja) }
    }
    #expect(try lists(theme))
    theme.values[GridTown.code(0, 0)] = 0.2
    theme.values["99999"] = 0.2
    #expect(try !lists(theme))
  }

  @Test func equalContentGivesEqualBytesInWhateverOrderFacilitiesCome() {
    for theme in Self.themes(Self.town) {
      let content = Self.town.content(theme)
      #expect(MapSheet.svg(content) == MapSheet.svg(content))
    }
    guard case .resources(var theme) = Self.town.resources else { return }
    let first = MapSheet.svg(Self.town.content(.resources(theme)))
    theme.facilities.reverse()
    #expect(MapSheet.svg(Self.town.content(.resources(theme))) == first)
  }

  @Test func aSheetNeedsNothingThatOfficeProgramsLack() {
    for theme in Self.themes(Self.town) {
      let text = String(decoding: MapSheet.svg(Self.town.content(theme)), as: UTF8.self)
      for word in [
        "foreignObject", "var(", "url(", "<style", "<use", "<image", "href", "paint-order", "<pattern",
      ] {
        #expect(!text.contains(word), "\(word)")
      }
      #expect(
        text.contains("role=\"img\"") && text.contains("<title id=\"title\">") && text.contains("<desc"))
      #expect(text.contains("width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\""))
    }
  }

  @Test func theTitleStatesTheFinding() throws {
    func title(_ theme: SheetTheme) throws -> String {
      let elements = try #require(SVGReader.read(MapSheet.svg(Self.town.content(theme))))
      return try #require(elements.first { $0.attributes["id"] == "title" }).text
    }
    #expect(try title(Self.town.gaps()) == "訪問看護が16km以内にない75歳以上：1,230〜1,650人（4.1〜5.5%）")
    #expect(try title(Self.town.share).hasPrefix("75歳以上の割合：格子県全体で18.7%、市区町村では13.0〜35.0%"))
    #expect(try title(Self.town.resources).contains("最少は中央高原北\u{A0}0.0か所"))
    guard case .gaps(var theme) = Self.town.gaps() else { return }
    theme.uncovered75 = 12_345...12_345
    theme.people75 = 268_370
    #expect(try title(.gaps(theme)) == "訪問看護が16km以内にない75歳以上：12,345人（4.6%）")
  }

  @Test func doubtIsWrittenOnTheSheet() throws {
    let elements = try #require(SVGReader.read(MapSheet.svg(Self.town.content(Self.town.gaps()))))
    let side = elements.filter { $0.groups.contains("side") }.map(\.text).joined()
    #expect(side.contains("空白候補は計算による候補です。") && side.contains("調査で決まります"))
    #expect(side.contains("人数の幅") && side.contains("推計です") && side.contains("目安です"))
    let foot = elements.filter { $0.groups.contains("foot") }.map(\.text).joined()
    #expect(foot == "出典：格子県オープンデータ（CC BY 4.0）。上記を在宅アトラスが加工して作成。")
  }

  @Test func anAreaNamedWithItsNumberIsNotNamedTwice() throws {
    guard case .gaps(var theme) = Self.town.gaps() else { return }
    func names(_ theme: GapTheme) throws -> Int {
      let elements = try #require(SVGReader.read(MapSheet.svg(Self.town.content(.gaps(theme)))))
      return elements.filter { $0.textBox != nil && $0.groups.contains("map") && $0.text == "西部" }.count
    }
    #expect(try names(theme) == 1)
    theme.gaps.append(SheetGap(name: "西部", people75: 300, point: PlanePoint(x: 5_000, y: 20_000)))
    #expect(try names(theme) == 1)
  }

  @Test func farIslandsDoNotShrinkTheMainMap() {
    var without = Self.town
    without.withInset = false
    let far = MapSheet.scaleDenominator(without.content(without.share))
    let near = MapSheet.scaleDenominator(Self.town.content(Self.town.share))
    #expect(near * 3 < far)
  }

  @Test func anEmptyGroundGivesAnEmptyMap() throws {
    var content = Self.town.content(Self.town.gaps([]))
    content.ground = SheetGround(municipalities: [], borders: [])
    for paper in GridTown.papers {
      content.paper = paper
      _ = try #require(SVGReader.read(MapSheet.svg(content)))
    }
    content.theme = .resources(ResourceTheme(areas: [], facilities: []))
    _ = try #require(SVGReader.read(MapSheet.svg(content)))
    content.theme = .share(
      ShareTheme(
        measure: .people75, year: 2025, values: [:], total: 0, breaks: ClassBreaks(fixed: []), facilities: [])
    )
    _ = try #require(SVGReader.read(MapSheet.svg(content)))
  }
}
