/// Collects the shared strings of a workbook, leaving out readings (`<rPh>`).
final class SharedStringsSink: XMLSink {
  private(set) var strings: [String] = []
  private var current: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isInText = true
    } else if name == "si" {
      current.removeAll(keepingCapacity: true)
    } else if name == "rPh" {
      isInReading = true
    }
  }

  func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "si" {
      strings.append(WorkbookText.decoded(current))
    } else if name == "rPh" {
      isInReading = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText && !isInReading { current.append(contentsOf: bytes) }
  }
}

/// Text as cells hold it.
enum WorkbookText {
  /// Undoes `_xHHHH_`, by which a workbook writes characters that XML can't (ST_Xstring).
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if let scalar = escape(bytes, at) {
        out += Array(String(scalar).utf8)
        at += 7
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], _ at: Int) -> Unicode.Scalar? {
    guard at + 7 <= bytes.count, bytes[at] == 0x5F, bytes[at + 1] == UInt8(ascii: "x"),
      bytes[at + 6] == 0x5F,
      let code = UInt32(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(code)
  }
}
