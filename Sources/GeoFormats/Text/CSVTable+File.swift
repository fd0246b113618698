import Wording

extension CSVTable {
  /// Reads the table in a file.
  ///
  /// - Parameter limit: bytes beyond which a file is refused.
  /// - Throws: `Failure.badInput` when the file can't be read or is no table.
  public init(path: String, limit: Int = 1 << 31) throws(Failure) {
    let bytes = try FileReading.bytes(path, limit: limit)
    do throws(FormatError) {
      self = try CSVTable(bytes: bytes)
    } catch {
      throw error.failure(at: path)
    }
  }
}
