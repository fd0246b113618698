import CareRegistry
import Cartography
import GeoFormats
import Wording

// The findings of the styles that are shipped.
extension PrintFindings {
  func resources() throws(Failure) -> SheetFinding {
    let counts = counts()
    func count(_ kind: FacilityKind) -> String { FigureText.whole(Double(counts[kind] ?? 0)) }
    let title = Words.Prints.resources(
      language, areaName, count(.clinic), count(.hospital), count(.dentalPractice),
      count(.visitingNurseStation),
      count(.pharmacy))
    let kinds: [(FacilityKind, Phrase)] = [
      (.clinic, Words.Sheets.shortClinic), (.hospital, Words.Sheets.shortHospital),
      (.dentalPractice, Words.Sheets.shortDental), (.visitingNurseStation, Words.Sheets.shortNurse),
      (.pharmacy, Words.Sheets.shortPharmacy),
    ]
    let table = scene.tables["facility"]
    let (owners, names) = (table?.texts("municipality_code") ?? [], table?.texts("kind") ?? [])
    // A prefecture by its home-care areas, any other area by its municipalities.
    let isWide = scene.area.level == .prefecture || scene.area.level == .tertiary
    let groups = isWide ? homeCareGroups() : towns.map { (name: $0.name, codes: Set([$0.code])) }
    let older = scene.tables["municipality"]?.reals("population75") ?? []
    let rows = groups.map { group -> (rate: Double, row: [String]) in
      let people = towns.filter { group.codes.contains($0.code) }.reduce(0) { $0 + (older[$1.row] ?? 0) }
      var found: [FacilityKind: Int] = [:]
      for i in owners.indices where owners[i].map(group.codes.contains) ?? false {
        if let kind = names[i].flatMap(FacilityKind.init(rawValue:)) { found[kind, default: 0] += 1 }
      }
      let cells = kinds.map { kind, _ in
        people > 0 ? FigureText.tenth(Double(found[kind] ?? 0) / people * 10_000) : "–"
      }
      return (
        people > 0 ? Double(found[.visitingNurseStation] ?? 0) / people : .infinity, [group.name] + cells
      )
    }
    return SheetFinding(
      title: title, about: about(title), figures: peopleFigures(),
      table: .init(
        heading: Words.Prints.resourceTable(language),
        columns: [(isWide ? Words.Sheets.area : Words.Sheets.place)(language)] + kinds.map { $0.1(language) },
        rows: rows.map(\.row), isTopList: false),
      notes: [Words.Prints.kindNote(language)])
  }

  private func homeCareGroups() -> [(name: String, codes: Set<String>)] {
    guard let municipality = scene.tables["municipality"], let areas = scene.tables["home_care_area"] else {
      return towns.map { ($0.name, [$0.code]) }
    }
    let parents = municipality.texts("home_care_area_code") ?? []
    var members: [String?: Set<String>] = [:]
    for town in towns { members[parents.isEmpty ? nil : parents[town.row], default: []].insert(town.code) }
    let names = (language == .en ? areas.texts("name_en") : nil) ?? []
    let japanese = areas.texts("name") ?? []
    var groups = (areas.texts("code") ?? []).enumerated().compactMap {
      row, code -> (name: String, codes: Set<String>)? in
      guard let code, let own = members[code] else { return nil }
      return ((names.isEmpty ? nil : names[row]) ?? japanese[row] ?? code, own)
    }
    if let rest = members[nil], !rest.isEmpty, !groups.isEmpty {
      groups.append((Words.Sheets.unassignedRow(language), rest))
    }
    return groups.isEmpty ? towns.map { ($0.name, [$0.code]) } : groups
  }

