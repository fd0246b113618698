import CareRegistry
import GeoFormats
import Spatial

/// The facilities of an atlas for the map page, column by column: what a click finds, what a card says, what a
/// search looks through.
enum ViewerFacilities {
  /// Positions are whole millionths of a degree (JGD2011; null without a place). Services and duty by night are
  /// a letter a facility: `y` yes, `n` no, `u` not reported.
  ///
  /// - Parameter table: `facility`, in the order of its rows.
  static func json(_ table: FeatureTable) -> JSONValue {
    let count = table.rowCount
    func texts(_ name: String) -> [String] {
      (table.texts(name) ?? [String?](repeating: nil, count: count)).map { $0 ?? "" }
    }
    func coded(_ name: String) -> [(String, JSONValue)] {
      var dictionary = ViewerDictionary()
      let numbers = texts(name).map { dictionary.number($0) }
      return [
        (name, ViewerJSON.integers(numbers)), (name + "_words", ViewerJSON.texts(dictionary.words)),
      ]
    }
    func states(_ name: String) -> (String, JSONValue) {
      let letters = texts(name).map { value -> Character in
        switch Availability(rawValue: value) {
        case .yes: "y"
        case .no: "n"
        default: "u"
        }
      }
      return (name, .text(String(letters)))
    }
    let places = table.geometries.isEmpty ? [Geometry?](repeating: nil, count: count) : table.geometries
    func degrees(_ value: (Position) -> Double) -> JSONValue {
      .array(
        places.map { place in
          guard case .point(let position)? = place else { return .null }
          return .integer(Int((value(position) * 1_000_000).rounded()))
        })
    }
    var members: [(String, JSONValue)] = [
      ("count", .integer(count)), ("id", ViewerJSON.texts(texts("facility_id"))),
      ("name", ViewerJSON.texts(texts("name"))), ("address", ViewerJSON.texts(texts("address"))),
      ("lon", degrees(\.longitude)), ("lat", degrees(\.latitude)),
    ]
    for name in ["kind", "municipality_code", "position_grade", "source", "reference_date"] {
      members += coded(name)
    }
    for service in Service.allCases { members.append(states(service.rawValue)) }
    members.append(states("round_the_clock"))
    return .object(members.map { JSONMember($0.0, $0.1) })
  }
}
