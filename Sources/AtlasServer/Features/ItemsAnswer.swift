import Atlas
import GeoFormats
import HTTPTypes
import Hummingbird
import Spatial
import Wording

/// Items of a collection in the form that was asked for.
enum ItemsAnswer {
  static let formats: [MediaFormat] = [.geoJSON, .html, .sequence, .csv]

  /// Bytes of a piece when an answer is streamed.
  private static let pieceSize = 65_536

  static func reply(_ asked: Asked, _ layer: FeatureLayer, _ question: ItemsQuestion) throws -> Reply {
    let reply: Reply =
      switch asked.format {
      case .html: try html(asked, layer, question)
      case .csv: try csv(asked, layer, question)
      case .sequence: try sequence(layer, question)
      default: try collection(asked, layer, question)
      }
    return reply.with(.init("Content-Crs"), "<\(question.system.uri)>")
  }

  // MARK: GeoJSON

  private static func collection(_ asked: Asked, _ layer: FeatureLayer, _ question: ItemsQuestion) throws
    -> Reply
  {
    let limit = question.limit ?? ItemsQuestion.defaultLimit
    let (matched, rows) = try layer.page(question.query, offset: question.offset, limit: limit)
    var head = Array(
      "{\"type\":\"FeatureCollection\",\"numberMatched\":\(matched),\"numberReturned\":\(rows.count),".utf8)
    head += "\"timeStamp\":\"\(asked.snapshot.timeStamp)\",\"attribution\":".utf8
    JSONText.append(string: asked.snapshot.about.attribution(asked.language), to: &head)
    head += ",\"links\":".utf8
    head += JSONValue.array(
      links(asked, layer, matched: matched, offset: question.offset, limit: limit).map(\.json)
    ).bytes()
    head += ",\"features\":[\n".utf8
    let foot = Array("\n]}\n".utf8)
    var buffer: ByteBuffer
    if question.system == .crs84 {
      buffer = ByteBufferAllocator().buffer(capacity: head.count + layer.encodedSize(rows) + foot.count)
      buffer.writeBytes(head)
      layer.forEachPiece(rows) { buffer.writeBytes($0) }
    } else {
      buffer = ByteBuffer(bytes: head)
      buffer.writeBytes(
        try layer.features(rows, decimals: question.system.decimals, carriedBy: question.system.carrier()))
    }
    // A comma and a line end stand behind the last feature too.
    if !rows.isEmpty { buffer.moveWriterIndex(to: buffer.writerIndex - 2) }
    buffer.writeBytes(foot)
    return Reply(.buffer(buffer)).with(.init("Link"), header(asked, matched: matched, question.offset, limit))
  }

  static func links(_ asked: Asked, _ layer: FeatureLayer, matched: Int, offset: Int, limit: Int) -> [Link] {
    var links = Link.forms(asked, formats)
    if offset + limit < matched {
      links.append(Link(asked.address([("offset", String(offset + limit))]), "next", asked.format.type))
    }
    if offset > 0 {
      links.append(
        Link(
          asked.address([("offset", String(max(0, offset - limit))), ("limit", String(min(limit, offset)))]),
          "prev", asked.format.type))
    }
    links.append(Link(asked.link("/collections/\(layer.name)"), "collection", MediaFormat.json.type))
    return links
  }

  /// The next page for clients that read headers only.
  private static func header(_ asked: Asked, matched: Int, _ offset: Int, _ limit: Int) -> String {
    var links = ["<\(asked.address())>; rel=\"self\""]
    if offset + limit < matched {
      links.append("<\(asked.address([("offset", String(offset + limit))]))>; rel=\"next\"")
    }
    return links.joined(separator: ", ")
  }

  // MARK: Streams

  /// RFC 8142: a record separator before each feature.
  private static func sequence(_ layer: FeatureLayer, _ question: ItemsQuestion) throws -> Reply {
    let rows = try rows(layer, question)
    let system = question.system
    return Reply(
      .stream { write in
        var buffer = ByteBuffer()
        let carry = try system.carrier()
        for row in rows {
          buffer.writeInteger(GeoJSONWriter.recordSeparator)
          if system == .crs84 {
            buffer.writeBytes(layer.feature(row))
          } else {
            buffer.writeBytes(
              try layer.features([row], decimals: system.decimals, carriedBy: carry).dropLast(2))
          }
          buffer.writeInteger(UInt8(0x0A))
          if buffer.readableBytes >= pieceSize {
            try await write(buffer)
            buffer.clear()
          }
        }
        if buffer.readableBytes > 0 { try await write(buffer) }
      })
  }

  private static func csv(_ asked: Asked, _ layer: FeatureLayer, _ question: ItemsQuestion) throws -> Reply {
    let rows = try rows(layer, question)
    let (language, system) = (asked.language, question.system)
    let table = layer.table
    let isPoint = table.geometryKind == .point
    return Reply(
      .stream { write in
        var writer = CSVWriter(byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
        writer.append(
          table.columns.map { $0.title(language) }
            + (isPoint ? [Words.Server.longitude(language), Words.Server.latitude(language)] : []))
        let carry = try system.carrier()
        for row in rows {
          var fields = table.columns.map { $0.values[row].plainText }
          if isPoint {
            if case .point(let position)? = table.geometries[row], let point = try carry([position]).first {
              // The columns say which is which, whatever the order of the axes.
              let (x, y) = system.isNorthFirst ? (point.y, point.x) : (point.x, point.y)
              fields += [x, y].map { FixedPoint.text($0, decimals: system.decimals) }
            } else {
              fields += ["", ""]
            }
          }
          writer.append(fields)
          if writer.bytes.count >= pieceSize {
            try await write(ByteBuffer(bytes: writer.bytes))
            writer = CSVWriter(lineEnd: .crlf, guardsFormulas: true)
          }
        }
        if !writer.bytes.isEmpty { try await write(ByteBuffer(bytes: writer.bytes)) }
      }
    ).with(.contentDisposition, "attachment; filename=\"\(layer.name).csv\"")
  }

  private static func rows(_ layer: FeatureLayer, _ question: ItemsQuestion) throws -> ArraySlice<Int> {
    if let limit = question.limit {
      return try layer.page(question.query, offset: question.offset, limit: limit).rows
    }
    return try layer.all(question.query).dropFirst(question.offset)
  }

  // MARK: A page

  private static func html(_ asked: Asked, _ layer: FeatureLayer, _ question: ItemsQuestion) throws -> Reply {
    let limit = question.limit ?? ItemsQuestion.pageLimit
    let (matched, rows) = try layer.page(question.query, offset: question.offset, limit: limit)
    return Reply(
      bytes: ItemsPage.html(
        asked, layer, rows: rows, matched: matched,
        links: links(asked, layer, matched: matched, offset: question.offset, limit: limit)))
  }
}
