import Glibc
import Wording

/// Words for what the system answered.
enum SystemReason {
  /// Why a call failed, from its `errno`.
  static func phrase(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT: Words.Formats.missingFile
    case EACCES, EPERM: Words.Formats.noPermission
    case EISDIR: Words.Formats.isFolder
    case ENOTDIR: Words.Formats.isNotFolder
    case ENOSPC, EDQUOT: Words.Formats.noSpace
    case EROFS: Words.Formats.readOnly
    case ENAMETOOLONG: Words.Formats.nameTooLong
    case EMFILE, ENFILE: Words.Formats.tooManyOpenFiles
    default: Words.Formats.systemError.with(String(code))
    }
  }

  static func cannotRead(_ code: Int32, _ path: String) -> Failure {
    Failure(
      .badInput, Words.Formats.cannotRead.filled(phrase(code)), at: path,
      remedy: Words.Formats.checkPath)
  }

  static func cannotWrite(_ code: Int32, _ path: String) -> Failure {
    Failure(
      .cannotWrite, Words.Formats.cannotWrite.filled(phrase(code)), at: path,
      remedy: Words.Formats.checkPath)
  }
}

extension Phrase {
  /// The phrase with another one in its only place, language by language.
  func filled(_ inner: Phrase) -> Phrase {
    Phrase(ja: self(.ja, inner.ja), en: self(.en, inner.en))
  }
}
