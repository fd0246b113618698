import CareRegistry
import Spatial

/// Everything read from the files of a prefecture, before it is put together.
struct ImportMaterial: Sendable {
  var boundaries: [BoundaryRecord] = []
  var secondaryAreas: [SecondaryAreaRecord] = []
  var tertiaryAreas: [TertiaryAreaRecord] = []
  var homeCareDocument: HomeCareDocument?
  var meshMunicipalities: [MeshMunicipalityRecord] = []
  var censusCells: [CensusCellRecord] = []
  var populationTables: [PopulationTable] = []
  var ageMeshes: [AgeMeshFile] = []
  var residentRegisters: [ResidentRegister] = []
  var demand: [DemandRecord] = []
  /// Shapes of other prefectures that a boundary file holds besides: land where a cell is not of the coast.
  var neighbours: [MultiPolygon] = []
  var towns: TownFile?
  var medicalFacilities: [MedicalFacilityRecord] = []
  var insured: [InsuredRecord] = []
  /// Hours by the IDs of 医療情報ネット.
  var hours: [HoursRecord] = []
  var notifications: [NotifiedInstitution] = []
  var careServices: [CareServiceRecord] = []
  /// Managers and owners, only where a person asked to keep them.
  var persons: [ListedPerson] = []
  var rules: [ReachRule] = []
  var symbols: [NotificationSymbol] = []
  /// Symbols that are known and say nothing of the services.
  var silentSymbols: Set<NotificationSymbol.Key> = []
  var sourceNotes: [SourceNote] = []
  var formerMunicipalities: [FormerMunicipality] = []
  /// Municipalities of the whole country by the list that comes with the program.
  var municipalityList: [MunicipalityName] = []
  var offices: [OfficeRecord] = []
  var progress: [ProgressCell] = []
  var issues: [Issue] = []
}

/// Where a record stands: key of its source, base name of the file, 1-based row.
struct RecordPlace: Sendable, Hashable {
  var source: String
  var file: String
  var row: Int
}

/// One polygon, or all polygons, of a municipality or ward.
struct BoundaryRecord: Sendable {
  var code: String
  /// 市区町村名, such as 中央区.
  var name: String
  /// 郡・政令市名, such as 札幌市 or 上川郡; empty for a city.
  var group: String
  var shape: MultiPolygon
  var place: RecordPlace
}

/// A municipality or ward in its secondary area.
struct SecondaryAreaRecord: Sendable {
  var municipalityCode: String
  var municipalityName: String
  var areaCode: String
  var areaName: String
  var place: RecordPlace
}

/// A secondary area in its tertiary area, from a dated statement.
struct TertiaryAreaRecord: Sendable {
  var secondaryName: String
  var tertiaryName: String
  var validFrom: String?
  var place: RecordPlace
}

/// A 1-km cell that lies, wholly or in part, in a municipality.
struct MeshMunicipalityRecord: Sendable, Hashable {
  var mesh: Int
  var municipalityCode: String
}

/// People counted in a mesh cell.
struct CensusCellRecord: Sendable {
  var code: MeshCode
  var people: Int
  var place: RecordPlace
}

/// A table of figures by municipality and year.
struct PopulationTable: Sendable {
  enum Kind: String, Sendable {
    case total
    case percent65
    case percent75
  }

  struct Row: Sendable {
    var code: String
    /// 市などの別: `a` prefecture, `1` designated city, `0` ward, `2` city, `3` town or village, `9` an area of
    /// several municipalities.
    var bodyKind: String
    var name: String
    /// nil where the cell is empty or no number.
    var values: [Double?]
    var row: Int
  }

  /// 市などの別 of municipalities that the projection takes together.
  static let joinedArea = "9"

  var kind: Kind
  var years: [Int]
  var rows: [Row]
  var source: String
  var file: String
}

/// The rows of a gazetteer.
struct TownFile: Sendable {
  var rows: [TownRow]
  var file: String
}

/// A row of a 医療情報ネット list.
struct MedicalFacilityRecord: Sendable {
  var kind: FacilityKind
  /// ID with its leading zero put back.
  var number: String
  var name: String
  var address: String
  /// Five digits; nil where the file has no such column.
  var municipalityCode: String?
  /// nil where the file has no coordinates or writes 0.0.
  var position: Position?
  /// As published; empty where the file has no such column.
  var latitude: String
  var longitude: String
  /// nil where the list gives none.
  var beds: Int?
  var place: RecordPlace
  /// Whether `number` is an ID of 医療情報ネット, which its lists share.
  var sharesIDs = true
}

/// A row of the list of insured institutions.
struct InsuredRecord: Sendable {
  /// 点数表: 1 medical, 3 dental, 4 pharmacy.
  var scoreTable: String
  /// Seven digits.
  var number: String
  var name: String
  var address: String
  var place: RecordPlace
}

/// An institution of the notification list with all that it has notified.
struct NotifiedInstitution: Sendable {
  struct Notification: Sendable, Hashable {
    /// 受理記号 after NFKC.
    var symbol: String
    var row: Int
  }

  /// 点数表: 1 medical, 3 dental, 4 pharmacy.
  var scoreTable: String
  /// Seven digits.
  var number: String
  var name: String
  var address: String
  /// Sum of the beds; nil where the list gives none.
  var beds: Int?
  var notifications: [Notification]
  var place: RecordPlace
  var referenceDate: String
}

/// A row of 介護サービス情報公表 or of a municipal list of care providers.
struct CareServiceRecord: Sendable {
  /// Code of the service, such as 130 for 訪問看護; empty for a service without one here.
  var service: String
  var kind: FacilityKind
  /// 事業所番号, ten characters; empty where the list has none.
  var number: String
  var name: String
  var address: String
  /// Five digits, where the list gives it.
  var municipalityCode: String?
  /// nil where the source gives none or 0.
  var position: Position?
  /// As published.
  var latitude: String
  var longitude: String
  /// 定員; nil where the list gives none.
  var capacity: Double?
  var place: RecordPlace
}

/// What a 受理記号 says of a service.
struct NotificationSymbol: Sendable, Hashable {
  struct Key: Sendable, Hashable {
    /// After NFKC.
    var symbol: String
    var scoreTable: String
  }

  /// Service of a symbol that says nothing of the services.
  static let noService = "none"

  /// Compared after NFKC.
  var symbol: String
  var scoreTable: String
  /// A `Service`, or `round_the_clock`, `back_up_beds`, `end_of_life`.
  var service: String
  var state: Availability
  var validFrom: String?
  var validTo: String?
}

/// What a file can't say of itself: its reference date, and a better title.
struct SourceNote: Sendable {
  var file: String
  var referenceDate: String
  var title: String
  var publisher: String
  var licence: String
}
