import CareRegistry
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
    let repaired = document.repairedCells
    material.takeHomeCareAreas(document)
    return ReadOutcome(RowCounts(read: rows, accepted: rows, repaired: repaired, rejected: 0))
  }
}

extension ImportMaterial {
  /// Keeps the home-care areas of a file. Of two files the first counts: areas are not put together from both.
  mutating func takeHomeCareAreas(_ document: HomeCareDocument) {
    guard let first = homeCareDocument else {
      homeCareDocument = document
      return
    }
    issues.append(
      Issue(
        ruleID: "home_care_areas_twice", severity: .warning, file: document.file, row: nil,
        message: Words.ListFiles.homeCareAreasTwice.with(first.file),
        remedy: Words.ListFiles.homeCareAreasTwiceRemedy))
  }
}
