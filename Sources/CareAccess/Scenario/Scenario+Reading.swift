import FoundationEssentials
import Wording

extension Scenario {
  /// A scenario from the rows of a CSV file with the columns of `ScenarioField`; any may be missing, and rows
  /// without a value are passed over.
  ///
  /// - Parameters:
  ///   - rows: values by name of the column.
  ///   - lines: line of the file for each row; nil: row 1 stands on line 2.
  ///   - file: what a person is shown as the place of a fault.
  /// - Throws: `Failure.badInput` with file and line for an unknown column, action or value, a value that is
  ///   missing or of no use to the action, no number, or a place outside Japan; `Failure.usage` for an absurd
  ///   reach.
  public init(
    rows: [[String: String]], lines: [Int]? = nil, file: String = "scenario", name: String = ""
  ) throws(Failure) {
    precondition(lines.map { $0.count == rows.count } ?? true)
    var steps: [Step] = []
    for (i, row) in rows.enumerated() {
      let entry = try ScenarioEntry(place: "\(file):\(lines?[i] ?? i + 2)", texts: row)
      if !entry.values.isEmpty { steps.append(try entry.step()) }
    }
    self.init(name: name, steps: steps)
  }

  /// A scenario from JSON text: `{"name": "…", "steps": [{"action": "…", …}]}` with the keys of
  /// `ScenarioField`.
  ///
  /// - Throws: as `init(rows:)`, with the path in the document; and for text that is no such JSON.
  public init(json: [UInt8], file: String = "scenario") throws(Failure) {
    let document: ScenarioDocument
    // Editors on Windows put a byte order mark in front.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = json.starts(with: mark) ? json.dropFirst(mark.count) : json[...]
    do {
      document = try JSONDecoder().decode(ScenarioDocument.self, from: Data(text))
    } catch {
      throw Failure(
        .badInput, Words.Scenario.notJSON.with(ScenarioEntry.clipped(ScenarioDocument.reason(error))),
        at: file, remedy: Words.Scenario.notJSONRemedy)
    }
    if let key = document.unknownKeys.first {
      throw Failure(
        .badInput, Words.Scenario.unknownField.with(ScenarioEntry.clipped(key)), at: file,
        remedy: Words.Scenario.notJSONRemedy)
    }
    self.init(name: document.name ?? "", steps: try document.checkedSteps(file))
  }
}

extension ScenarioDocument {
  /// - Throws: `Failure.badInput` with the path of the step.
  func checkedSteps(_ file: String) throws(Failure) -> [Scenario.Step] {
    var checked: [Scenario.Step] = []
    for (i, values) in steps.enumerated() {
      let place = "\(file) steps[\(i)]"
      var texts: [String: String] = [:]
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        // Only services come in lists; joined, a list of names would pass for one name.
        if case .list(let list) = value, key != ScenarioField.service.rawValue {
          throw Failure(
            .badInput,
            Words.Scenario.unknownValue.with(
              ScenarioEntry.clipped(key), ScenarioEntry.clipped(list.joined(separator: ", "))),
            at: place, remedy: Words.Scenario.notJSONRemedy)
        }
        texts[key] = value.text
      }
      checked.append(try ScenarioEntry(place: place, texts: texts).step())
    }
    return checked
  }
}
