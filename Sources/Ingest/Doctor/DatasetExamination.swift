import CareRegistry
import GeoFormats
import Spatial
import Wording

/// A dataset folder as far as it can be read, damaged or not, with every fault of its files.
///
/// Where `DatasetReader` stops at the first fault, this goes on: a bad row is listed and left out, a bad table is listed
/// and taken as empty. Of a sound folder both read the same.
public struct DatasetExamination: Sendable {
  public private(set) var dataset: CareDataset
  /// Faults of the files, in the order of the tables and rows; without the issues that the dataset itself lists.
  public private(set) var issues: [Issue] = []
  /// Row in its file of each value of the dataset, by resource, in the order of the values.
  public private(set) var fileRows: [String: [Int]] = [:]
  private var tables: [String: LenientTable] = [:]
  private var clean: [String: CheckedTable] = [:]
  private var package: DataPackage?
  private let folder: String

  /// - Throws: `Failure.badInput` when there is no such folder.
  public init(_ folder: String) throws(Failure) {
    self.folder = folder
    dataset = CareDataset(
      name: "", title: "", titleEnglish: "", prefectureCode: "", referenceDate: "", baseYear: 0)
    readPackage()
    let schemas = DatasetLayout.allTables.filter { schema in
      DatasetLayout.tables.contains { $0.name == schema.name } || isListed(schema.name)
    }
    if package == nil, schemas.allSatisfy({ !FileReading.exists("\(folder)/\($0.path)") }) {
      // Nothing of a dataset is here: the reader's own words say it best.
      _ = try DatasetReader.package(in: folder)
    }
    for schema in schemas { readTable(schema) }
    checkReferences()
    fill()
    readBoundaries()
  }

  private func isListed(_ name: String) -> Bool {
    package?.resources.contains { $0.name == name } ?? false
  }

  private mutating func readPackage() {
    do throws(Failure) {
      let package = try DatasetReader.package(in: folder)
      self.package = package
      dataset = CareDataset(
        name: package.name, title: package.title, titleEnglish: package.zaitaku.titleEnglish,
        prefectureCode: package.zaitaku.prefectureCode,
        referenceDate: package.zaitaku.referenceDate,
        baseYear: package.zaitaku.baseYear)
      dataset.populationMethod = package.zaitaku.populationMethod ?? .dasymetric
    } catch {
      issues.append(DatasetFault.issue("dataset_file_unreadable", error, DatasetLayout.packageFile))
    }
  }

  /// Bytes of a resource; nil, reported, where there are none.
  private mutating func bytes(_ name: String, _ standard: String) -> [UInt8]? {
    let resource = package?.resources.first { $0.name == name }
    let path = resource?.path ?? standard
    if package != nil, resource == nil {
      issues.append(
        .found(
          "dataset_file_unreadable", .error,
          CheckedPlace(file: DatasetLayout.packageFile, row: nil, column: "resources"), value: name,
          Words.Ingest.resourceMissing.with(name)))
    }
    guard !path.isEmpty, !path.contains("/"), !path.contains("\\"), path != "..", path != "." else {
      issues.append(
        .found(
          "dataset_file_unreadable", .error,
          CheckedPlace(file: DatasetLayout.packageFile, row: nil, column: "resources"), value: path,
          Words.Ingest.unsafePath.with(name, clip(path))))
      return nil
    }
    do throws(Failure) {
      let bytes = try FileReading.bytes("\(folder)/\(path)", limit: 1 << 30)
      if let hash = resource?.hash, hash != "sha256:" + Checksum.sha256(bytes) {
        issues.append(
          Issue(
            ruleID: "dataset_file_changed", severity: .warning, file: path, row: nil,
            message: Words.Ingest.hashDiffers, remedy: Words.Ingest.hashDiffersRemedy))
      }
      return bytes
    } catch {
      issues.append(DatasetFault.issue("dataset_file_unreadable", error, path))
      return nil
    }
  }

  private mutating func readTable(_ schema: TableSchema) {
    guard let bytes = bytes(schema.name, schema.path) else { return }
    let referred = DatasetLayout.allTables.flatMap(\.references).filter {
      $0.resource == schema.name
    }
    .map(\.foreignColumns)
    let table = LenientTable(
      schema: schema, bytes: bytes, referred: Array(Set(referred)).sorted { $0.count < $1.count })
    issues += table.issues
    tables[schema.name] = table
  }

  /// Rows that refer to nothing are listed and left out; those that refer to a row with a fault are only left out.
  private mutating func checkReferences() {
    for schema in DatasetLayout.allTables {
      guard let lenient = tables[schema.name], let table = lenient.table else { continue }
      var dropped: Set<Int> = []
      for reference in schema.references {
        guard let target = tables[reference.resource], target.table != nil else { continue }
        let all = target.keys[reference.foreignColumns.joined(separator: ",")] ?? []
        let kept = clean[reference.resource].map { foreign in
          Set(foreign.rows.indices.map { foreign.key($0, reference.foreignColumns) })
        }
        for row in table.rows.indices
        where !reference.columns.contains(where: { table[row, $0].isEmpty }) {
          let key = table.key(row, reference.columns)
          if !(kept ?? all).contains(key) { dropped.insert(table.fileRows[row]) }
          guard !all.contains(key) else { continue }
          let value = reference.columns.map { table[row, $0] }.joined(separator: ", ")
          issues.append(
            .found(
              "dataset_reference_missing", .error,
              CheckedPlace(
                file: schema.path, row: table.fileRows[row],
                column: reference.columns.joined(separator: ", ")
              ),
              value: value,
              Words.Ingest.noSuchReference.with(clip(value), "\(reference.resource).csv")))
        }
      }
      clean[schema.name] = lenient.without(dropped)
    }
  }

