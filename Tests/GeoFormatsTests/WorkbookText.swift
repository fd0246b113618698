/// Makes small workbooks out of the XML of their parts.
enum WorkbookText {
  private static let relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a workbook; the strings and the sheets stand last.
  ///
  /// - Parameters:
  ///   - properties: attributes of `workbookPr`.
  ///   - formats: codes of the cell styles; a number stands for a built-in format.
  static func parts(
    sheets: [(name: String, xml: String)], strings: String = "<sst/>", properties: String = "",
    formats: [String] = []
  ) -> [(name: String, text: String)] {
    let list = sheets.enumerated().map { "<x:sheet name='\($1.name)' sheetId='\($0 + 1)' q:id='s\($0)'/>" }
    let relations = sheets.indices.map {
      "<Relationship Id='s\($0)' Type='\(relationType)/worksheet' Target='worksheets/sheet\($0 + 1).xml'/>"
    }
    var parts = [
      (
        name: "_rels/.rels",
        text:
          "<Relationships><Relationship Id='r' Type='\(relationType)/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x='a' xmlns:q='b'><x:workbookPr \(properties)/><x:sheets>\(list.joined())</x:sheets></x:workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relations.joined())<Relationship Id='t' Type='\(relationType)/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='u' Type='\(relationType)/styles' Target='styles.xml'/></Relationships>"
      ),
      ("xl/styles.xml", styles(formats)), ("xl/sharedStrings.xml", strings),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
    }
    return parts
  }

  static func book(
    sheets: [(name: String, xml: String)], strings: String = "<sst/>", properties: String = "",
    formats: [String] = []
  ) -> [UInt8] {
    StoredZip(parts(sheets: sheets, strings: strings, properties: properties, formats: formats)).finished
  }

  private static func styles(_ formats: [String]) -> String {
    var custom = ""
    var cells = ""
    for (index, format) in formats.enumerated() {
      let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      if Int(format) == nil { custom += "<numFmt numFmtId='\(200 + index)' formatCode=\"\(code)\"/>" }
      cells += "<xf numFmtId='\(Int(format) ?? 200 + index)'/>"
    }
    return """
      <styleSheet><numFmts>\(custom)</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
      <cellXfs>\(cells)</cellXfs><dxfs><dxf><numFmt numFmtId='200' formatCode='yyyy'/></dxf></dxfs></styleSheet>
      """
  }
}
