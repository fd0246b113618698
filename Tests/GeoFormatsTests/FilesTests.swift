import GeoFormats
import Glibc
import Testing
import Wording

@Suite("Files") struct FilesTests {
  @Test("A written file reads back, the old one keeps its permissions, and nothing is left beside it")
  func writing() throws {
    try Workshop.withFolder { folder in
      let path = "\(folder)/図.csv"
      try AtomicFile.write([1, 2, 3], to: path)
      chmod(path, 0o640)
      try AtomicFile.write([], to: path)
      #expect(try FileReading.bytes(path).isEmpty)
      let big = [UInt8](repeatElement(9, count: 300_000))
      try AtomicFile.write(big, to: path)
      #expect(try FileReading.bytes(path) == big)
      var information = stat()
      stat(path, &information)
      #expect(information.st_mode & 0o777 == 0o640)
      #expect(Workshop.names(in: folder) == ["図.csv"])
    }
  }

  @Test("A link stays a link and its target gets the new bytes")
  func links() throws {
    try Workshop.withFolder { folder in
      try AtomicFile.write([1], to: "\(folder)/a")
      symlink("a", "\(folder)/b")
      try AtomicFile.write([2], to: "\(folder)/b")
      #expect(try FileReading.bytes("\(folder)/a") == [2])
      var information = stat()
      lstat("\(folder)/b", &information)
      #expect(information.st_mode & S_IFMT == S_IFLNK)
    }
  }

  @Test("A writer that gives up leaves the old file and no part of the new one")
  func givingUp() throws {
    try Workshop.withFolder { folder in
      let path = "\(folder)/a"
      try AtomicFile.write([1], to: path)
      #expect(throws: Failure.self) {
        try AtomicFile.replace(path) { (temporary) throws(Failure) in
          try AtomicFile.write([2], to: temporary)
          throw Failure(.internalFault, Phrase(ja: "中止", en: "given up"))
        }
      }
      #expect(try FileReading.bytes(path) == [1])
      #expect(Workshop.names(in: folder) == ["a"])
    }
  }

  @Test("Where nothing can be written the message says why")
  func refusals() throws {
    try Workshop.withFolder { folder in
      func reason(_ path: String) -> Failure? {
        #expect(throws: Failure.self) { try AtomicFile.write([1], to: path) }
      }
      let missing = reason("\(folder)/no/such/a")
      #expect(missing?.kind == .cannotWrite)
      #expect(missing?.text(.en).contains("there is no such file or folder") == true)
      #expect(reason(folder)?.text(.en).contains("it is a folder") == true)
      try AtomicFile.write([1], to: "\(folder)/file")
      #expect(reason("\(folder)/file/a")?.text(.en).contains("not a folder") == true)
      #expect(reason("/dev/full")?.text(.ja).contains("空き容量がありません") == true)
      #expect(Workshop.names(in: folder) == ["file"])
    }
  }

  @Test("Where nothing can be read the message says why")
  func reading() throws {
    try Workshop.withFolder { folder in
      let missing = #expect(throws: Failure.self) { try FileReading.bytes("\(folder)/a") }
      #expect(missing?.kind == .badInput)
      let isFolder = #expect(throws: Failure.self) { try FileReading.bytes(folder) }
      #expect(isFolder?.text(.en).contains("it is a folder") == true)
      try AtomicFile.write([1, 2, 3], to: "\(folder)/a")
      #expect(try FileReading.bytes("\(folder)/a", limit: 3) == [1, 2, 3])
      #expect(throws: Failure.self) { try FileReading.bytes("\(folder)/a", limit: 2) }
      #expect(throws: Failure.self) { try FileReading.bytes("/dev/zero", limit: 1 << 17) }
    }
  }

  @Test("A folder is swapped in whole, and kept when the building fails")
  func folders() throws {
    try Workshop.withFolder { base in
      let path = "\(base)/out"
      func build(_ name: String, fails: Bool = false) throws {
        try AtomicFolder.replace(path, marker: "m.json") { folder in
          try AtomicFile.write([1], to: "\(folder)/m.json")
          mkdir("\(folder)/sub", 0o755)
          try AtomicFile.write([1], to: "\(folder)/sub/\(name)")
          if fails { throw Failure(.internalFault, Phrase(ja: "中止", en: "given up")) }
        }
      }
      try build("first")
      try build("second")
      #expect(Workshop.names(in: "\(path)/sub") == ["second"])
      #expect(throws: Failure.self) { try build("third", fails: true) }
      #expect(Workshop.names(in: "\(path)/sub") == ["second"])
      #expect(Workshop.names(in: base) == ["out"])
    }
  }

  @Test("A folder that holds something else is never replaced, an empty one is")
  func foreignFolder() throws {
    try Workshop.withFolder { base in
      let path = "\(base)/out"
      mkdir(path, 0o755)
      try AtomicFolder.replace(path, marker: "m") { try AtomicFile.write([1], to: "\($0)/other") }
      let failure = #expect(throws: Failure.self) { try AtomicFolder.replace(path, marker: "m") { _ in } }
      #expect(failure?.kind == .cannotWrite)
      #expect(Workshop.names(in: path) == ["other"])
    }
  }

  @Test(
    "SHA-256 agrees with the published examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func checksum(text: String, digest: String) {
    #expect(Checksum.sha256(Array(text.utf8)) == digest)
  }
}
