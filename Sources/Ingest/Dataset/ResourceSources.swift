import CareRegistry

/// Which sources each resource of a dataset was made from.
struct ResourceSources: Sendable {
  private var keysByResource: [String: Set<String>]

  init(of dataset: CareDataset) {
    let boundary: Set<String> = [SourceKey.boundaries]
    let people: Set<String> = [
      SourceKey.populationTotal, SourceKey.population65, SourceKey.population75,
    ]
    let memberships = Set(dataset.memberships.map(\.source))
    let providers = Set(dataset.facilities.map(\.source)).union(dataset.facilitySources.map(\.source))
    keysByResource = [
      DatasetLayout.boundaryResource: boundary,
      DatasetLayout.areas.name: memberships.union(boundary),
      DatasetLayout.memberships.name: memberships,
      DatasetLayout.populations.name: people,
      DatasetLayout.cells.name: boundary.union([SourceKey.censusMesh]),
      DatasetLayout.facilities.name: providers.union([SourceKey.towns, SourceKey.formerMunicipalities]),
      DatasetLayout.facilitySources.name: providers,
      DatasetLayout.statements.name: Set(dataset.statements.map(\.source)),
      DatasetLayout.rules.name: [SourceKey.reachRules],
    ]
    for table in OptionalTables.all { keysByResource[table.schema.name] = table.sources(of: dataset) }
  }

  func keys(of resource: String) -> Set<String> { keysByResource[resource] ?? [] }
}
