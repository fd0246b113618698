import CareRegistry
import Foundation
import Logging
import TestSupport
import Testing
import Wording

@testable import Atlas

@Suite("Print maps by name and value") struct MapQuestionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func maps() throws -> PrintedMaps {
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    return try PrintedMaps(AtlasContents(model.tables(), path: "/secret/mini.gpkg"), styles: root + "/Styles")
  }

  @Test func aMapComesInEveryFormAsTheCommandDrawsIt() throws {
    let maps = try Self.maps()
    let pairs = [("service", "visiting_nurse"), ("area", "home-care:西"), ("table", "true"), ("lang", "en")]
    let svg = try maps.document(MapQuestion(style: "gaps", format: "svg", parameters: pairs))
    let text = String(decoding: svg.bytes, as: UTF8.self)
    #expect(text.hasPrefix("<?xml") || text.hasPrefix("<svg"))
    #expect(
      svg.pages > 1 && svg.contentType == "image/svg+xml"
        && svg.fileName == "gaps-visiting-nurse-01-h01-西.svg")
    #expect(
      try maps.document(MapQuestion(style: "gaps", format: "svg", parameters: pairs)).bytes == svg.bytes)
    #expect(
      try maps.document(
        MapQuestion(style: "gaps-visiting-nurse", format: "svg", parameters: Array(pairs.dropFirst()))
      ).bytes == svg.bytes)
    let png = try maps.document(
      MapQuestion(
        style: "gaps", format: "png",
        parameters: [("dpi", "36"), ("paper", "A3"), ("orientation", "portrait")]))
    #expect(
      png.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.contentType == "image/png" && png.pages == 1)
    // A3 at 36 dots per inch: width and height stand in the header.
    #expect(Array(png.bytes[16..<24]) == [0, 0, 1, 165, 0, 0, 2, 83])
    let pdf = try maps.document(MapQuestion(style: "gaps", format: "pdf", parameters: pairs))
    #expect(pdf.bytes.starts(with: Array("%PDF".utf8)) && pdf.contentType == "application/pdf")
  }

  @Test func aTitleOfSomebodyIsEscaped() throws {
    let map = try Self.maps().document(
      MapQuestion(style: "resources", format: "svg", parameters: [("title", "<script>alert(1)</script>&\"'")])
    )
    #expect(!String(decoding: map.bytes, as: UTF8.self).contains("<script"))
  }

  @Test func stylesForPaperCanBeAskedFor() throws {
    let maps = try Self.maps()
    #expect(maps.styleNames.contains("gaps-mono") && maps.styleNames.first == "resources")
    #expect(try !maps.document(MapQuestion(style: "gaps-mono", format: "svg", parameters: [])).bytes.isEmpty)
  }

  static let mistakes:
    [(style: String, format: String, pairs: [(String, String)], place: String?, words: String)] = [
      ("../../etc/passwd", "svg", [], "../../etc/passwd", "small letters"),
      ("gaps.json", "svg", [], "gaps.json", "small"),
      ("", "svg", [], "", "small"), ("nothing", "svg", [], nil, "nothing"),
      ("gaps", "exe", [], nil, "svg, pdf, png"),
      ("gaps", "svg", [("dpi", "1200")], "dpi", "36 to 300"),
      ("gaps", "svg", [("scale", "1:1")], "scale", "1:250000"),
      ("gaps", "svg", [("scale", "1:1000")], "scale", "takes"),
      ("gaps", "svg", [("graticule", "0.01")], "graticule", "0.1 to 30"),
      ("gaps", "svg", [("title", String(repeating: "題", count: 101))], "title", "100"),
      ("gaps", "svg", [("item", "a")], "item", "no choice"),
      ("gaps", "svg", [("service", "x")], "service", "one of"),
      ("gaps", "svg", [("area", "どこか")], "area", "どこか"),
      ("gaps", "svg", [("output", "/tmp/x")], "output", "names a file"),
      ("gaps", "svg", [("style", "x")], "style", "command line"),
      ("gaps", "svg", [("paper", "A0")], "paper", "A4, A3"),
    ]

  private func refusal(
    _ maps: PrintedMaps, _ style: String, _ format: String, _ pairs: [(String, String)]
  ) -> Failure? {
    do {
      let question = try MapQuestion(style: style, format: format, parameters: pairs)
      _ = try maps.document(question)
      return nil
    } catch { return error }
  }

  @Test func aMistakeNamesItsParameter() throws {
    let maps = try Self.maps()
    for mistake in Self.mistakes {
      let failure = try #require(refusal(maps, mistake.style, mistake.format, mistake.pairs), "\(mistake)")
      #expect(failure.kind == .usage && failure.place == mistake.place, "\(mistake): \(failure)")
      #expect(failure.message.en.contains(mistake.words), "\(mistake): \(failure)")
      #expect(!failure.text(.ja).contains("secret") && !failure.text(.ja).contains(Self.root))
      #expect(!failure.text(.ja).contains("--") && !failure.text(.en).contains("--"))
    }
  }
}
