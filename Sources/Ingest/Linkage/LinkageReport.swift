import CareRegistry
import GeoFormats
import Wording

/// How well two lists that share a number are joined by name and address alone: the number is the truth.
public struct LinkageReport: Sendable, Hashable {
  public var left: String
  public var right: String
  /// Pairs of rows with the same number.
  public var truth: Int
  /// Pairs that were joined.
  public var joined: Int
  /// Joined pairs whose numbers are equal.
  public var correct: Int

  /// Share of the true pairs that were found, 0 … 1; nil without a true pair.
  public var recall: Double? { truth == 0 ? nil : Double(correct) / Double(truth) }
  /// Share of the joined pairs that are true, 0 … 1; nil where nothing was joined.
  public var precision: Double? { joined == 0 ? nil : Double(correct) / Double(joined) }
  /// Joined pairs whose numbers differ.
  public var wrong: Int { joined - correct }
  /// Joined pairs of different numbers that can't be judged: one of the two has left the other list.
  public var undecidable: Int

  /// Links the insured institutions with the notified ones of a 点数表 without their numbers.
  ///
  /// A joined pair counts as wrong only when one of its numbers stands in both lists: else the institution has
  /// changed its number between the lists, and no truth is known.
  static func measure(
    _ material: ImportMaterial, scoreTable: String, linker: FacilityLinker, kinds: Set<FacilityKind>
  ) -> LinkageReport? {
    let insured = material.insured.filter { $0.scoreTable == scoreTable }
    let notified = material.notifications.filter { $0.scoreTable == scoreTable }
    guard let first = insured.first, let second = notified.first else { return nil }
    let linkage = linker.link(
      insured.map { LinkageRecord(id: $0.number, kinds: kinds, name: $0.name, address: $0.address) },
      notified.map { LinkageRecord(id: $0.number, kinds: kinds, name: $0.name, address: $0.address) })
    let (left, right) = (Set(insured.map(\.number)), Set(notified.map(\.number)))
    let undecidable = linkage.links.count {
      $0.left != $0.right && !right.contains($0.left) && !left.contains($0.right)
    }
    return LinkageReport(
      left: first.place.file, right: second.place.file, truth: left.intersection(right).count,
      joined: linkage.links.count - undecidable, correct: linkage.links.count { $0.left == $0.right },
      undecidable: undecidable)
  }
}

extension LinkageReport {
  /// Reads the two lists among `paths` and measures.
  ///
  /// - Throws: `Failure.usage` when they don't hold both lists for the prefecture.
  public static func run(paths: [String], prefecture: String) throws(Failure) -> [LinkageReport] {
    guard let title = PrefectureNames.name(ofCode: prefecture) else {
      throw Failure(
        .usage, Words.Ingest.noSuchPrefecture.with(clip(prefecture)),
        remedy: Words.Ingest.noSuchPrefectureRemedy)
    }
    var reading = SourceReading(prefecture: prefecture, prefectureName: title, formats: try InputFormats())
    for path in try InputWalk.files(under: paths) where !FileOpener.isCompanion(path) {
      try FileOpener.open(path) { (probe) throws(Failure) in _ = try reading.take(probe) }
    }
    // Names of municipalities: from boundaries where they were given, else from the table of areas.
    var names = reading.material.secondaryAreas.map {
      MunicipalityName(code: $0.municipalityCode, name: $0.municipalityName)
    }
    if !reading.material.boundaries.isEmpty {
      names = Municipalities(reading.material.boundaries).names
    }
    let linker = FacilityLinker(addresses: AddressNormaliser(municipalities: MunicipalityTable(names)))
    let tables: [(String, Set<FacilityKind>)] = [
      ("1", [.clinic, .hospital]), ("3", [.dentalPractice]), ("4", [.pharmacy]),
    ]
    let reports = tables.compactMap {
      measure(reading.material, scoreTable: $0.0, linker: linker, kinds: $0.1)
    }
    guard !reports.isEmpty else {
      throw Failure(.usage, Words.Linking.measureNeedsTwo, remedy: Words.Linking.measureRemedy)
    }
    return reports
  }

  public func line(_ language: Language) -> String {
    func percent(_ share: Double?) -> String { share.map { FixedPoint.text($0 * 100, decimals: 2) } ?? "–" }
    return Words.Linking.recall(
      language, left, right, String(truth), String(correct), percent(recall), percent(precision),
      String(wrong))
  }
}
