import CareRegistry
import Spatial
import Wording

/// Checks the cells of a mesh as a file lists them.
public enum MeshCheck {
  /// A text that is no mesh code of JIS X 0410; nil where it is one.
  public static func code(_ raw: String, _ place: CheckedPlace) -> Issue? {
    guard (try? MeshCode(JapaneseText.folded(raw))) == nil else { return nil }
    return .found("mesh_code_invalid", .warning, place, value: raw, Words.Ingest.badMeshCode.with(clip(raw)))
  }

  /// How many cells of a file have their ages suppressed: they are not zero. One issue for the file with the first
  /// row; nil where nothing is suppressed.
  public static func suppression(
    rows: [Int], cells: Int, file: String, column: String, firstCode: String
  ) -> Issue? {
    guard let first = rows.min() else { return nil }
    return .found(
      "cell_suppressed", .note, CheckedPlace(file: file, row: first, column: column), value: firstCode,
      Words.Doctor.suppressed.with(String(rows.count), String(cells)))
  }
}
