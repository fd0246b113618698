import CareRegistry
import Wording

/// How each computed layer was made, for `provenance`.
enum Methods {
  static func all(_ dataset: CareDataset) -> [(layer: String, method: String)] {
    let words = Words.Methods.self
    let pairs: [([String], Phrase)] = [
      (["municipality", "ward", "home_care_area", "secondary_area", "tertiary_area"], words.areas),
      (["population_cell", "cell_population", "area_population"], dataset.populationMethod.description),
      (["cell_reach"], words.cellReach), (["area_reach", "area_reach_own_kind"], words.areaReach),
      (["gap_cell", "gap_cluster"], words.gapCells), (["gap_polygon"], words.gapPolygons),
      (["access_area", "access_cell"], words.access),
      (["resilience_area", "resilience_provider"], words.resilience),
    ]
    return pairs.flatMap { layers, phrase in layers.map { ($0, "\(phrase.ja) / \(phrase.en)") } }
  }
}
