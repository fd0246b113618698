import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Everything that is computed from a dataset, before it becomes tables.
public struct AtlasModel: Sendable {
  public let dataset: CareDataset
  public let catalogue: AreaCatalogue
  /// Thousandths of people per cell and year.
  public let population: CellPopulation
  /// Metres from centre to farthest corner, per cell.
  public let halfDiagonals: [Double]
  /// One for each question, in a fixed order.
  public let reaches: [ServiceReach]
  /// Providers located in each area, those without a position included, by question and entry of the catalogue.
  public let providerCounts: [[Int]]
  /// Figures by question, entry of the catalogue and year.
  public let areaReaches: [[[AreaReach]]]
  public let gapPolygons: [GapPolygon]
  public let gapClusters: [GapClusterShape]
  /// Shapes of areas by level and code, dissolved from shared borders.
  public let shapes: AreaShapes
  /// Position of the base year in the years of `population`.
  public let baseYearIndex: Int
  /// Issues of the dataset and those found while building.
  public let issues: [Issue]
  /// Tables of the analyses that an atlas holds: accessibility and resilience of every service by its default rule.
  public var analyses: [FeatureTable] = []

  /// The part of a home-care area that no provider reaches.
  public struct GapPolygon: Sendable {
    public let reach: Int
    public let areaCode: String
    public let shape: MultiPolygon
    /// Thousandths of people in the area's uncovered cells by centre.
    public let people: Int
    public let people75: Int
    /// Nearest facility to the most crowded cell beyond reach, and metres to it; nil where nobody lives there.
    public let nearestFacility: Int?
    public let nearestMetres: Double?
    public let areaKm2: Double
  }

  /// A cluster of uncovered cells with its outline.
  public struct GapClusterShape: Sendable {
    public let reach: Int
    public let areaCode: String
    public let shape: MultiPolygon
    public let cells: [Int]
    /// Of the most crowded cell: a place where people are, which the middle of the outline need not be.
    public let centre: Position
    public let people: Int
    public let people75: Int
    /// Number of the facility nearest to the cluster's most crowded cell, and metres to it.
    public let nearestFacility: Int?
    public let nearestMetres: Double?
    public let areaKm2: Double
  }

  /// The reach that answers a question.
  public func reach(
    _ service: Service, _ capability: Capability, roundTheClockOnly: Bool = false, ownKindOnly: Bool = false
  ) -> (index: Int, reach: ServiceReach)? {
    let wanted = ServiceReach.Question(
      service: service, capability: capability, roundTheClockOnly: roundTheClockOnly, ownKindOnly: ownKindOnly
    )
    return reaches.firstIndex { $0.question == wanted }.map { ($0, reaches[$0]) }
  }
}
