import Wording

/// Checks that what a table refers to is there.
enum DatasetReferences {
  /// - Throws: `Failure.badInput` for the first row that refers to nothing.
  static func check(_ tables: [String: CheckedTable]) throws(Failure) {
    var known: [String: Set<String>] = [:]
    for schema in DatasetLayout.allTables {
      guard let table = tables[schema.name] else { continue }
      for reference in schema.references {
        let target = "\(reference.resource)(\(reference.foreignColumns.joined(separator: ",")))"
        if known[target] == nil, let foreign = tables[reference.resource] {
          known[target] = Set(foreign.rows.indices.map { foreign.key($0, reference.foreignColumns) })
        }
        guard let keys = known[target] else { continue }
        for row in table.rows.indices {
          // A reference without a value refers to nothing on purpose.
          if reference.columns.contains(where: { table[row, $0].isEmpty }) { continue }
          guard !keys.contains(table.key(row, reference.columns)) else { continue }
          let value = reference.columns.map { table[row, $0] }.joined(separator: ", ")
          throw Failure(
            .badInput,
            Words.Ingest.noSuchReference.with(clip(value), "\(reference.resource).csv"),
            at: "\(schema.path):\(table.fileRows[row]) \(reference.columns.joined(separator: ", "))",
            remedy: Words.Ingest.noSuchReferenceRemedy.with("\(reference.resource).csv"))
        }
      }
    }
  }
}
