import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `population_mesh_years`: people of each cell by year and age band.
enum CellFiguresTable: OptionalTable {
  static let schema = TableSchema(
    name: "population_mesh_years", about: "年齢別のメッシュ人口（人、小数を含む推計値）",
    fields: [
      .text("mesh_code", "地域メッシュコード", required: true, form: .identifier),
      .text("municipality_code", "市区町村コード", required: true, form: .digits(5)),
      .integer("year", "年", required: true, in: 1900...2200),
      .number("population", "総人口", required: true, in: 0...1_000_000_000),
      .number("population65", "65歳以上", required: true, in: 0...1_000_000_000),
      .number("population75", "75歳以上", required: true, in: 0...1_000_000_000),
      .number("population85", "85歳以上。出典にないときは空", in: 0...1_000_000_000),
    ], primaryKey: ["mesh_code", "municipality_code", "year"],
    references: [
      .init(
        columns: ["mesh_code", "municipality_code"], resource: DatasetLayout.cells.name,
        foreignColumns: ["mesh_code", "municipality_code"])
    ])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.cellFigures.map { figures in
      [
        figures.code.description, figures.municipalityCode, String(figures.year), text(figures.total),
        text(figures.over65), text(figures.over75), figures.over85.map(text) ?? "",
      ]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      guard let code = try? MeshCode(table[row, "mesh_code"]) else {
        throw table.failure(
          row, "mesh_code", Words.Ingest.badMeshCode, remedy: Words.Ingest.badMeshCodeRemedy)
      }
      func thousandths(_ column: String) -> Int? {
        table.number(row, column).map { Int(($0 * 1000).rounded()) }
      }
      dataset.cellFigures.append(
        CellFigures(
          code: code, municipalityCode: table[row, "municipality_code"],
          year: table.integer(row, "year") ?? 0, total: thousandths("population") ?? 0,
          over65: thousandths("population65") ?? 0, over75: thousandths("population75") ?? 0,
          over85: thousandths("population85")))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> {
    dataset.cellFigures.isEmpty ? [] : [SourceKey.ageMesh]
  }

  /// Thousandths as a decimal without needless zeros.
  private static func text(_ thousandths: Int) -> String {
    FixedPoint.text(Double(thousandths) / 1000, decimals: 3)
  }
}
