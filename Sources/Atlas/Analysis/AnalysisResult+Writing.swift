import AtlasStore
import FoundationEssentials
import GeoFormats
import Wording

extension AnalysisResult {
  /// Writes the result; the name's ending says as what: `.gpkg` keeps all tables as layers of a new GeoPackage,
  /// `.geojson`, `.csv` and `.json` hold one table. Beside and renamed.
  ///
  /// - Parameter atlas: the atlas that was asked, which is never written to.
  /// - Throws: `Failure.usage` for another ending or the atlas itself; `Failure.cannotWrite`.
  public func write(
    to path: String, layer: String?, language: Language, atlas: AtlasRegister,
    version: String = ZaitakuVersion.text
  ) throws(Failure) {
    guard !Self.isSame(path, atlas.path) else {
      throw Failure(.usage, Words.Analysis.overAtlas, at: path, remedy: Words.Analysis.overAtlasRemedy)
    }
    let ending = FileName.ending(path)
    if ending == "gpkg" {
      let all = tables + [question(atlas, version), atlas.provenance]
      return try GeoPackageWriter.write(
        tables: all, to: path, referenceDate: atlas.about.referenceDate)
    }
    guard let format = AnalysisFormat(rawValue: ending), format != .table else {
      throw Failure(
        .usage, Words.Analysis.unknownEnding, at: path, remedy: Words.Analysis.unknownEndingRemedy)
    }
    try AtomicFile.write(bytes(format, layer: layer, language: language), to: path)
  }

  /// One row that says what was asked, of which atlas, with which words of caution.
  private func question(_ atlas: AtlasRegister, _ version: String) -> FeatureTable {
    FeatureTable(
      name: "analysis", title: Words.Analysis.analysisTitle, about: Words.Analysis.analysisAbout,
      columns: [
        TableMaker.text("analysis", [verb]), TableMaker.text("title", [title.ja]),
        TableMaker.text("title_en", [title.en]),
        TableMaker.text("notes", [notes.map(\.ja).joined(separator: "\n")]),
        TableMaker.text("notes_en", [notes.map(\.en).joined(separator: "\n")]),
        TableMaker.text("atlas", [FileName.last(atlas.path)]),
        TableMaker.text("reference_date", [atlas.about.referenceDate]),
        TableMaker.text("software_version", [version]),
      ])
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path() }
    return resolved(a) == resolved(b)
  }
}
