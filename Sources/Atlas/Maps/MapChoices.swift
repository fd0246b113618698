/// What a sheet is about.
public enum MapTheme: String, Sendable, CaseIterable {
  /// Providers by home-care area.
  case resources
  /// People of 75 and older by municipality, with providers.
  case population75
  /// Where one service does not reach.
  case gaps
}

public enum MapPaper: String, Sendable, CaseIterable {
  case a4 = "A4"
  case a3 = "A3"
}

public enum MapOrientation: String, Sendable, CaseIterable {
  case landscape
  case portrait
}
