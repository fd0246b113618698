import Spatial

/// One question to the workload: what a process of its own is started for.
struct WorkloadTask {
  enum Cells: String, CaseIterable {
    case full = "mesh1km"
    case half = "mesh500m"
    case quarter = "mesh250m"
  }

  /// Kinds of providers, by the names they have in the files.
  enum Kind: String, CaseIterable {
    case clinic
    case dental
    /// Visiting nurses.
    case station = "vns"
    case pharmacy
  }

  var item: WorkloadCase
  /// Holds the files.
  var folder: String
  var cells = Cells.full
  /// Where a case takes one kind only.
  var kind = Kind.clinic
  var reach = Metres(16_000)
  var globe = Globe.ellipsoid
  /// Whether discs are drawn, and areas cut, in one plane for all of Japan, as the peers do it.
  var plane = false
  /// Of a disc; in the plane, of a quarter of it.
  var segments = 96
  /// Times as many cells or providers as the files have: ¼, ½, 1 or 2.
  var cellShare = 1.0
  var providerShare = 1.0

  /// For a process that is to answer it.
  var arguments: [String] {
    var arguments = ["--one", item.rawValue, "--input", folder]
    arguments += ["--cells", cells.rawValue, "--kind", kind.rawValue, "--reach", String(reach.value)]
    arguments += ["--cell-share", String(cellShare), "--provider-share", String(providerShare)]
    arguments += ["--segments", String(segments)]
    if plane { arguments.append("--plane") }
    if globe == .sphere { arguments.append("--sphere") }
    return arguments
  }

  /// The case and what it is asked of.
  var title: String {
    switch item {
    case .nearest: "\(item.rawValue) \(cells.rawValue)"
    case .within: "\(item.rawValue) \(cells.rawValue) \(Int(reach.value)) m"
    case .e2sfca: "\(item.rawValue) \(cells.rawValue) \(kind.rawValue)"
    case .dissolve, .coverageSimplify: item.rawValue
    case .gapPolygons:
      "\(item.rawValue) \(kind.rawValue) \(Int(reach.value)) m "
        + (plane ? "(plane, \(segments) segments a quarter)" : "(geodesic, \(segments) segments)")
    case .centroidPopulation, .arealPopulation: "\(item.rawValue) \(cells.rawValue)"
    }
  }

  /// The same question on the sphere, which some peers take for the earth; nil where it makes no difference.
  var onSphere: WorkloadTask? {
    guard globe == .ellipsoid, item == .nearest || item == .within else { return nil }
    var other = self
    other.globe = .sphere
    return other
  }
}
