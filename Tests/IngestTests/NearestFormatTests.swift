import Testing

@testable import Ingest

/// What a person is told of a file that no format takes.
@Suite struct NearestFormatTests {
  func nearest(_ name: String, _ bytes: [UInt8]) throws -> InputFormats.Resemblance? {
    let formats = try InputFormats()
    let probe = try ListReading.probe(name, bytes)
    #expect(formats.recognise(probe) == nil)
    return formats.nearest(to: probe)
  }

  @Test func `a list with two renamed columns is known by the others`() throws {
    let header = "項番,都道府県コード,都道府県名,区分,機関番号,医療機関名称,医療機関所在地（住所）,病床数,受理届出名称,届出記号,受理番号,算定開始年月日"
    let found = try #require(try nearest("list.csv", Array((header + "\n1,31\n").utf8)))
    #expect(found.title.ja == "届出受理医療機関名簿")
    #expect(found.missing == ["医療機関番号", "受理記号"])
    #expect(found.unknown == ["機関番号", "届出記号"])
  }

  @Test func `a table of areas with one renamed column is not taken for a list of places`() throws {
    let header = "市区町村コード,市区町村名,二次医療圏コード,医療圏の名称"
    let found = try #require(try nearest("areas.csv", Array((header + "\n31101,北区,3101,東部\n").utf8)))
    #expect(found.title.ja == "二次医療圏と構成市区町村")
    #expect(found.missing == ["二次医療圏名"])
    #expect(found.unknown == ["医療圏の名称"])
  }

  @Test func `in a workbook the header is looked for below titles`() throws {
    let header = ["項番", "都道府県コード", "区分", "医療機関番号", "医療機関名称", "記号"]
    let found = try #require(
      try nearest("list.xlsx", StoredZip.workbook([["名簿", "", "", "", "", "令和7年"], [], header, ["1"]])))
    #expect(found.missing == ["受理記号"])
    #expect(found.unknown == ["記号"])
  }

  @Test func `a file that shares nothing has no nearest format`() throws {
    #expect(try nearest("recipes.csv", Array("dish,minutes\nsoup,20\n".utf8)) == nil)
  }
}
