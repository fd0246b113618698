/// True, false, or unknown where a value is missing (the logic of SQL): AND is the smaller, OR the larger of two.
enum CQL2Truth: Int8, Sendable {
  case no = 0
  case unknown = 1
  case yes = 2

  @inline(__always) init(_ value: Bool) { self = value ? .yes : .no }

  @inline(__always) var negated: CQL2Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  @inline(__always) func and(_ other: CQL2Truth) -> CQL2Truth { rawValue < other.rawValue ? self : other }
  @inline(__always) func or(_ other: CQL2Truth) -> CQL2Truth { rawValue > other.rawValue ? self : other }
}
