import CareRegistry
import Wording

/// Turns the names of a home-care document into areas of municipality codes.
struct HomeCareBuilder {
  struct BuiltArea {
    var code: String
    var name: String
    var members: Set<String>
    /// The row of the table; nil for an area that is only named in words.
    var printed: HomeCareDocument.PrintedArea?
    var row: Int
  }

  let document: HomeCareDocument
  let municipalities: Municipalities
  /// Code of the secondary area of each municipality.
  let secondary: [String: String]
  /// Code of a secondary area by its name.
  let secondaryNames: [String: String]
  let prefecture: String
  private(set) var areas: [BuiltArea] = []
  /// Code of the home-care area of each municipality.
  private(set) var areaOf: [String: String] = [:]
  /// Since when a municipality belongs to its area, where the document says it.
  private(set) var validFrom: [String: String] = [:]
  var issues: [Issue] = []

  init(
    document: HomeCareDocument, municipalities: Municipalities, secondary: [String: String],
    secondaryNames: [String: String], prefecture: String
  ) {
    self.document = document
    self.municipalities = municipalities
    self.secondary = secondary
    self.secondaryNames = secondaryNames
    self.prefecture = prefecture
  }

  mutating func build() {
    for printed in document.printed {
      let second = secondaryNames[printed.secondary]
      // A table may leave the secondary areas out.
      if second == nil, !printed.secondary.isEmpty {
        issue(
          "unknown_secondary_area", .warning, printed.row, "第二次医療圏", printed.secondary,
          Words.Ingest.unknownSecondaryArea)
      }
      var members: [String] = []
      for name in printed.members {
        guard let code = member(name, in: second, row: printed.row) else { continue }
        members.append(code)
        validFrom[code] = printed.validFrom[name]
      }
      add(name: printed.name, Set(members), printed, row: printed.row)
    }
    for named in document.likeSecondary {
      guard let code = secondaryNames[named.name] else {
        issue(
          "unknown_secondary_area", .warning, named.row, "在宅医療圏", named.name,
          Words.Ingest.unknownSecondaryArea)
        continue
      }
      addNamed(named, Set(secondary.filter { $0.value == code }.keys))
    }
    for named in document.singleMunicipalities {
      guard let code = member(named.name, in: nil, row: named.row) else { continue }
      addNamed(named, [code])
    }
  }

  /// Memberships that have ended, of areas that there still are.
  mutating func endedMemberships() -> [AreaMembership] {
    document.ended.compactMap { ended in
      guard let code = member(ended.member, in: nil, row: ended.row) else { return nil }
      guard let area = areas.first(where: { $0.name == ended.area }) else {
        issue(
          "home_care_area_ended", .note, ended.row, "在宅医療圏", ended.area,
          Words.ListFiles.homeCareAreaEnded.with(ended.validTo))
        return nil
      }
      return AreaMembership(
        municipalityCode: code, level: .homeCare, areaCode: area.code, validFrom: ended.validFrom,
        validTo: ended.validTo, source: document.source)
    }
  }

  /// Adds an area named in words, or checks it against the table where it is printed too.
  private mutating func addNamed(_ named: HomeCareDocument.NamedArea, _ members: Set<String>) {
    guard let printed = areas.first(where: { $0.name == named.name && $0.printed != nil }) else {
      add(name: named.name, members, nil, row: named.row)
      return
    }
    if printed.members != members {
      issue("home_care_area_differs", .warning, named.row, "在宅医療圏", named.name, Words.Ingest.wordsDiffer)
    }
  }

  private mutating func add(
    name: String, _ members: Set<String>, _ printed: HomeCareDocument.PrintedArea?, row: Int
  ) {
    guard !members.isEmpty else { return }
    let number = areas.count + 1
    let code = "\(prefecture)-h\(number < 10 ? "0" : "")\(number)"
    var own: Set<String> = []
    for member in members.sorted() {
      if let other = areaOf[member] {
        issue(
          "municipality_in_two_areas", .error, row, "構成市町村", member,
          Words.Ingest.inTwoAreas.with(
            municipalities.name(of: member) ?? member, areas.first { $0.code == other }?.name ?? other))
      } else {
        areaOf[member] = code
        own.insert(member)
      }
    }
    areas.append(BuiltArea(code: code, name: name, members: own, printed: printed, row: row))
  }

  /// The municipality of a name. Where the name repeats, the one in the secondary area that the row names.
  private mutating func member(_ name: String, in second: String?, row: Int) -> String? {
    if TableField.Form.digits(5).admits(name) {
      if let code = municipalities.municipalityCode(of: name) { return code }
      issue(
        "unknown_municipality", .warning, row, "市区町村コード", name,
        Words.Ingest.unknownMunicipality.with(name))
      return nil
    }
    let found = municipalities.codes(named: name)
    if found.count == 1 { return found[0] }
    let inside = found.filter { secondary[$0] != nil && (second == nil || secondary[$0] == second) }
    if inside.count == 1 { return inside[0] }
    issue(
      found.isEmpty ? "unknown_municipality" : "ambiguous_municipality", .warning, row, "構成市町村", name,
      found.isEmpty
        ? Words.Ingest.unknownMunicipality.with(name)
        : Words.Ingest.ambiguousMunicipality.with(found.joined(separator: ", ")))
    return nil
  }

  private mutating func issue(
    _ rule: String, _ severity: Issue.Severity, _ row: Int, _ column: String, _ value: String,
    _ message: Phrase
  ) {
    issues.append(
      Issue(
        ruleID: rule, severity: severity, file: document.file, row: row, column: column, value: clip(value),
        message: message, remedy: Words.Ingest.compareWithDocument))
  }
}
