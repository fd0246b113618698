/// An official file that the dataset was made from.
public struct SourceRecord: Sendable, Hashable {
  /// Short key, such as `visiting_nurse`.
  public var key: String
  public var title: String
  public var file: String
  public var publisher: String
  public var licence: String
  /// ISO 8601; the date the figures speak of.
  public var referenceDate: String
  public var sha256: String
  public var bytes: Int
  public var rowsRead: Int
  public var rowsAccepted: Int
  public var rowsRejected: Int
  /// What was done to it, one or two sentences.
  public var method: String

  public init(
    key: String, title: String, file: String, publisher: String, licence: String,
    referenceDate: String, sha256: String, bytes: Int, rowsRead: Int, rowsAccepted: Int,
    rowsRejected: Int, method: String
  ) {
    self.key = key
    self.title = title
    self.file = file
    self.publisher = publisher
    self.licence = licence
    self.referenceDate = referenceDate
    self.sha256 = sha256
    self.bytes = bytes
    self.rowsRead = rowsRead
    self.rowsAccepted = rowsAccepted
    self.rowsRejected = rowsRejected
    self.method = method
  }
}
