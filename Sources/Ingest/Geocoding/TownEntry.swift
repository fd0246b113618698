import Glibc
import Spatial

/// A row of the gazetteer under one of its names: its own, or that of a larger place it is part of.
struct TownEntry {
  /// Marker of the municipality, then the symbols of the name.
  var key: [UInt32]
  var municipality: Int
  var name: String
  var position: Position
  /// The name is the row's own, not a part of it.
  var isOwn: Bool
  /// The name ends with 丁目 or is a 小字.
  var isFine: Bool
  var isLetterSection: Bool
  /// A bare name among near neighbours.
  var isDense = false

  static func marker(_ municipality: Int) -> UInt32 { 0x4000_0000 | UInt32(municipality) }

  static func precedes(_ a: TownEntry, _ b: TownEntry) -> Bool {
    if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
    if a.isOwn != b.isOwn { return a.isOwn }
    return a.position != b.position ? a.position < b.position : a.name < b.name
  }

  /// The row under its own name and under those of the larger places: 南十九条西六丁目 is part of 南十九条西 and
  /// 南十九条, 宇野気イ of 宇野気.
  static func entries(of row: TownRow, position: Position, municipality: Int, fullName: String) -> [TownEntry]
  {
    let town = AddressTokens(row.town)
    guard town.count > 0 else { return [] }
    let section = AddressTokens(row.section)
    let root = [marker(municipality)]
    func entry(_ symbols: [UInt32], _ name: String, own: Bool, fine: Bool, letter: Bool = false) -> TownEntry
    {
      TownEntry(
        key: root + symbols, municipality: municipality, name: fullName + name, position: position,
        isOwn: own,
        isFine: fine, isLetterSection: letter)
    }
    var result: [TownEntry] = []
    if section.count > 0 {
      let letter = section.count == 1 && !AddressToken.isDirection(section.symbols[0])
      result.append(
        entry(town.symbols + section.symbols, row.town + row.section, own: true, fine: true, letter: letter))
      result.append(entry(town.symbols, row.town, own: false, fine: false))
    } else {
      result.append(entry(town.symbols, row.town, own: true, fine: town.symbols.last == AddressToken.chome))
    }
    var count = town.count
    while let shorter = largerPlace(town.symbols, count) {
      count = shorter
      let name = String(Substring(row.town.utf8.prefix(Int(town.ends[count - 1]))))
      result.append(entry(Array(town.symbols[..<count]), name, own: false, fine: false))
    }
    return result
  }

  /// Number of symbols of the place that the first `count` symbols are a numbered part of; nil where they
  /// name no part.
  private static func largerPlace(_ s: [UInt32], _ count: Int) -> Int? {
    guard count >= 2 else { return nil }
    let last = s[count - 1]
    var n = count
    if last == AddressToken.chome || last == AddressToken.jou || last == AddressToken.sen
      || last == AddressToken.gou,
      AddressToken.isNumber(s[count - 2])
    {
      n = count - 2
    } else if AddressToken.isDirection(last),
      s[count - 2] == AddressToken.jou || s[count - 2] == AddressToken.sen
    {
      n = count - 1
    } else {
      return nil
    }
    // 南 of 南十九条, or a lone letter, names no place.
    if n == 0 || (n == 1 && !AddressToken.isNumber(s[0])) && AddressToken.isDirection(s[0]) { return nil }
    return n
  }

  /// Marks bare names with at least `neighbours` other town points of the municipality within a distance.
  static func markDense(_ entries: inout [TownEntry], within metres: Double, neighbours: Int) {
    var near = [Int](repeating: 0, count: entries.count)
    let own = entries.indices.filter { entries[$0].isOwn }
    for (_, group) in Dictionary(grouping: own, by: { entries[$0].municipality }) {
      let order = group.sorted {
        (entries[$0].position.latitude, entries[$0].position.longitude)
          < (entries[$1].position.latitude, entries[$1].position.longitude)
      }
      // A degree of latitude is never shorter than 110 km.
      let window = metres / 110_000
      for (k, i) in order.enumerated() {
        var j = k + 1
        while j < order.count, entries[order[j]].position.latitude - entries[i].position.latitude <= window {
          if localMetres(entries[i].position, entries[order[j]].position) <= metres {
            near[i] += 1
            near[order[j]] += 1
          }
          j += 1
        }
      }
    }
    for i in own { entries[i].isDense = near[i] >= neighbours }
  }

  /// Whether the sorted entries hold names that begin with that of a group.
  static func hasParts(_ entries: [TownEntry], _ lower: Int, _ upper: Int) -> Bool {
    if entries[lower..<upper].contains(where: { !$0.isOwn }) { return true }
    guard upper < entries.count else { return false }
    let key = entries[lower].key
    return entries[upper].isOwn && entries[upper].isFine && entries[upper].key.starts(with: key)
  }

  /// The place of entries with one key: its own point where the source has one, else the mean of its parts.
  static func place(of group: ArraySlice<TownEntry>, hasParts: Bool) -> TownGazetteer.Place {
    let own = group.filter(\.isOwn)
    let members = own.isEmpty ? Array(group) : own
    let first = members[0]
    let mean = mean(members.map(\.position)) ?? (first.position, 0)
    // Rows that differ only by 字 and lie apart are not one section.
    let isOne = mean.spread <= TownGazetteer.sameTownMetres
    let isTown = !own.isEmpty && isOne && (first.isFine || (first.isDense && !hasParts))
    return TownGazetteer.Place(
      position: mean.position, grade: isTown ? .town : .oaza, municipality: Int32(first.municipality),
      name: first.name, spreadMetres: mean.spread, isOwnPoint: !own.isEmpty,
      isLetterSection: first.isLetterSection)
  }

  /// Mean of positions and how far the farthest lies from it; nil for none.
  static func mean(_ positions: [Position]) -> (position: Position, spread: Double)? {
    guard let first = positions.first else { return nil }
    guard positions.count > 1 else { return (first, 0) }
    // Taken from the first point, so that rounding stays far below a millimetre.
    var x = 0.0
    var y = 0.0
    for p in positions {
      x += p.longitude - first.longitude
      y += p.latitude - first.latitude
    }
    let n = Double(positions.count)
    let mean = Position(longitude: first.longitude + x / n, latitude: first.latitude + y / n)
    return (mean, positions.reduce(0) { max($0, localMetres($1, mean)) })
  }
}
