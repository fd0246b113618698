import CareRegistry

/// The descriptor `datapackage.json` (Frictionless Data Package v1), with our own member `zaitaku`.
struct DataPackage: Codable, Sendable {
  struct Licence: Codable, Sendable, Hashable {
    var name: String
    var title: String
  }

  struct Source: Codable, Sendable, Hashable {
    var title: String
    /// The file's name at the publisher.
    var path: String?
  }

  struct Constraints: Codable, Sendable {
    var required: Bool?
    var unique: Bool?
    var pattern: String?
    var `enum`: [String]?
    var minimum: Double?
    var maximum: Double?
  }

  struct Field: Codable, Sendable {
    var name: String
    var type: String
    var description: String
    var constraints: Constraints?
  }

  struct ForeignKey: Codable, Sendable {
    struct Target: Codable, Sendable {
      var resource: String
      var fields: [String]
    }

    var fields: [String]
    var reference: Target
  }

  struct Schema: Codable, Sendable {
    var fields: [Field]
    var missingValues: [String]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]?
  }

  struct Resource: Codable, Sendable {
    var name: String
    var path: String
    var profile: String?
    var title: String?
    var format: String?
    var mediatype: String?
    var encoding: String?
    var bytes: Int?
    /// `sha256:` and 64 hexadecimal digits.
    var hash: String?
    var schema: Schema?
    var sources: [Source]?
    var licenses: [Licence]?
  }

  /// What the package standard has no word for.
  struct Zaitaku: Codable, Sendable {
    var formatVersion: Int
    var prefectureCode: String
    var referenceDate: String
    var baseYear: Int
    /// nil: spread over an older census mesh.
    var populationMethod: PopulationMethod?
    var titleEnglish: String

    enum CodingKeys: String, CodingKey {
      case formatVersion = "format_version"
      case prefectureCode = "prefecture_code"
      case referenceDate = "reference_date"
      case baseYear = "base_year"
      case populationMethod = "population_method"
      case titleEnglish = "title_en"
    }
  }

  var profile: String
  var name: String
  var id: String
  var title: String
  var description: String?
  /// RFC 3339; the reference date of the dataset, never the clock.
  var created: String
  var licenses: [Licence]
  var sources: [Source]
  var resources: [Resource]
  var zaitaku: Zaitaku
}
