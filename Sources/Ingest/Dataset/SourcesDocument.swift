import CareRegistry
import Wording

/// `SOURCES.md`: for people, what the dataset was made from, under which terms, and how.
enum SourcesDocument {
  static func bytes(of dataset: CareDataset, command: String) -> [UInt8] {
    var lines: [String] = []
    lines.append("# " + Words.Ingest.sourcesTitle(.ja, dataset.title))
    lines.append("")
    lines.append(Words.Ingest.sourcesLead(.ja, dataset.referenceDate, String(dataset.baseYear)))
    lines.append(Words.Ingest.sourcesLead(.en, dataset.referenceDate, String(dataset.baseYear)))
    if !command.isEmpty {
      lines += ["", Words.Ingest.sourcesCommand(.ja), "", "    " + command]
    }
    for record in dataset.sources {
      lines += ["", "## " + markdown(record.title) + "（`\(record.key)`）", ""]
      func item(_ label: Phrase, _ value: String) {
        if !value.isEmpty { lines.append("- \(label(.ja)): \(value)") }
      }
      item(Words.Ingest.publisher, markdown(record.publisher))
      item(Words.Ingest.licence, markdown(record.licence))
      item(
        Words.Ingest.attribution,
        Words.Ingest.attributionLine(.ja, markdown(record.title), markdown(record.publisher)))
      item(Words.Ingest.referenceDate, record.referenceDate)
      item(Words.Ingest.file, "`\(record.file.filter { $0 != "`" })` (\(record.bytes) bytes)")
      item(Words.Ingest.sha256, record.sha256.isEmpty ? "" : "`\(record.sha256)`")
      item(
        Words.Ingest.rows,
        Words.Ingest.rowCounts(
          .ja, String(record.rowsRead), String(record.rowsAccepted), String(record.rowsRejected)))
      item(Words.Ingest.method, markdown(record.method))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The command that a document names; empty where it names none.
  static func command(in bytes: [UInt8]) -> String {
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("    ") }
    return line.map { String($0.drop { $0 == " " }) } ?? ""
  }

  /// Text with the characters escaped that Markdown or HTML would act on.
  private static func markdown(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>#|&".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }
}
