import Atlas
import GeoFormats

extension EndpointParameter {
  /// A parameter of a question as a parameter of an address.
  init(_ parameter: AnalysisParameter) {
    let schema: JSONValue =
      switch parameter.kind {
      case .choice(let values): Self.choice(values, parameter.standard)
      case .integer(let range):
        .object([
          JSONMember("type", .text("integer")), JSONMember("minimum", .integer(range.lowerBound)),
          JSONMember("maximum", .integer(range.upperBound)),
        ])
      case .number(let range):
        .object([
          JSONMember("type", .text("number")), JSONMember("minimum", .real(range.lowerBound)),
          JSONMember("maximum", .real(range.upperBound)),
        ])
      case .length:
        .object([
          JSONMember("type", .text("string")),
          JSONMember("pattern", .text("^[0-9]+(\\.[0-9]+)?([kK]?[mM])?$")),
          JSONMember("maxLength", .integer(32)),
        ])
      case .flag: .object([JSONMember("type", .text("boolean"))])
      case .text(let length): Self.text(length)
      }
    self.init(parameter.name, parameter.about, schema)
  }
}
