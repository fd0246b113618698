import CareRegistry
import Wording

/// Reading single values of a step.
extension ScenarioEntry {
  func text(_ field: ScenarioField, for verb: String) throws(Failure) -> String {
    guard let text = values[field] else {
      throw Failure(
        .badInput, Words.Scenario.missing.with(verb, field.rawValue), at: place,
        remedy: Words.Scenario.missingRemedy.with(field.rawValue))
    }
    return text
  }

  func value<Value: RawRepresentable & CaseIterable>(
    _ field: ScenarioField, _ type: Value.Type, for verb: String
  ) throws(Failure) -> Value where Value.RawValue == String {
    let text = try text(field, for: verb)
    guard let value = Value(rawValue: text) else {
      throw unknown(field, text, Value.allCases.map(\.rawValue))
    }
    return value
  }

  /// In the order of `Service`, each once; empty when the field is.
  func services() throws(Failure) -> [Service] {
    var found = Set<Service>()
    for part in (values[.service] ?? "").split(separator: ";") {
      let text = Self.trimmed(String(part))
      guard let service = Service(rawValue: text) else {
        throw unknown(.service, text, Service.allCases.map(\.rawValue))
      }
      found.insert(service)
    }
    return Service.allCases.filter(found.contains)
  }

  /// A finite number in plain digits.
  func number(_ field: ScenarioField) throws(Failure) -> Double {
    let text = values[field] ?? ""
    let plain = Set("+-.0123456789eE")
    guard text.allSatisfy(plain.contains), let number = Double(text), number.isFinite else {
      throw Failure(
        .badInput, Words.Scenario.badNumber.with(field.rawValue, Self.clipped(text)), at: place,
        remedy: Words.Scenario.badNumberRemedy)
    }
    return number
  }

  func unknown(_ field: ScenarioField, _ text: String, _ known: [String]) -> Failure {
    Failure(
      .badInput, Words.Scenario.unknownValue.with(field.rawValue, Self.clipped(text)), at: place,
      remedy: Words.Scenario.unknownValueRemedy.with(known.joined(separator: ", ")))
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0 == "\u{FEFF}" || $0.properties.isWhitespace } ?? false
    }
    while isBlank(scalars.first) { scalars.removeFirst() }
    while isBlank(scalars.last) { scalars.removeLast() }
    return String(scalars)
  }

  /// At most 60 characters of a text from outside.
  static func clipped(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}
