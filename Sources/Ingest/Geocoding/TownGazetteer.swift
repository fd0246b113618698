import CareRegistry
import Spatial

/// Town sections and blocks by municipality, indexed by normalised name: what addresses are located with.
public struct TownGazetteer: Sendable {
  /// A named place: a town section, a large section or a whole municipality.
  struct Place: Sendable {
    var position: Position
    var grade: PositionGrade
    var municipality: Int32
    /// Official name with municipality.
    var name: String
    var spreadMetres: Double
    /// The place is a row of the source, not a mean of rows below it.
    var isOwnPoint: Bool
    /// The place is a 小字 named by a single letter or number (イ, ロ, 甲, 五).
    var isLetterSection: Bool
  }

  public let municipalities: MunicipalityTable
  let places: [Place]
  /// (municipality marker, town tokens …) → place.
  let trie: TokenTrie
  /// Root node of each municipality's towns; −1 where it has none.
  let roots: [Int32]
  /// Mean of its towns for each municipality, and for a designated city of those of its wards.
  let municipalityPlaces: [Int32]
  /// Names of the towns one by one, for addresses that begin with none of them.
  let names: TownNames
  let blocks: BlockIndex
  /// Codes of the municipalities that the rows name without one.
  let codes: [MunicipalityKey: String]
  /// Rows in use, for keeping the gazetteer with a dataset.
  let rows: [TownRow]
  /// Doubts about the rows, in their order.
  public let issues: [Issue]

  /// Rows that carry a position and belong to a known municipality.
  public var acceptedRows: Int { rows.count }
  /// Points of blocks among them.
  public var blockCount: Int { blocks.count }

  /// A place made for one address; a reference, since a match is copied often and rarely has one.
  final class MeanPlace: Sendable {
    let place: Place
    init(_ place: Place) { self.place = place }
  }

  /// A town found in the symbols of an address.
  struct Match {
    var place: Int
    var end: Int
    /// The mean of several towns that share what the address names; counts instead of `place`.
    var mean: MeanPlace?
    /// Letters are missing or too many.
    var isLenient = false
    /// What the address names is not the whole of a town's name.
    var isApproximate = false
  }

  /// The place of a match, graded no better than what the address says.
  func place(of match: Match) -> Place {
    if let mean = match.mean { return mean.place }
    var place = places[match.place]
    if match.isApproximate { place.grade = max(place.grade, .oaza) }
    return place
  }
}
