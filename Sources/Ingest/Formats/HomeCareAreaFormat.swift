import Wording

/// The home-care areas of a prefecture as a pasted document: a table of areas and, for some, lists in words.
struct HomeCareAreaFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.homeCareAreas, title: Words.Sources.homeCareAreas,
    publisher: Words.Sources.prefectureOffice,
    licence: "", method: Words.Sources.homeCareAreasMethod)
  let signature: [String] = []

  func matches(_ probe: FileProbe) -> Bool {
    guard case .text(let text) = probe.content else { return false }
    return HomeCareDocument.headerLine(in: text) != nil
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    guard case .text(let text) = probe.content else {
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
    var document = HomeCareDocument(text: text, file: probe.file.baseName, source: context.source)
    material.issues += document.issues
    document.issues = []
    let rows = document.printed.count + document.likeSecondary.count + document.singleMunicipalities.count
    material.homeCareDocument = document
    return ReadOutcome(RowCounts(read: rows, accepted: rows, repaired: document.repairedCells, rejected: 0))
  }
}
