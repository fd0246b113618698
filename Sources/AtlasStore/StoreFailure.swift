import GRDB
import Wording

/// Turns what SQLite answers into what a person can act on.
enum StoreFailure {
  /// While reading: SQL and values stay out of the message, they may be the user's.
  static func reading(_ error: any Error, _ path: String) -> Failure {
    if let failure = error as? Failure { return failure }
    guard let error = error as? DatabaseError else { return unknown(error, path) }
    switch error.resultCode {
    case .SQLITE_NOTADB:
      return Failure(.badInput, Words.Store.notAGeoPackage, at: path, remedy: Words.Store.fetchAgain)
    case .SQLITE_CORRUPT, .SQLITE_IOERR, .SQLITE_ERROR, .SQLITE_TOOBIG:
      return Failure(.badInput, Words.Store.damaged, at: path, remedy: Words.Store.fetchAgain)
    default:
      return Failure(.badInput, Words.Store.database.with("\(error.extendedResultCode.rawValue)"), at: path)
    }
  }

  static func writing(_ error: any Error, _ path: String) -> Failure {
    if let failure = error as? Failure { return failure }
    guard let error = error as? DatabaseError else { return unknown(error, path) }
    if error.resultCode == .SQLITE_FULL { return Failure(.cannotWrite, Words.Store.noSpace, at: path) }
    return Failure(
      .cannotWrite, Words.Store.database.with("\(error.extendedResultCode.rawValue)"), at: path)
  }

  private static func unknown(_ error: any Error, _ path: String) -> Failure {
    Failure(.internalFault, Words.Store.database.with("\(type(of: error))"), at: path)
  }
}
