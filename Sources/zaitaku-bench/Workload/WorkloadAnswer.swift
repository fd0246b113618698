import Foundation
import Wording

/// What a process found, and how its time was spent.
struct WorkloadAnswer: Codable {
  struct Figure: Codable {
    /// What it is, with its unit.
    var name: String
    /// By kind of provider, or one.
    var values: [Double]
  }

  /// Cells, areas or whatever the case counts its questions by.
  var count: Int
  var figures: [Figure]
  /// Seconds in which the files were read and the answer was computed.
  var readingSeconds = 0.0
  var computingSeconds = 0.0
  /// Of the processor, all threads together.
  var computingProcessor = 0.0

  /// One line, for the process that started this one.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(count: Int, figures: [Figure], clock: WorkClock) {
    self.count = count
    self.figures = figures
    readingSeconds = clock.readingSeconds
    computingSeconds = clock.computingSeconds
    computingProcessor = clock.computingProcessor
  }

  /// - Throws: `Failure` when a process printed something else.
  init(line: String) throws(Failure) {
    guard let answer = try? JSONDecoder().decode(WorkloadAnswer.self, from: Data(line.utf8)) else {
      throw Failure(.internalFault, Phrase(ja: line, en: line))
    }
    self = answer
  }
}
