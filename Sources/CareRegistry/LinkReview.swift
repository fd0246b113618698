/// Two rows of official lists that may be one facility: a line for a person to decide.
public struct LinkReview: Sendable, Hashable {
  public enum Decision: String, Sendable, CaseIterable, Codable {
    case same
    case different
  }

  /// One of the two rows.
  public struct Side: Sendable, Hashable {
    /// Stable between editions of the lists: the official number, else a fingerprint of kind, name and address.
    public var key: String
    public var source: String
    public var row: Int
    public var name: String
    public var address: String

    public init(key: String, source: String, row: Int, name: String, address: String) {
      self.key = key
      self.source = source
      self.row = row
      self.name = name
      self.address = address
    }
  }

  public var left: Side
  public var right: Side
  /// 0 … 1.
  public var score: Double
  /// `weak`: too little agrees. `several_fit`: another row fits as well.
  public var reason: String
  /// What was done with the pair without a decision: `same`, or `different`.
  public var assumed: Decision
  /// What a person has decided; nil: nothing yet.
  public var decision: Decision?

  public init(
    left: Side, right: Side, score: Double, reason: String, assumed: Decision, decision: Decision? = nil
  ) {
    self.left = left
    self.right = right
    self.score = score
    self.reason = reason
    self.assumed = assumed
    self.decision = decision
  }
}
