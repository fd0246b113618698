import CareRegistry
import Spatial

extension GapFinder {
  /// The areas of a level with their shapes. Municipalities that the level gives to no area are taken one by one,
  /// under their own code.
  static func pieces(
    _ level: AreaLevel, of catalogue: AreaCatalogue, shape: (AreaLevel, String) -> MultiPolygon
  ) -> [Piece] {
    var pieces: [Piece] = []
    for entry in catalogue.entries where entry.level == level && entry.code != AreaCatalogue.unassigned {
      pieces.append(Piece(code: entry.code, shape: shape(level, entry.code), cells: entry.cells))
    }
    let rest = Set(catalogue.unassignedMunicipalities[level] ?? [])
    for entry in catalogue.entries where entry.level == .municipality && rest.contains(entry.code) {
      pieces.append(Piece(code: entry.code, shape: shape(.municipality, entry.code), cells: entry.cells))
    }
    return pieces
  }
}