  func share() -> SheetFinding {
    let (all, older) = (sum("population"), sum("population75"))
    let share = all > 0 ? older / all : 0
    let title =
      share > 0
      ? Words.Prints.share(language, areaName, FigureText.tenth(1 / share), FigureText.share(share))
      : Words.Prints.plainTitle(language, style.title(language), areaName)
    let shares = zip(towns, figures("share75")).compactMap { town, share in share.map { (town.name, $0) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return SheetFinding(
      title: title, about: about(title), figures: peopleFigures() + kindFigures(),
      table: shares.count < 2
        ? nil
        : .init(
          heading: Words.Sheets.highest(language),
          columns: [Words.Sheets.place(language), Words.Sheets.share75(language)],
          rows: shares.prefix(20).map { [$0.0, FigureText.share($0.1)] }, isTopList: true),
      notes: [Words.Sheets.symbolNote(language), Words.Sheets.borderNote(language)])
  }

  func gaps() throws(Failure) -> SheetFinding {
    let reach = try reach()
    guard let possible = reach.possible, let confirmed = reach.confirmed else { return plain() }
    let rule = try reach.rows.rule(service)
    let kilometres = kilometres(rule)
    let people75 = possible.people75
    let most = confirmed.uncovered75Max
    let range = min(possible.uncovered75Min, most)...most
    let shares = people75 > 0 ? range.lowerBound / people75...range.upperBound / people75 : 0...0
    let name = service.label(language)
    let title =
      most < 0.5
      ? Words.Sheets.noGapTitle(language, name, kilometres)
      : Words.Sheets.gapTitle(
        language, name, kilometres, FigureText.people(range, language), FigureText.share(shares, language))
    let silent = possible.providers - confirmed.providers
    var figures: [SheetFinding.Figure] = [
      .init(
        Words.Sheets.uncovered75(language), FigureText.people(range, language), isMain: true, isWarning: true),
      .init(Words.Sheets.shareUncovered(language), FigureText.share(shares, language)),
      .init(Words.Sheets.people75(language), people(people75)),
      .init(Words.Sheets.providers(language), places(confirmed.providers)),
    ]
    if silent > 0 { figures.append(.init(Words.Sheets.providersSilent(language), places(silent))) }
    var notes = [Words.Sheets.candidateNote(language)]
    if FigureText.whole(range.lowerBound) != FigureText.whole(range.upperBound) {
      notes.append(Words.Sheets.rangeNote(language))
    }
    if rule.kind == .metres {
      let text = FigureText.kilometres(rule.value)
      notes.append(
        service == .visitingNurse
          ? Words.Sheets.conventionNote(language, name, text) : Words.Sheets.ruleNote(language, text))
    }
    notes.append(Words.Sheets.estimateNote(language, scene.about.populationMethod.brief(language)))
    return SheetFinding(
      title: title, about: about(title), figures: figures,
      table: try gapTable(Words.Sheets.largestGaps(language), roundTheClock: false), notes: notes)
  }

  private func kilometres(_ rule: (rule: String, kind: ReachRule.Kind, value: Double)) -> String {
    rule.kind == .metres
      ? Words.Sheets.withinKilometres(language, FigureText.kilometres(rule.value))
      : Words.Sheets.withinMunicipality(language)
  }

  /// Parts of the area with most people out of reach: home-care areas of a prefecture, else municipalities.
  private func gapTable(_ heading: String, roundTheClock: Bool, service: Service? = nil) throws(Failure)
    -> SheetFinding.Table?
  {
    // Rows of home-care areas cover the whole prefecture: any smaller area is told by its municipalities.
    let isWide = scene.area.level == .prefecture
    let level: AreaLevel = isWide && !roundTheClock ? .homeCare : .municipality
    let rows = try AreaReachRows(
      scene.contents, service: service ?? self.service, level: level, year: scene.about.baseYear,
      roundTheClock: roundTheClock)
    let own = Set(scene.area.municipalities)
    let names = Dictionary(towns.map { ($0.code, $0.name) }) { a, _ in a }
    var found: [(name: String, people: Double)] = []
    for row in rows.row(roundTheClock ? .confirmed : .possible) where row.uncovered75 >= 0.5 {
      if level == .municipality {
        guard own.contains(row.code) else { continue }
        found.append((names[row.code] ?? row.name, row.uncovered75))
      } else {
        found.append(
          (
            row.code == AreaCatalogue.unassigned ? Words.Registry.unassigned(language) : row.name,
            row.uncovered75
          ))
      }
    }
    guard !found.isEmpty else { return nil }
    found.sort { ($1.people, $0.name) < ($0.people, $1.name) }
    return .init(
      heading: heading,
      columns: [
        (level == .municipality ? Words.Sheets.place : Words.Sheets.area)(language),
        Words.Sheets.people75(language),
      ], rows: found.prefix(20).map { [$0.name, people($0.people)] }, isTopList: true)
  }

  func access() throws(Failure) -> SheetFinding {
    let name = service.label(language)
    let older = scene.tables["municipality"]?.reals("population75") ?? []
    let values = zip(towns, figures("access_\(service.rawValue)"))
      .compactMap { town, value in value.map { (town: town, value: $0) } }
      .sorted {
        // Of equals the one with more people first.
        ($0.value, -(older[$0.town.row] ?? 0), $0.town.code) < (
          $1.value, -(older[$1.town.row] ?? 0), $1.town.code
        )
      }
    guard let low = values.first, let high = values.last else { return plain() }
    let nobody = values.count { $0.value <= 0 }
    let own = areaFigure("access_area", "access")
    let title: String
    if values.count > 1, let own, nobody > 0 {
      title = Words.Prints.accessNobodyTitle(
        language, name, FigureText.tenth(own), FigureText.whole(Double(nobody)))
    } else if values.count > 1 {
      title = Words.Prints.accessTitle(
        language, name, FigureText.tenth(low.value), low.town.name, FigureText.tenth(high.value),
        high.town.name)
    } else {
      title = Words.Prints.accessOne(language, areaName, name, FigureText.tenth(low.value))
    }
    let all = (scene.tables["municipality"]?.reals("access_\(service.rawValue)") ?? []).compactMap { $0 }
      .sorted()
    var figures: [SheetFinding.Figure] = []
    if let own {
      figures.append(.init(Words.Prints.areaAccess(language), FigureText.tenth(own), isMain: true))
    }
    if !all.isEmpty {
      let middle = (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
      figures.append(.init(Words.Prints.medianAccess(language), FigureText.tenth(middle)))
    }
    let reach = try reach()
    figures += [.init(Words.Sheets.people75(language), people(sum("population75")))]
    if let confirmed = reach.confirmed {
      figures.append(.init(Words.Sheets.providers(language), places(confirmed.providers)))
    }
    return SheetFinding(
      title: title, about: about(title), figures: figures,
      table: values.count < 2
        ? nil
        : .init(
          heading: Words.Prints.lowestAccess(language),
          columns: [
            Words.Sheets.place(language), Words.Sheets.people75(language),
            Words.Prints.perTenThousand(language),
          ],
          rows: values.prefix(20).map {
            [$0.town.name, people(older[$0.town.row] ?? 0), FigureText.tenth($0.value)]
          }, isTopList: true),
      notes: [Words.Prints.accessNote(language)])
  }

  /// A figure of the area itself in the base year.
  private func areaFigure(_ table: String, _ column: String) -> Double? {
    guard let table = scene.tables[table], let values = table.reals(column),
      let levels = table.texts("area_level"), let codes = table.texts("area_code"),
      let services = table.texts("service")
    else { return nil }
    let years = table.integers("year")
    return values.indices.first {
      levels[$0] == scene.area.level.rawValue && codes[$0] == scene.area.code
        && services[$0] == service.rawValue
        && (years?[$0] ?? scene.about.baseYear) == scene.about.baseYear
    }.flatMap { values[$0] }
  }

  func night() throws(Failure) -> SheetFinding {
    let physician = Service.visitingPhysician
    let reach = try reach(roundTheClock: true, service: physician)
    guard let confirmed = reach.confirmed else { return plain() }
    let kilometres = kilometres(try reach.rows.rule(physician))
    let share = confirmed.people75 > 0 ? confirmed.uncovered75 / confirmed.people75 : 0
    let title = Words.Prints.nightTitle(
      language, kilometres, people(confirmed.uncovered75), FigureText.share(share))
    return SheetFinding(
      title: title, about: about(title),
      figures: [
        .init(
          Words.Sheets.uncovered75(language), people(confirmed.uncovered75), isMain: true, isWarning: true),
        .init(Words.Sheets.shareUncovered(language), FigureText.share(share)),
        .init(Words.Sheets.people75(language), people(confirmed.people75)),
        .init(Words.Prints.nightProviders(language), places(confirmed.providers)),
      ],
      table: try gapTable(Words.Prints.nightGaps(language), roundTheClock: true, service: physician),
      notes: [
        Words.Prints.nightNote(language),
        Words.Sheets.ruleNote(language, FigureText.kilometres(try reach.rows.rule(physician).value)),
      ])
  }

  func resilience() -> SheetFinding {
    let column = "sole_people75_\(service.rawValue)"
    let facility = scene.tables["facility"]
    let (values, names) = (facility?.reals(column) ?? [], facility?.texts("name") ?? [])
    let sole =
      values.isEmpty
      ? []
      : facilityRows.compactMap { row in values[row].map { (name: names[row] ?? "", people: $0) } }
        .sorted { ($1.people, $0.name) < ($0.people, $1.name) }
    // Of the people who live here; a provider may stand elsewhere, and those here reach beyond the border.
    let one = areaFigure("resilience_area", "people_by_1") ?? 0
    let lost = max(0, one - (areaFigure("resilience_area", "people_by_2") ?? one))
    let all = sum("population75")
    let title = Words.Prints.resilienceTitle(
      language, service.label(language), people(lost), FigureText.share(all > 0 ? lost / all : 0))
    var figures: [SheetFinding.Figure] = [
      .init(Words.Prints.solePeople(language), people(lost), isMain: true, isWarning: true),
      .init(Words.Prints.soleProviders(language), places(sole.count)),
    ]
    if let secure = areaFigure("resilience_area", "share_by_2") {
      figures.append(.init(Words.Prints.secureShare(language), FigureText.share(secure)))
    }
    figures.append(.init(Words.Sheets.people75(language), people(all)))
    return SheetFinding(
      title: title, about: about(title), figures: figures,
      table: sole.isEmpty
        ? nil
        : .init(
          heading: Words.Prints.soleTable(language),
          columns: [Words.Prints.provider(language), Words.Sheets.people75(language)],
          rows: sole.prefix(20).map { [$0.name, people($0.people)] }, isTopList: true),
      notes: [Words.Prints.resilienceNote(language)])
  }

  func progress() -> SheetFinding {
    let item = style.chosen("item") ?? "all"
    let done = figures("progress_done")
    let reported = done.compactMap { $0 }
    var notes = [Words.Prints.progressNote(language)]
    if reported.isEmpty { notes.append(Words.Prints.noProgress(language)) }
    func whole(_ count: Int) -> String { FigureText.whole(Double(count)) }
    let title: String
    var figures: [SheetFinding.Figure] = []
    if item == "all" {
      let full = reported.count { $0 >= Double(ProgressRecord.Item.allCases.count) }
      title = Words.Prints.progressAllTitle(
        language, whole(full), whole(reported.count), whole(done.count - reported.count))
    } else {
      let values = scene.tables["municipality"]?.texts("progress_\(item)") ?? []
      let states = towns.map { values.isEmpty ? nil : values[$0.row] }
      func count(_ state: ProgressRecord.State) -> Int { states.count { $0 == state.rawValue } }
      let heading = style.choices.first { $0.key == "item" }?.option?.title(language) ?? item
      title = Words.Prints.progressTitle(
        language, heading, whole(count(.implemented)), whole(count(.planned)), whole(count(.notImplemented)),
        whole(count(.notReported)))
    }
    figures.append(
      .init(Words.Prints.reported(language), Words.Sheets.municipalityCount(language, whole(reported.count))))
    let least = zip(towns, done).compactMap { town, done in done.map { (town.name, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return SheetFinding(
      title: title, about: about(title), figures: figures + peopleFigures(),
      table: least.isEmpty
        ? nil
        : .init(
          heading: Words.Prints.leastDone(language),
          columns: [Words.Sheets.place(language), Words.Prints.done(language)],
          rows: least.prefix(20).map { [$0.0, FigureText.whole($0.1) + "/8"] }, isTopList: true), notes: notes
    )
  }
}
