import Wording

/// Values given by name, checked against a table of parameters.
struct ParameterValues: Sendable {
  private let parameters: [AnalysisParameter]
  private var given: [String: String] = [:]

  /// - Parameters:
  ///   - pairs: names and values in any order, percent-decoded.
  ///   - refused: names that are known elsewhere, with the reason why they are not taken here.
  /// - Throws: `Failure.usage` at the name of an unknown, refused or repeated parameter or a value out of range.
  init(
    _ pairs: [(String, String)], of parameters: [AnalysisParameter], refused: [(name: String, reason: Phrase)]
  ) throws(Failure) {
    self.parameters = parameters
    for (name, value) in pairs {
      let place = AnalysisParameter.shown(name)
      if let refused = refused.first(where: { $0.name == name }) {
        throw Failure(.usage, refused.reason, at: place)
      }
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        throw Failure(
          .usage, Words.Parameters.unknown.with(parameters.map(\.name).joined(separator: ", ")), at: place)
      }
      guard given.updateValue(value, forKey: parameter.name) == nil else {
        throw Failure(.usage, Words.Parameters.repeated, at: place)
      }
      try parameter.check(value)
    }
  }

  func isGiven(_ name: String) -> Bool { given[name] != nil }

  /// What was given, or what holds otherwise; nil where there is neither.
  func text(_ name: String) -> String? {
    assert(parameters.contains { $0.name == name }, "\(name) is not in the table")
    return given[name] ?? parameters.first { $0.name == name }?.standard
  }

  func integer(_ name: String) -> Int? { text(name).flatMap(AnalysisParameter.integer) }
  func number(_ name: String) -> Double? { text(name).flatMap(AnalysisParameter.number) }
  func metres(_ name: String) -> Double? { text(name).flatMap(AnalysisParameter.metres) }
  func flag(_ name: String) -> Bool { text(name).flatMap(AnalysisParameter.flag) ?? false }

  /// One of the values of a type whose values are the choices.
  func choice<Value: RawRepresentable>(_ name: String, as _: Value.Type = Value.self) -> Value?
  where Value.RawValue == String {
    text(name).flatMap(Value.init(rawValue:))
  }
}