  /// Values of a table; rows that the strict reader would refuse are listed and left out, found by halving.
  private mutating func values<Value>(
    _ schema: TableSchema, _ read: (CheckedTable) throws(Failure) -> [Value]
  ) -> [Value] {
    guard let table = clean[schema.name] else { return [] }
    var values: [Value] = []
    var rows: [Int] = []
    var waiting: [CheckedTable] = [table]
    while let part = waiting.popLast() {
      do throws(Failure) {
        values += try read(part)
        rows += part.fileRows
      } catch {
        guard part.rows.count > 1 else {
          issues.append(DatasetFault.issue("dataset_value_bad", error, schema.path))
          continue
        }
        let half = part.rows.count / 2
        // The first half is read first, so that the order stays.
        for range in [half..<part.rows.count, 0..<half] {
          if let piece = LenientTable.part(of: part, Array(range)) { waiting.append(piece) }
        }
      }
    }
    fileRows[schema.name] = rows
    return values
  }

  private mutating func fill() {
    dataset.sources = values(DatasetLayout.sources) { DatasetRows.sources($0) }
    let dates = Dictionary(
      dataset.sources.map { ($0.key, $0.referenceDate) }, uniquingKeysWith: { first, _ in first })
    dataset.areas = areas()
    dataset.memberships = values(DatasetLayout.memberships) { (t) throws(Failure) in
      try DatasetRows.memberships(t)
    }
    dataset.populations = values(DatasetLayout.populations) { DatasetRows.populations($0) }
    dataset.cells = values(DatasetLayout.cells) { (t) throws(Failure) in try DatasetRows.cells(t) }
    dataset.facilities = values(DatasetLayout.facilities) { (t) throws(Failure) in
      try DatasetRows.facilities(t, dates: dates)
    }
    dataset.facilitySources = values(DatasetLayout.facilitySources) {
      DatasetRows.facilitySources($0)
    }
    dataset.statements = values(DatasetLayout.statements) { (t) throws(Failure) in
      try DatasetRows.statements(t)
    }
    dataset.rules = values(DatasetLayout.rules) { (t) throws(Failure) in try DatasetRows.rules(t) }
    dataset.issues = values(DatasetLayout.issues) { (t) throws(Failure) in try DatasetRows.issues(t)
    }
    for optional in OptionalTables.all {
      guard let table = clean[optional.schema.name] else { continue }
      var copy = dataset
      do throws(Failure) {
        try optional.read(table, into: &copy)
        dataset = copy
        fileRows[optional.schema.name] = table.fileRows
      } catch {
        issues.append(DatasetFault.issue("dataset_value_bad", error, optional.schema.path))
      }
    }
  }

  /// Areas refer to each other, so they are checked here one by one and read together.
  private mutating func areas() -> [Area] {
    guard let table = clean[DatasetLayout.areas.name] else { return [] }
    let parents: [(AreaLevel, String)] = [
      (.municipality, "municipality_code"), (.homeCare, "home_care_area_code"),
      (.secondary, "secondary_area_code"), (.tertiary, "tertiary_area_code"),
      (.prefecture, "prefecture_code"),
    ]
    let known = Set(table.rows.indices.map { table[$0, "level"] + " " + table[$0, "code"] })
    var good: [Int] = []
    for row in table.rows.indices {
      let count = issues.count
      func add(_ column: String, _ message: Phrase) {
        issues.append(
          .found(
            "dataset_value_bad", .error,
            CheckedPlace(file: table.schema.path, row: table.fileRows[row], column: column),
            value: table[row, column], message.with(clip(table[row, column]))))
      }
      let level = table[row, "level"]
      let isUnit = level == AreaLevel.municipality.rawValue || level == AreaLevel.ward.rawValue
      if isUnit, !TableField.Form.digits(5).admits(table[row, "code"]) {
        add("code", Words.Ingest.badMunicipalityCode)
      }
      for (parent, column) in parents where !table[row, column].isEmpty {
        if !known.contains(parent.rawValue + " " + table[row, column]) {
          add(column, Words.Ingest.noSuchArea)
        }
      }
      if level == AreaLevel.ward.rawValue, table[row, "municipality_code"].isEmpty {
        add("municipality_code", Words.Ingest.valueMissing)
      }
      if issues.count == count { good.append(row) }
    }
    guard let kept = good.count == table.rows.count ? table : LenientTable.part(of: table, good)
    else {
      return []
    }
    fileRows[table.schema.name] = kept.fileRows
    return (try? DatasetRows.areas(kept)) ?? []
  }

  private mutating func readBoundaries() {
    guard let bytes = bytes(DatasetLayout.boundaryResource, DatasetLayout.boundaryFile) else {
      return
    }
    let read = LenientBoundaries(bytes: bytes, areas: dataset.areas)
    issues += read.issues
    dataset.boundaries = read.shapes
  }
}
