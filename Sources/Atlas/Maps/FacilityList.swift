import CareRegistry
import Cartography
import Wording

/// The facilities of an area, numbered: by municipality, kind and name, so that the list reads in order.
struct FacilityList {
  /// By `facility_id`.
  let numbers: [String: Int]
  let columns: [ListSheet.Column]
  let rows: [[String]]

  init(_ findings: PrintFindings) {
    let language = findings.language
    let words = Words.Prints.self
    columns = [
      .init(words.number(language), share: 4, isNumber: true), .init(words.name(language), share: 26),
      .init(words.kind(language), share: 14), .init(words.address(language), share: 34),
      .init(words.visits(language), share: 14), .init(words.clock(language), share: 6),
      .init(words.position(language), share: 10),
    ]
    guard let table = findings.scene.tables["facility"] else {
      (numbers, rows) = ([:], [])
      return
    }
    func texts(_ name: String) -> [String?] {
      table.texts(name) ?? [String?](repeating: nil, count: table.rowCount)
    }
    let (ids, names, kinds, addresses) = (
      texts("facility_id"), texts("name"), texts("kind"), texts("address")
    )
    let (owners, grades, clocks) = (
      texts("municipality_code"), texts("position_grade"), texts("round_the_clock")
    )
    let states = Service.allCases.map { ($0, texts($0.rawValue)) }
    // A sheet about one service lists who offers it or does not say; a sheet about kinds lists all.
    let only = findings.style.chosen("service").flatMap(Service.init(rawValue:))
    let listed = findings.facilityRows.filter { row in
      guard kinds[row].flatMap(FacilityKind.init(rawValue:)).map(FacilityKind.homeCare.contains) ?? false
      else {
        return false
      }
      guard let only, let own = states.first(where: { $0.0 == only })?.1 else { return true }
      return own[row] != Availability.no.rawValue
    }
    func rank(_ row: Int) -> Int {
      kinds[row].flatMap(FacilityKind.init(rawValue:)).flatMap(FacilityKind.allCases.firstIndex) ?? 0
    }
    let order = listed.sorted { a, b in
      let left = (owners[a] ?? "", rank(a), names[a] ?? "")
      let right = (owners[b] ?? "", rank(b), names[b] ?? "")
      return left != right ? left < right : (ids[a] ?? "") < (ids[b] ?? "")
    }
    var numbers: [String: Int] = [:]
    var rows: [[String]] = []
    for (i, row) in order.enumerated() {
      if let id = ids[row] { numbers[id] = i + 1 }
      let visits = states.compactMap { service, own in
        own[row] == Availability.yes.rawValue ? Self.short(service, language) : nil
      }
      let clock: Phrase =
        switch clocks[row] {
        case Availability.yes.rawValue: words.yes
        case Availability.no.rawValue: words.no
        default: words.silent
        }
      rows.append([
        String(i + 1), names[row] ?? "",
        kinds[row].flatMap(FacilityKind.init(rawValue:))?.label(language) ?? "",
        addresses[row] ?? "",
        visits.isEmpty ? words.silent(language) : visits.joined(separator: language == .ja ? "・" : ", "),
        clock(language), grades[row].flatMap(PositionGrade.init(rawValue:))?.label(language) ?? "",
      ])
    }
    self.numbers = numbers
    self.rows = rows
  }

  private static func short(_ service: Service, _ language: Language) -> String {
    switch service {
    case .visitingPhysician: Words.Prints.shortPhysician(language)
    case .visitingDentist: Words.Prints.shortDentist(language)
    case .visitingNurse: Words.Prints.shortNurse(language)
    case .visitingPharmacist: Words.Prints.shortPharmacist(language)
    }
  }
}
