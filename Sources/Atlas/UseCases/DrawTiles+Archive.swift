import AtlasStore
import Cartography
import GeoFormats
import Glibc
import Wording

extension DrawTiles {
  /// Tiles of one style as one file: `.pmtiles`, or `.mbtiles`. An interrupted run is gone on with by the same
  /// call.
  ///
  /// - Parameters:
  ///   - styles: a name in the folder `Styles`, or a path; exactly one.
  ///   - notice: gets what must be said of an earlier run.
  /// - Returns: lines that say what was written.
  /// - Throws: `Failure.usage` for none or several styles, or another ending.
  public static func archive(
    atlas: String, styles: [String], choosing: [String: String] = [:], styleFolder: DataFolders, zoom: String,
    format: Format = .svg,
    language: Language, terminal: Language, to output: String, notice: (Phrase) -> Void = { _ in },
    progress: (Progress) -> Void
  ) throws(Failure) -> [String] {
    guard styles.count == 1 else {
      throw Failure(
        .usage, Words.TileArchives.oneStyle, at: output, remedy: Words.TileArchives.oneStyleRemedy)
    }
    let zooms = try range(zoom)
    let style = try StyleShelf(folder: try styleFolder.folder("Styles")).styles(styles, choosing: choosing)[0]
    let contents = try AtlasContents(reading: atlas)
    let attribution = try contents.about().attribution
    let source = TileSource(tables: try contents.drawable(), language: language, attribution: attribution)
    let ending = FileName.ending(output)
    let identity = try TileRun.identity(
      atlas: atlas, styles: [style], zooms: zooms, language: language, format: format, container: ending)
    var store = try TileStore(output: output, identity: identity)
    if let said = store.run.notice { notice(said) }
    func make(_ maker: some TileMaker, _ layers: String) throws(Failure) -> [String] {
      let about = about(maker, zooms, format, language, attribution, layers)
      if ending == "mbtiles" {
        return try fill(MBTilesWriter(path: output), maker, about, zooms, &store, terminal, progress)
      }
      return try fill(PMTilesWriter(path: output), maker, about, zooms, &store, terminal, progress)
    }
    do throws(Failure) {
      switch format {
      case .svg:
        return try make(try TileRenderer(style: style, source: source), "")
      case .mvt:
        let maker = try VectorTileRenderer(style: style, source: source)
        return try make(maker, maker.vectorLayers(zooms: zooms))
      }
    } catch {
      store.leave()
      throw error
    }
  }

  /// Whether a path names an archive rather than a folder.
  public static func isArchive(_ path: String) -> Bool {
    ["pmtiles", "mbtiles"].contains(FileName.ending(path))
  }

  private static func fill<Archive: TileArchive>(
    _ writer: Archive, _ maker: some TileMaker, _ about: TileArchiveAbout, _ zooms: ClosedRange<Int>,
    _ store: inout TileStore, _ terminal: Language, _ progress: (Progress) -> Void
  ) throws(Failure) -> [String] {
    let name = maker.style.name
    let packs = Archive.packs(about.content)
    let level = Archive.packingLevel
    if !store.run.finishedStyles.contains(name) {
      progress(Progress(done: 0, total: 0, what: name))
      try TilePyramid.write(
        maker, zooms: zooms, without: store.run.known(name),
        finish: { packs ? Gzip.compress($0, level: level) : $0 }
      ) { (address, bytes, step) throws(Failure) in
        try store.add(name, address, bytes)
        progress(Progress(done: step.done, total: step.total, what: name))
      }
      try store.run.end(name)
    }
    var archive = writer
    let records = store.run.written(name)
    var bytes = 0
    for record in records {
      let packed = try store.bytes(record)
      bytes += packed.count
      try archive.add(TileKey(z: record.address.z, x: record.address.x, y: record.address.y), packed: packed)
    }
    try archive.finish(about)
    store.remove()
    return [
      Words.Commands.tilesWritten(
        terminal, name, String(records.count), String(bytes / max(1, records.count) / 1024))
    ]
  }

  private static func about(
    _ maker: some TileMaker, _ zooms: ClosedRange<Int>, _ format: Format, _ language: Language,
    _ attribution: Phrase, _ layers: String
  ) -> TileArchiveAbout {
    let box = maker.bounds
    return TileArchiveAbout(
      name: maker.style.title(language), description: maker.style.about(language),
      attribution: attribution(language), content: format.content, minzoom: zooms.lowerBound,
      maxzoom: zooms.upperBound,
      bounds: box.map { [$0.west, $0.south, $0.east, $0.north] } ?? [-180, -85, 180, 85],
      centre: (
        box?.centre.longitude ?? 0, box?.centre.latitude ?? 0,
        min(max(zooms.lowerBound, 6), zooms.upperBound)
      ), vectorLayers: layers)
  }
}
