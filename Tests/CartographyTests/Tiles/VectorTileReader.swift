import GeoFormats

/// A decoder of vector tiles, written from the specification and not from our encoder.
struct VectorTileReader {
  struct Feature {
    var id: UInt64?
    var type = 0
    var properties: [String: FieldValue] = [:]
    /// Points, lines, or rings without their repeated last point.
    var parts: [[(x: Int, y: Int)]] = []
  }

  struct Layer {
    var name = ""
    var version = 0
    var extent = 0
    var features: [Feature] = []
  }

  struct Broken: Error {}

  static func layers(_ bytes: [UInt8]) throws -> [Layer] {
    try fields(bytes[...]).map { field in
      guard field.number == 3 else { throw Broken() }
      return try layer(field.content)
    }
  }

  private struct Field {
    var number: Int
    var value: UInt64
    var content: ArraySlice<UInt8>
  }

  private static func fields(_ bytes: ArraySlice<UInt8>) throws -> [Field] {
    var rest = bytes
    var out: [Field] = []
    while !rest.isEmpty {
      let key = try number(&rest)
      switch key & 7 {
      case 0: out.append(Field(number: Int(key >> 3), value: try number(&rest), content: []))
      case 1, 5:
        let size = key & 7 == 1 ? 8 : 4
        let value = rest.prefix(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        rest = rest.dropFirst(size)
        out.append(Field(number: Int(key >> 3), value: value, content: []))
      case 2:
        let length = Int(try number(&rest))
        guard length <= rest.count else { throw Broken() }
        out.append(Field(number: Int(key >> 3), value: 0, content: rest.prefix(length)))
        rest = rest.dropFirst(length)
      default: throw Broken()
      }
    }
    return out
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Broken()
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) throws -> [UInt64] {
    var rest = bytes
    var out: [UInt64] = []
    while !rest.isEmpty { out.append(try number(&rest)) }
    return out
  }

  private static func layer(_ bytes: ArraySlice<UInt8>) throws -> Layer {
    let fields = try fields(bytes)
    var layer = Layer()
    var keys: [String] = []
    var values: [FieldValue] = []
    for field in fields {
      switch field.number {
      case 1: layer.name = String(decoding: field.content, as: UTF8.self)
      case 3: keys.append(String(decoding: field.content, as: UTF8.self))
      case 4: values.append(try value(field.content))
      case 5: layer.extent = Int(field.value)
      case 15: layer.version = Int(field.value)
      default: break
      }
    }
    for field in fields where field.number == 2 {
      var feature = Feature()
      for part in try Self.fields(field.content) {
        switch part.number {
        case 1: feature.id = part.value
        case 2:
          let tags = try numbers(part.content).map(Int.init)
          for i in stride(from: 0, to: tags.count, by: 2) {
            guard keys.indices.contains(tags[i]), values.indices.contains(tags[i + 1]) else { throw Broken() }
            feature.properties[keys[tags[i]]] = values[tags[i + 1]]
          }
        case 3: feature.type = Int(part.value)
        case 4: feature.parts = try parts(try numbers(part.content))
        default: throw Broken()
        }
      }
      layer.features.append(feature)
    }
    return layer
  }

  private static func value(_ bytes: ArraySlice<UInt8>) throws -> FieldValue {
    guard let field = try fields(bytes).first else { throw Broken() }
    switch field.number {
    case 1: return .text(String(decoding: field.content, as: UTF8.self))
    case 2: return .real(Double(Float(bitPattern: UInt32(field.value))))
    case 3: return .real(Double(bitPattern: field.value))
    case 4, 5: return .integer(Int(field.value))
    case 6: return .integer(zigzag(field.value))
    case 7: return .boolean(field.value == 1)
    default: throw Broken()
    }
  }

  private static func zigzag(_ value: UInt64) -> Int {
    value % 2 == 0 ? Int(value / 2) : -Int(value / 2) - 1
  }

  private static func parts(_ commands: [UInt64]) throws -> [[(x: Int, y: Int)]] {
    var parts: [[(x: Int, y: Int)]] = []
    var (x, y) = (0, 0)
    var i = 0
    while i < commands.count {
      let (command, count) = (commands[i] % 8, Int(commands[i] / 8))
      i += 1
      if command == 7 { continue }
      for _ in 0..<count {
        guard i + 1 < commands.count else { throw Broken() }
        x += zigzag(commands[i])
        y += zigzag(commands[i + 1])
        i += 2
        if command == 1 { parts.append([(x, y)]) } else { parts[parts.count - 1].append((x, y)) }
      }
    }
    return parts
  }
}
