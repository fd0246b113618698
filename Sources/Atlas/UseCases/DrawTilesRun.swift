import Cartography
import GeoFormats
import Glibc
import Wording

/// The place beside an output in which tiles are made: `OUTPUT.partial`, with a journal of what the run is and of
/// the tiles that are whole. The same command finds them there after an interruption.
///
/// A journal begins with lines that say what is made from what; an empty line; then a line for each tile, written
/// after the tile itself: style, zoom, column, row, bytes (0: the tile is empty) and, where tiles are kept in one
/// file, where it begins. A torn last line counts as not written.
struct TileRun {
  struct Record: Hashable {
    var address: TileAddress
    var bytes: Int
    /// In the file of packed tiles.
    var offset: Int
  }

  enum Start: Equatable {
    case fresh
    /// Tiles that are there.
    case resumed(Int)
    /// What an earlier run left was made from something else.
    case anew
  }

  private static let magic = "zaitaku-tiles 1"
  /// Records that are kept back, so that the journal is not written tile by tile.
  private static let batch = 256

  let folder: String
  let start: Start
  /// Whole tiles by style, in the order in which they were made.
  private(set) var records: [String: [Record]] = [:]
  private(set) var finishedStyles: Set<String> = []
  private var journal: Int32
  private var pending = ""
  private var pendingCount = 0

  static func folder(of output: String) -> String { output + ".partial" }

  private var journalPath: String { "\(folder)/journal" }

  /// Opens the place, with what an earlier run of the same identity left.
  ///
  /// - Parameters:
  ///   - identity: lines that say what is made from what.
  ///   - isWhole: whether a recorded tile is there as the record says.
  /// - Throws: `cannotWrite` when it can't be made, isn't ours or another run holds it.
  init(output: String, identity: [String], isWhole: (_ folder: String, _ style: String, Record) -> Bool)
    throws(Failure)
  {
    folder = Self.folder(of: output)
    let path = "\(folder)/journal"
    let existed = FileReading.exists(folder)
    if existed, !FileReading.exists(path), !Self.isEmpty(folder) {
      throw Failure(.cannotWrite, Words.TileRuns.foreign, at: folder, remedy: Words.TileRuns.foreignRemedy)
    }
    try DrawTiles.makeFolder(folder)
    journal = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard journal >= 0 else {
      throw Failure(.cannotWrite, Words.Commands.noFolder, at: path, remedy: Words.Commands.noFolderRemedy)
    }
    guard flock(journal, LOCK_EX | LOCK_NB) == 0 else {
      close(journal)
      throw Failure(.cannotWrite, Words.TileRuns.busy, at: folder, remedy: Words.TileRuns.busyRemedy)
    }
    let head = ([Self.magic] + identity).joined(separator: "\n") + "\n\n"
    let text = String(decoding: try FileReading.bytes(path), as: UTF8.self)
    if text.hasPrefix(head) {
      var count = 0
      for line in text.dropFirst(head.count).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      {
        let words = line.split(separator: " ")
        if words.count == 2, words[0] == "end" { finishedStyles.insert(String(words[1])) }
        guard let (style, record) = Self.record(words), isWhole(folder, style, record) else { continue }
        records[style, default: []].append(record)
        count += 1
      }
      // The next record must not follow on a torn line.
      if text.last != "\n" { pending = "\n" }
      start = .resumed(count)
      return
    }
    start = text.isEmpty ? .fresh : .anew
    if start == .anew {
      Self.empty(folder)
      guard ftruncate(journal, 0) == 0 else { throw Self.failure(path) }
    }
    pending = head
    try flush()
  }

  /// Notes a tile that has been written whole.
  mutating func note(_ style: String, _ record: Record) throws(Failure) {
    records[style, default: []].append(record)
    let address = record.address
    pending += "\(style) \(address.z) \(address.x) \(address.y) \(record.bytes) \(record.offset)\n"
    pendingCount += 1
    if pendingCount >= Self.batch { try flush() }
  }

  /// Notes that all tiles of a style are there.
  mutating func end(_ style: String) throws(Failure) {
    finishedStyles.insert(style)
    pending += "end \(style)\n"
    try flush()
  }

  /// Writes what was kept back.
  mutating func flush() throws(Failure) {
    var bytes = Array(pending.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(journal, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw Self.failure(journalPath)
      }
    }
    (pending, pendingCount) = ("", 0)
  }

  /// Gives the place up and leaves what is in it for the next run.
  mutating func leave() {
    try? flush()
    close(journal)
    journal = -1
  }

  /// Takes the journal away: the folder is what was wanted.
  mutating func finish() throws(Failure) {
    close(journal)
    journal = -1
    guard unlink(journalPath) == 0 else { throw Self.failure(journalPath) }
  }

  private static func record(_ words: [Substring]) -> (style: String, Record)? {
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard words.count == 6, numbers.count == 5 else { return nil }
    return (
      String(words[0]),
      Record(
        address: TileAddress(z: numbers[0], x: numbers[1], y: numbers[2]), bytes: numbers[3],
        offset: numbers[4])
    )
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.cannotWrite, Words.Commands.noFolder, at: path, remedy: Words.Commands.noFolderRemedy)
  }
}
