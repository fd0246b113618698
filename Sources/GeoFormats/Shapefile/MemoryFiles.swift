import CShapelib
import Glibc

/// Files in memory for shapelib, so that nothing of an archive is unpacked to the disk.
///
/// shapelib's `FOpen` hook knows only a name, so the name carries the address of this object
/// (`<hexadecimal>/x.shp`). Whoever opens keeps the object alive until everything is closed.
final class MemoryFiles {
  /// Bytes by extension in lower case, without the dot.
  private let files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// The name under which shapelib finds the files.
  var name: String {
    String(UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()), radix: 16) + "/x.shp"
  }

  /// Hooks that read from such names, never write and say nothing on stderr.
  static var hooks: SAHooks {
    var hooks = SAHooks()
    SASetupDefaultHooks(&hooks)
    hooks.FOpen = { name, access in
      guard let name, let access, access[0] == CChar(UInt8(ascii: "r")), strchr(access, 0x2B) == nil,
        let file = MemoryFiles.open(String(cString: name))
      else { return nil }
      return UnsafeMutablePointer<Int32>(OpaquePointer(Unmanaged.passRetained(file).toOpaque()))
    }
    hooks.FRead = { target, size, count, file in
      guard let target, let file, size > 0 else { return 0 }
      return MemoryFile.of(file).read(into: target, size: size, count: count)
    }
    hooks.FWrite = { _, _, _, _ in 0 }
    hooks.FSeek = { file, offset, whence in
      guard let file else { return SAOffset.max }
      return MemoryFile.of(file).seek(offset, whence)
    }
    hooks.FTell = { file in file.map { SAOffset(MemoryFile.of($0).at) } ?? 0 }
    hooks.FFlush = { _ in 0 }
    hooks.FClose = { file in
      if let file { Unmanaged<MemoryFile>.fromOpaque(UnsafeRawPointer(file)).release() }
      return 0
    }
    hooks.Remove = { _ in -1 }
    hooks.Error = { _ in }
    return hooks
  }

  private static func open(_ name: String) -> MemoryFile? {
    guard let slash = name.firstIndex(of: "/"), let address = UInt(name[..<slash], radix: 16),
      let pointer = UnsafeRawPointer(bitPattern: address), let dot = name.lastIndex(of: ".")
    else { return nil }
    // Alive: `name` was made by this object, which outlives every call of shapelib.
    let owner = Unmanaged<MemoryFiles>.fromOpaque(pointer).takeUnretainedValue()
    return owner.files[name[name.index(after: dot)...].lowercased()].map(MemoryFile.init)
  }
}

/// One open file.
private final class MemoryFile {
  private let bytes: [UInt8]
  private(set) var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func of(_ file: SAFile) -> MemoryFile {
    Unmanaged<MemoryFile>.fromOpaque(UnsafeRawPointer(file)).takeUnretainedValue()
  }

  /// Answers the number of whole items, as `fread` does.
  func read(into target: UnsafeMutableRawPointer, size: SAOffset, count: SAOffset) -> SAOffset {
    let left = SAOffset(max(bytes.count - at, 0))
    let items = min(count, left / size)
    let length = Int(items * size)
    bytes.withUnsafeBytes { source in
      if length > 0, let start = source.baseAddress { memcpy(target, start + at, length) }
    }
    at += length
    return items
  }

  /// Answers 0, or -1 when the place is before the start.
  func seek(_ offset: SAOffset, _ whence: Int32) -> SAOffset {
    // The offset is a signed long that the header declares unsigned.
    let step = Int(bitPattern: offset)
    let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? at : bytes.count
    let (target, overflow) = base.addingReportingOverflow(step)
    guard !overflow, target >= 0 else { return SAOffset.max }
    at = target
    return 0
  }
}
