import Foundation
import Ingest
import TestSupport
import Testing

/// Sheets and tiles as a person gets them: ink where it should be, text that can be found, one message for
/// what makes no sense.
@Suite struct PrintTests {
  private let scratch: Scratch
  private let atlas: String

  private static let hasFont = Words.hasFont

  init() throws {
    scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
    atlas = scratch.path("town.gpkg")
    let built = try Program.run(["build", scratch.path("town"), "-o", atlas])
    try #require(built.status == 0, "\(built.errors)")
  }

  private func map(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["map", atlas, "--data-dir", packageRoot] + arguments)
  }

  @Test("A sheet as PNG has its ink where it belongs", .enabled(if: hasFont, "no Japanese font"))
  func ink() throws {
    let file = scratch.path("m.png")
    let done = try map("--style", "gaps", "--dpi", "72", "-o", file)
    try #require(done.status == 0, "\(done.errors)")
    #expect(done.output == file + "\n")
    let image = try RasterImage(png: file)
    #expect(image.width == 842 && image.height == 595)
    // A margin of 10 mm stays blank; the title is bold; the map has sea; the column at the right has text.
    #expect(image.share(x: 0...1, y: 0...0.045, where: RasterImage.isWhite) == 1)
    #expect(image.share(x: 0...0.03, y: 0...1, where: RasterImage.isWhite) == 1)
    #expect(image.share(x: 0.97...1, y: 0...1, where: RasterImage.isWhite) == 1)
    #expect(image.share(x: 0.035...0.5, y: 0.05...0.085, where: RasterImage.isDark) > 0.02)
    #expect(image.share(x: 0.04...0.7, y: 0.15...0.85) { RasterImage.isNear($0, [0xEA, 0xF1, 0xF6]) } > 0.05)
    #expect(image.share(x: 0.74...0.96, y: 0.12...0.5) { !RasterImage.isWhite($0) } > 0.03)
    #expect(image.share(x: 0.04...0.95, y: 0.9...0.96) { !RasterImage.isWhite($0) } > 0.005)
  }

  @Test(
    "A PDF holds fonts and text that can be found, and its pages draw",
    .enabled(if: hasFont, "no Japanese font"))
  func pdf() throws {
    let file = scratch.path("m.pdf")
    let done = try map("--style", "resources", "--area", "町1", "--table", "--title", "町の<資源>&", "-o", file)
    try #require(done.status == 0, "\(done.errors)")
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    let again = scratch.path("n.pdf")
    _ = try map("--style", "resources", "--area", "町1", "--table", "--title", "町の<資源>&", "-o", again)
    #expect(try Data(contentsOf: URL(filePath: again)) == bytes, "two runs differ")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
    let text = try Program.execute("/usr/bin/pdftotext", [file, "-"]).output
    #expect(text.contains("町の<資源>&") && text.contains("出典") && text.contains("施設一覧"))
    let fonts = try Program.execute("/usr/bin/pdffonts", [file]).output
    #expect(fonts.contains("NotoSansCJK") && !fonts.contains("Type 3"))
    _ = try Program.execute("/usr/bin/pdftoppm", ["-r", "50", "-png", file, scratch.path("page")])
    let pages = try scratch.names().filter { $0.hasPrefix("page") }
    #expect(pages.count >= 2)
    for page in pages {
      let image = try RasterImage(png: scratch.path(page))
      #expect(image.share(x: 0...1, y: 0...1) { !RasterImage.isWhite($0) } > 0.01)
    }
  }

  @Test("Tiles draw as pictures, in the colours of their style")
  func tiles() throws {
    let done = try Program.run([
      "tiles", atlas, "--style", "gaps", "--zoom", "9", "--data-dir", packageRoot, "-o", scratch.path("t"),
    ])
    try #require(done.status == 0, "\(done.errors)")
    let folder = scratch.path("t/gaps-visiting-nurse/9")
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".svg") }
    #expect(!files.isEmpty)
    var ink = 0.0
    for file in files {
      let image = try RasterImage(
        svg: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), width: 256, height: 256)
      ink += image.share(x: 0...1, y: 0...1) { !RasterImage.isWhite($0) }
    }
    #expect(ink > 0.02)
  }

  @Test("A sheet for each area of a level stands in a folder, each with its name")
  func each() throws {
    let done = try map("--style", "population75", "--each", "municipality", "-o", scratch.path("sheets"))
    #expect(done.status == 0, "\(done.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("sheets")).sorted()
    #expect(names.count == done.output.split(separator: "\n").count && names.count > 1)
    #expect(names.allSatisfy { $0.hasPrefix("population75-") && $0.hasSuffix(".svg") })
  }

  @Test("What makes no sense gets one message, a code, and no file")
  func wrong() throws {
    for (arguments, part) in [
      (["--style", "moon"], "moon"), (["--area", "月面市"], "月面市"), (["--scale", "1:7"], "1:7"),
      (["--scale", "half"], "half"), (["--dpi", "5"], "5"), (["--service", "visiting_nurse"], "service"),
      (["--style", "progress", "--item", "zz"], "zz"), (["--scale", "1:1000"], "1:1,000"),
      (["--each", "municipality", "--format", "svg"], "-o"), (["--graticule", "0"], "graticule"),
    ] {
      let output = part == "-o" ? [] : ["-o", scratch.path("x.svg")]
      let outcome = try Program.run(["map", atlas, "--data-dir", packageRoot] + arguments + output)
      #expect(outcome.status == 2, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(part), "\(arguments): \(outcome.errors)")
      #expect(try !scratch.names().contains("x.svg"))
    }
  }
}

private enum Words {
  static let hasFont =
    (try? Program.execute("/usr/bin/fc-match", ["-f", "%{family[0]}", "Noto Sans CJK JP"]).output)
    == "Noto Sans CJK JP"
}
