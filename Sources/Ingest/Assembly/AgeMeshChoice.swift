import CareRegistry
import Wording

/// Which of several files of people by age is used: files of one edition together, the best edition first.
struct AgeMeshChoice: Sendable {
  /// The cells of all files of the edition, each once, in the order of the files.
  private(set) var mesh: AgeMeshFile
  /// Sources of the files that gave cells, in order, and how many cells each gave.
  private(set) var sources: [(key: String, cells: Int)] = []
  /// Files that are not used, because a better edition was given or all their cells were known.
  private(set) var unused: [AgeMeshFile] = []
  /// Cells that stood in an earlier file too.
  private(set) var repeated = 0

  /// A projection before a census, the later last year, the finer mesh; nil without a file.
  ///
  /// - Parameter prefecture: two digits; an edition without a cell of the prefecture gives way to one with.
  init?(_ files: [AgeMeshFile], prefecture: String) {
    func isOwn(_ file: AgeMeshFile) -> Bool {
      file.cells.contains { $0.municipalityCode.isEmpty || $0.municipalityCode.hasPrefix(prefecture) }
    }
    func isBetter(_ a: AgeMeshFile, _ b: AgeMeshFile) -> Bool {
      if a.kind != b.kind { return a.kind > b.kind }
      if a.years.last != b.years.last { return (a.years.last ?? 0) > (b.years.last ?? 0) }
      if a.years != b.years { return a.years.count > b.years.count }
      return Self.digits(a) > Self.digits(b)
    }
    // By name, so that the answer doesn't depend on the order in which paths were given.
    let sorted = files.sorted { ($0.file, $0.source) < ($1.file, $1.source) }
    let own = sorted.filter(isOwn)
    guard let best = (own.isEmpty ? sorted : own).min(by: isBetter) else { return nil }
    mesh = best
    mesh.cells = []
    var seen: Set<String> = []
    for file in sorted {
      guard file.kind == best.kind, file.years == best.years, Self.digits(file) == Self.digits(best) else {
        unused.append(file)
        continue
      }
      let fresh = file.cells.filter { seen.insert($0.code.description).inserted }
      if fresh.isEmpty {
        unused.append(file)
      } else {
        repeated += file.cells.count - fresh.count
        sources.append((file.source, fresh.count))
        mesh.cells += fresh
      }
    }
  }

  private static func digits(_ file: AgeMeshFile) -> Int { file.cells.first?.code.level.rawValue ?? 0 }
}
