/// The paper of a print map.
public enum MapPaper: String, Sendable, CaseIterable {
  case a4 = "A4"
  case a3 = "A3"
}

public enum MapOrientation: String, Sendable, CaseIterable {
  case landscape
  case portrait
}
