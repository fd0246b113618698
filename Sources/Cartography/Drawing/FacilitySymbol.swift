import CareRegistry
import Spatial

/// The shape of a kind of facility: told apart without colour.
public enum FacilitySymbol: String, Sendable, CaseIterable {
  case circle
  case square
  case triangle
  case diamond
  case cross
  case hexagon
  case downTriangle
  case bar
  case pentagon

  public init(_ kind: FacilityKind) {
    switch kind {
    case .clinic: self = .circle
    case .dentalPractice: self = .square
    case .visitingNurseStation: self = .triangle
    case .pharmacy: self = .diamond
    case .hospital: self = .cross
    case .homeHelp: self = .downTriangle
    case .careManager: self = .bar
    case .careService: self = .pentagon
    case .communitySupportCenter: self = .hexagon
    }
  }

  /// Adds the outline to a path. `radius` is that of a clinic's circle; the other shapes are drawn so
  /// that all look equally large.
  public func add(to path: inout PathData, centre: PlanePoint, radius r: Double) {
    if self == .circle { return path.circle(centre: centre, radius: r) }
    path.ring(corners(radius: r).map { PlanePoint(x: centre.x + $0.0, y: centre.y + $0.1) })
  }

  /// Corners about the origin, y down.
  private func corners(radius r: Double) -> [(Double, Double)] {
    switch self {
    case .circle: return []
    case .square:
      let h = r * 0.88
      return [(-h, -h), (h, -h), (h, h), (-h, h)]
    case .triangle:
      // The centre of its area lies on the place.
      let h = r * 1.2
      return [(0, -h), (h * 0.94, h * 0.62), (-h * 0.94, h * 0.62)]
    case .downTriangle:
      let h = r * 1.2
      return [(0, h), (-h * 0.94, -h * 0.62), (h * 0.94, -h * 0.62)]
    case .diamond:
      let h = r * 1.22
      return [(0, -h), (h, 0), (0, h), (-h, 0)]
    case .cross:
      let (h, a) = (r * 1.12, r * 0.42)
      return [
        (-a, -h), (a, -h), (a, -a), (h, -a), (h, a), (a, a), (a, h), (-a, h), (-a, a), (-h, a), (-h, -a),
        (-a, -a),
      ]
    case .hexagon:
      return [
        (-r, 0), (-r / 2, -r * 0.87), (r / 2, -r * 0.87), (r, 0), (r / 2, r * 0.87), (-r / 2, r * 0.87),
      ]
    case .pentagon:
      // Corners of a regular pentagon, one up: cosines and sines of 72° and 144°.
      let h = r * 1.08
      return [
        (0, -h), (h * 0.951, -h * 0.309), (h * 0.588, h * 0.809), (-h * 0.588, h * 0.809),
        (-h * 0.951, -h * 0.309),
      ]
    case .bar:
      return [(-r, -r * 0.5), (r, -r * 0.5), (r, r * 0.5), (-r, r * 0.5)]
    }
  }
}
