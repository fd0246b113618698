import Spatial

/// Everything that goes in: the contents of a dataset, checked and ready to build an atlas from.
public struct CareDataset: Sendable {
  /// Folder-safe name, such as `hokkaido`.
  public var name: String
  /// Name of the prefecture, 北海道.
  public var title: String
  public var titleEnglish: String
  /// Two digits.
  public var prefectureCode: String
  /// ISO 8601 date that stands for the whole dataset in files; never the clock.
  public var referenceDate: String
  /// Year of the base population.
  public var baseYear: Int

  /// Municipalities, wards and areas of every level.
  public var areas: [Area]
  public var memberships: [AreaMembership]
  /// Generalised boundaries of municipalities (cities without wards) and wards by code; neighbours
  /// share vertices exactly.
  public var boundaries: [String: MultiPolygon]
  public var facilities: [Facility]
  public var facilitySources: [FacilitySource]
  public var statements: [ServiceStatement]
  public var cells: [MeshCell]
  public var populations: [MunicipalPopulation]
  public var rules: [ReachRule]
  public var issues: [Issue]
  public var sources: [SourceRecord]

  // What not every prefecture has; each is a table of its own, left out of the folder while empty.

  /// How people came onto the mesh.
  public var populationMethod = PopulationMethod.dasymetric
  /// People by cell and year where a mesh with age bands was given; empty otherwise.
  public var cellFigures: [CellFigures] = []
  public var demand: [HomeCareDemand] = []
  public var hours: [FacilityHours] = []
  public var persons: [FacilityPerson] = []
  public var offices: [MunicipalOffice] = []
  public var progress: [ProgressRecord] = []
  /// Rows of the official lists; empty in a compact dataset.
  public var records: [FacilityRecord] = []
  /// Town points that addresses were located with; empty in a compact dataset.
  public var gazetteer: [TownPoint] = []
  /// Pairs of rows for a person to decide.
  public var linkReviews: [LinkReview] = []

  public init(
    name: String, title: String, titleEnglish: String, prefectureCode: String, referenceDate: String,
    baseYear: Int, areas: [Area] = [], memberships: [AreaMembership] = [],
    boundaries: [String: MultiPolygon] = [:], facilities: [Facility] = [],
    facilitySources: [FacilitySource] = [], statements: [ServiceStatement] = [],
    cells: [MeshCell] = [], populations: [MunicipalPopulation] = [], rules: [ReachRule] = [],
    issues: [Issue] = [], sources: [SourceRecord] = []
  ) {
    self.name = name
    self.title = title
    self.titleEnglish = titleEnglish
    self.prefectureCode = prefectureCode
    self.referenceDate = referenceDate
    self.baseYear = baseYear
    self.areas = areas
    self.memberships = memberships
    self.boundaries = boundaries
    self.facilities = facilities
    self.facilitySources = facilitySources
    self.statements = statements
    self.cells = cells
    self.populations = populations
    self.rules = rules
    self.issues = issues
    self.sources = sources
  }

  /// Areas of one level in the order of the dataset.
  public func areas(_ level: AreaLevel) -> [Area] { areas.filter { $0.level == level } }
}
