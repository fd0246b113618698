import CFontconfig
import Wording

/// The fonts of the machine: without a Japanese one a sheet would be full of boxes.
public enum InstalledFont {
  /// Whether the first of the sheet's fonts, or another of them, is installed.
  public static let isThere: Bool = {
    FontStack.installable.contains { family in
      guard let pattern = FcPatternCreate() else { return false }
      defer { FcPatternDestroy(pattern) }
      FcPatternAddString(pattern, zaitaku_fc_family(), Array(family.utf8) + [0])
      FcConfigSubstitute(nil, pattern, FcMatchPattern)
      FcDefaultSubstitute(pattern)
      var result = FcResultNoMatch
      guard let match = FcFontMatch(nil, pattern, &result) else { return false }
      defer { FcPatternDestroy(match) }
      var found: UnsafeMutablePointer<FcChar8>?
      guard FcPatternGetString(match, zaitaku_fc_family(), 0, &found) == FcResultMatch, let found else {
        return false
      }
      return String(cString: found) == family
    }
  }()

  /// - Throws: `badInput` saying how to install one.
  public static func check() throws(Failure) {
    guard isThere else { throw Failure(.badInput, Words.Prints.noFont, remedy: Words.Prints.noFontRemedy) }
  }
}
