import CareRegistry
import FoundationEssentials
import GeoFormats
import Wording

extension DataPackage {
  /// The descriptor of `dataset`, whose resources have been written as `files`.
  init(describing dataset: CareDataset, files: [(name: String, bytes: [UInt8])]) {
    let sources = dataset.sources
    profile = "data-package"
    name = dataset.name
    id = "zaitaku:\(dataset.prefectureCode):\(dataset.name)"
    title = dataset.title
    description = Words.Ingest.packageAbout(.ja, dataset.title)
    created = dataset.referenceDate + "T00:00:00Z"
    licenses = Self.licences(of: sources)
    self.sources = sources.map(Self.source)
    zaitaku = Zaitaku(
      formatVersion: DatasetLayout.formatVersion, prefectureCode: dataset.prefectureCode,
      referenceDate: dataset.referenceDate, baseYear: dataset.baseYear,
      populationMethod: dataset.populationMethod == .dasymetric ? nil : dataset.populationMethod,
      titleEnglish: dataset.titleEnglish)
    let feeds = ResourceSources(of: dataset)
    resources = files.map { file in
      let schema = DatasetLayout.allTables.first { $0.path == file.name }
      let name = schema?.name ?? DatasetLayout.boundaryResource
      let own = sources.filter { feeds.keys(of: name).contains($0.key) }
      return Resource(
        name: name, path: file.name, profile: schema == nil ? "data-resource" : "tabular-data-resource",
        title: schema?.about ?? Words.Ingest.boundariesAbout(.ja),
        format: schema == nil ? "geojson" : "csv",
        mediatype: schema == nil ? "application/geo+json" : "text/csv", encoding: "utf-8",
        bytes: file.bytes.count, hash: "sha256:" + Checksum.sha256(file.bytes),
        schema: schema.map(Self.schema), sources: own.isEmpty ? nil : own.map(Self.source),
        licenses: own.isEmpty ? nil : Self.licences(of: own))
    }
  }

  /// The descriptor as JSON, indented, keys sorted.
  func bytes() throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw Failure(
        .internalFault, Words.Ingest.cannotEncode.with("\(error)"), at: DatasetLayout.packageFile)
    }
  }

  private static func source(_ record: SourceRecord) -> Source {
    Source(title: "\(record.title)（\(record.publisher)、\(record.referenceDate)）", path: record.file)
  }

  private static func licences(of sources: [SourceRecord]) -> [Licence] {
    var seen: Set<String> = []
    return sources.compactMap { record in
      guard !record.licence.isEmpty, seen.insert(record.licence).inserted else { return nil }
      return Licence(name: licenceName(record.licence), title: record.licence)
    }
  }

  /// The standard wants a name of ASCII letters, digits, `.`, `-` and `_`.
  static func licenceName(_ licence: String) -> String {
    let kept = licence.unicodeScalars.map { scalar -> Character in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ".")
        ? Character(scalar) : "-"
    }
    let name = String(kept).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "other-open" : name
  }

  private static func schema(_ table: TableSchema) -> Schema {
    Schema(
      fields: table.fields.map { field in
        var words: [String]?
        if case .word(let list) = field.form { words = list }
        var constraints = Constraints(
          required: field.isRequired ? true : nil,
          unique: table.primaryKey == [field.name] ? true : nil, pattern: field.form.pattern,
          enum: words, minimum: field.minimum, maximum: field.maximum)
        // Descriptors say nothing rather than repeat the obvious bounds of a type.
        if field.kind == .date || field.kind == .boolean {
          constraints.minimum = nil
          constraints.maximum = nil
        }
        return Field(
          name: field.name, type: field.kind.rawValue, description: field.about, constraints: constraints)
      },
      missingValues: [""], primaryKey: table.primaryKey.isEmpty ? nil : table.primaryKey,
      foreignKeys: table.references.isEmpty
        ? nil
        : table.references.map {
          ForeignKey(fields: $0.columns, reference: .init(resource: $0.resource, fields: $0.foreignColumns))
        })
  }
}
