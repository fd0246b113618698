extension Geocoder {
  /// The municipality of today for a past name at a place of an address, where it is longer than what begins
  /// there today. Of several that bear the name, or share the area, the one in which the town is found.
  func former(
    _ tokens: AddressTokens, _ at: Int, prefecture: Int?, isShort: Bool, longerThan end: Int
  ) -> Start? {
    let table = gazetteer.municipalities
    guard let match = table.former.match(in: tokens.symbols, at: at, isShort: isShort), match.end > end
    else { return nil }
    let candidates = match.entries.filter { i in
      let successor = table.former.entries[i].successor
      return prefecture == nil || table.entries[successor].prefecture == prefecture
    }
    return best(of: candidates, tokens, match.end, basis: .formerName)
  }

  /// A past name behind that of today's municipality.
  func former(inside named: Start, _ tokens: AddressTokens) -> Start? {
    let table = gazetteer.municipalities
    guard !table.former.isEmpty else { return nil }
    for isShort in [false, true] {
      guard let match = table.former.match(in: tokens.symbols, at: named.end, isShort: isShort) else {
        continue
      }
      let candidates = match.entries.filter { isSame(table.former.entries[$0].successor, named.municipality) }
      if let found = best(of: candidates, tokens, match.end, basis: named.basis), found.town != nil {
        return found
      }
    }
    return nil
  }

  private func best(
    of candidates: [Int], _ tokens: AddressTokens, _ end: Int, basis: GeocodedAddress.Basis
  ) -> Start? {
    let former = gazetteer.municipalities.former
    var found: [Start] = []
    for i in candidates {
      let entry = former.entries[i]
      let start = Start(
        municipality: entry.successor, end: end, basis: basis, town: town(ofFormer: entry, tokens, end))
      if start.town != nil { found.append(start) }
    }
    let longest = found.compactMap { $0.town?.end }.max()
    found = found.filter { $0.town?.end == longest }
    if let first = found.first, found.allSatisfy({ $0.town?.place == first.town?.place }) { return first }
    // Without a town only the municipality is known, where it is one.
    let successors = Set(candidates.map { former.entries[$0].successor })
    guard found.isEmpty, successors.count == 1, let only = successors.first else { return nil }
    return Start(municipality: only, end: end, basis: basis, town: nil)
  }

  /// The town of a former municipality among those of its successor: 厚田区望来 for 望来 of 厚田村. Where today's towns
  /// bear the past name, one without it lies elsewhere.
  private func town(
    ofFormer entry: FormerMunicipalityIndex.Entry, _ tokens: AddressTokens, _ at: Int
  ) -> TownGazetteer.Match? {
    var best: TownGazetteer.Match?
    for prefix in entry.prefixes {
      let found = gazetteer.longestTown(municipality: entry.successor, in: tokens, at: at, after: prefix)
      if let found, found.end > best?.end ?? at { best = found }
    }
    if let best { return best }
    if entry.ownNames.contains(where: { gazetteer.bears($0, municipality: entry.successor) }) { return nil }
    return town(of: entry.successor, tokens, at)
  }
}

extension TownGazetteer {
  /// Whether at least three towns of a municipality begin with a name.
  func bears(_ name: [UInt32], municipality: Int) -> Bool {
    var count = 0
    for n in names.names(of: municipality) where names.symbols(of: n).starts(with: name) {
      count += 1
      if count == 3 { return true }
    }
    return false
  }
}
