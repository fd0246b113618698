import Wording

extension AtlasRegister {
  /// A model that has just been computed, as what analyses work on; without shapes, which their tables in an atlas
  /// don't carry.
  init(_ model: AtlasModel) throws(Failure) {
    let contents = AtlasContents([model.provenanceTable(), model.atlasTable()], path: model.dataset.name)
    self.init(
      dataset: model.dataset, catalogue: model.catalogue, population: model.population,
      about: try contents.about(), path: contents.path, provenance: try contents.table("provenance"),
      shapes: [:])
  }
}
