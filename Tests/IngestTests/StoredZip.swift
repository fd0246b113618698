/// Writes ZIP archives without compression, for tests that need a ZIP or a workbook.
enum StoredZip {
  static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16) }
    for file in files {
      let name = Array(file.name.utf8)
      // Version, flags (UTF-8 names), method, time, date, CRC, sizes, length of the name, no extra field.
      let common =
        two(20) + two(0x800) + two(0) + two(0) + two(0x21) + four(Int(crc(file.content)))
        + four(file.content.count) + four(file.content.count) + two(name.count) + two(0)
      directory += four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(out.count)
      directory += name
      out += four(0x0403_4B50) + common + name + file.content
    }
    let start = out.count
    out += directory
    out += four(0x0605_4B50) + two(0) + two(0) + two(files.count) + two(files.count)
    out += four(directory.count) + four(start) + two(0)
    return out
  }

  /// A workbook with one sheet of inline texts; numbers are written as numbers.
  static func workbook(_ rows: [[String]]) -> [UInt8] { workbook(sheets: [("Sheet1", rows)]) }

  private static func sheet(_ rows: [[String]]) -> String {
    var sheet =
      "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
    for (row, cells) in rows.enumerated() {
      sheet += "<row r=\"\(row + 1)\">"
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let place = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row + 1)"
        sheet +=
          Double(cell) != nil && !cell.hasPrefix("0")
          ? "<c r=\"\(place)\"><v>\(cell)</v></c>"
          : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      sheet += "</row>"
    }
    sheet += "</sheetData></worksheet>"
    return sheet
  }

  /// A workbook with sheets of inline texts.
  static func workbook(sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0 + 1)\"/>"
    }.joined()
    let targets = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    let packages = "http://schemas.openxmlformats.org/package/2006"
    return bytes(
      [
        (
          "[Content_Types].xml",
          Array(
            "<?xml version=\"1.0\"?><Types xmlns=\"\(packages)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
              .utf8)
        ),
        (
          "_rels/.rels",
          Array(
            "<?xml version=\"1.0\"?><Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"r1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .utf8)
        ),
        (
          "xl/workbook.xml",
          Array(
            "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(relations)\"><sheets>\(list)</sheets></workbook>"
              .utf8)
        ),
        (
          "xl/_rels/workbook.xml.rels",
          Array(
            "<?xml version=\"1.0\"?><Relationships xmlns=\"\(packages)/relationships\">\(targets)</Relationships>"
              .utf8)
        ),
      ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Array(sheet($1.rows).utf8)) })
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
