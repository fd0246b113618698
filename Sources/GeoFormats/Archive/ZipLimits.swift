extension ZipArchive {
  /// What an archive may claim before a byte of it is unpacked. While it is unpacked, more bytes than claimed
  /// are an error; so no archive gives more than these allow.
  public struct Limits: Hashable, Sendable {
    /// Files and folders in the archive.
    public var entries: Int
    /// Unpacked bytes of all entries together.
    public var totalBytes: Int
    /// Unpacked bytes for one packed byte: of an entry, and of all entries against the archive. Official
    /// tables and shapes reach 30; deflate itself ends at 1,032.
    public var ratio: Int
    /// Up to so many unpacked bytes the ratio is not asked.
    public var harmlessBytes: Int

    public init(
      entries: Int = 1 << 16, totalBytes: Int = 1 << 34, ratio: Int = 250, harmlessBytes: Int = 1 << 27
    ) {
      self.entries = entries
      self.totalBytes = totalBytes
      self.ratio = ratio
      self.harmlessBytes = harmlessBytes
    }

    /// Whether `packed` bytes claim to hold more than they reasonably can.
    func isBomb(unpacked: Int, packed: Int) -> Bool {
      guard unpacked > harmlessBytes else { return false }
      let (most, overflow) = max(packed, 1).multipliedReportingOverflow(by: ratio)
      return !overflow && unpacked > most
    }
  }
}
