import CareRegistry
import Spatial
import Wording

extension TownGazetteer {
  /// A bare name (no 丁目) counts as a town section where four other town points lie within this many metres,
  /// else as a large section. Measured on published coordinates of three prefectures, the error of such a
  /// name is 60–250 m at the median and about 500–1,000 m at the 90th percentile; beyond, both double.
  static let townSpacingMetres = 700.0
  static let townNeighbours = 4
  /// Rows of one normalised name (A and 字A) farther than this from their mean are not one section.
  static let sameTownMetres = 1_000.0

  /// Builds the index. Rows without position, without name or of an unknown municipality are left out and
  /// reported. The order of the rows does not matter. Rows of towns and of blocks may come together; a town
  /// that only blocks name gets the mean of them. O(n log n).
  public init(rows: [TownRow], municipalities: MunicipalityTable, file: String) {
    var reporter = GazetteerReporter(file: file)
    let resolved = Self.resolve(rows, municipalities, &reporter)
    var districts: [Int: String] = [:]
    for (key, index) in resolved {
      districts[index] = MunicipalityTable.splitDistrict(MunicipalityTable.plain(key.municipality)).district
    }
    let municipalities = municipalities.addingDistricts(districts)
    var accepted: [TownRow] = []
    var towns: [(row: TownRow, municipality: Int, position: Position)] = []
    var blocks = TownBlocks()
    for row in rows.sorted(by: { $0.row < $1.row }) {
      guard !row.town.isEmpty else {
        reporter.unnamed(row)
        continue
      }
      guard let municipality = resolved[MunicipalityKey(row)] else { continue }
      guard let position = row.position, position.isOnGlobe, position.longitude != 0 || position.latitude != 0
      else {
        reporter.blank(row)
        continue
      }
      accepted.append(row)
      if row.block.isEmpty {
        towns.append((row, municipality, position))
      } else {
        blocks.add(row, municipality, position)
      }
    }
    towns += blocks.towns(besides: towns)
    var entries = towns.flatMap { town in
      TownEntry.entries(
        of: town.row, position: town.position, municipality: town.municipality,
        fullName: municipalities.entries[town.municipality].fullName)
    }
    TownEntry.markDense(&entries, within: Self.townSpacingMetres, neighbours: Self.townNeighbours)

    var places: [Place] = []
    var keys: [(key: [UInt32], value: Int32)] = []
    var names = TownNames(municipalities: municipalities.entries.count)
    entries.sort(by: TownEntry.precedes)
    var lower = 0
    while lower < entries.count {
      var upper = lower + 1
      while upper < entries.count, entries[upper].key == entries[lower].key { upper += 1 }
      keys.append((entries[lower].key, Int32(places.count)))
      if entries[lower].isOwn {
        names.append(
          entries[lower].key.dropFirst(), municipality: entries[lower].municipality,
          place: Int32(places.count))
      }
      places.append(
        TownEntry.place(of: entries[lower..<upper], hasParts: TownEntry.hasParts(entries, lower, upper)))
      lower = upper
    }
    let placeOfKey = Dictionary(keys.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let municipalityPlaces = Self.addMunicipalities(municipalities, entries, &places)
    let trie = TokenTrie(keys)
    let roots = municipalities.entries.indices.map { i in
      trie.child(of: TokenTrie.root, TownEntry.marker(i)) ?? -1
    }
    self.init(
      municipalities: municipalities, places: places, trie: trie, roots: roots,
      municipalityPlaces: municipalityPlaces, names: names, blocks: blocks.index { placeOfKey[$0] },
      codes: resolved.compactMapValues { i in
        municipalities.entries[i].code.isEmpty ? nil : municipalities.entries[i].code
      }, rows: accepted, issues: reporter.issues)
  }

  /// Adds the mean of its towns for every municipality and city; −1 where there is none.
  private static func addMunicipalities(
    _ municipalities: MunicipalityTable, _ entries: [TownEntry], _ places: inout [Place]
  ) -> [Int32] {
    var result = [Int32](repeating: -1, count: municipalities.entries.count)
    let members = Dictionary(grouping: entries.filter { $0.isOwn }, by: \.municipality)
    for i in municipalities.entries.indices {
      let points = ([i] + municipalities.entries[i].wards).flatMap { members[$0] ?? [] }.map(\.position)
        .sorted()
      guard let mean = TownEntry.mean(points) else { continue }
      result[i] = Int32(places.count)
      places.append(
        Place(
          position: mean.position, grade: .municipality, municipality: Int32(i),
          name: municipalities.entries[i].fullName, spreadMetres: mean.spread, isOwnPoint: false,
          isLetterSection: false))
    }
    return result
  }

  struct MunicipalityKey: Hashable {
    var code: String?
    var prefecture: String
    var municipality: String
    init(_ row: TownRow) {
      code = row.municipalityCode
      prefecture = row.prefecture
      municipality = row.municipality
    }
  }

  /// Entry of the table for every municipality name of the rows.
  ///
  /// 古宇郡泊村 may be one of two 泊村 whose 郡 the table does not give. Codes of one 郡 lie side by side,
  /// so the candidate nearest to its neighbours of the same 郡 is taken, and reported.
  private static func resolve(
    _ rows: [TownRow], _ table: MunicipalityTable, _ reporter: inout GazetteerReporter
  ) -> [MunicipalityKey: Int] {
    var first: [MunicipalityKey: TownRow] = [:]
    for row in rows {
      let key = MunicipalityKey(row)
      if row.row < first[key]?.row ?? Int.max { first[key] = row }
    }
    var found: [MunicipalityKey: Int] = [:]
    var open: [(key: MunicipalityKey, row: TownRow, candidates: [Int])] = []
    var districts: [String: [Int]] = [:]
    for (key, row) in first.sorted(by: {
      ($0.value.row, $0.key.municipality) < ($1.value.row, $1.key.municipality)
    }) {
      if let index = key.code.flatMap({ table.index(ofCode: $0) }) {
        found[key] = index
        continue
      }
      guard let code = PrefectureNames.code(of: key.prefecture), let prefecture = Int(code) else {
        reporter.unknownMunicipality(row)
        continue
      }
      var candidates = table.indices(ofName: key.municipality, prefecture: prefecture)
      // A gazetteer older than the merger names what is gone.
      if candidates.isEmpty {
        candidates = table.successors(ofName: key.municipality, prefecture: prefecture)
      }
      switch candidates.count {
      case 0: reporter.unknownMunicipality(row)
      case 1:
        found[key] = candidates[0]
        if let district = MunicipalityTable.splitDistrict(MunicipalityTable.plain(key.municipality)).district,
          let number = Int(table.entries[candidates[0]].code)
        {
          districts[key.prefecture + district, default: []].append(number)
        }
      default: open.append((key, row, candidates))
      }
    }
    for (key, row, candidates) in open {
      let district = MunicipalityTable.splitDistrict(MunicipalityTable.plain(key.municipality)).district ?? ""
      let neighbours = districts[key.prefecture + district] ?? []
      func gap(_ i: Int) -> Int {
        let code = Int(table.entries[i].code) ?? 0
        return neighbours.map { abs($0 - code) }.min() ?? Int.max
      }
      let chosen = candidates.min { (gap($0), table.entries[$0].code) < (gap($1), table.entries[$1].code) }
      if let chosen {
        found[key] = chosen
        reporter.ambiguousMunicipality(row, chosen: table.entries[chosen].code)
      }
    }
    return found
  }
}
