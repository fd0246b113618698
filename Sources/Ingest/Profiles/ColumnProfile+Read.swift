import FoundationEssentials
import GeoFormats
import Wording

extension ColumnProfile {
  /// Reads a document.
  ///
  /// - Parameter place: what a person is shown as the place of a fault.
  /// - Throws: `Failure.badInput` for text that is no such document, a role that is required and has no
  ///   column, an id that is no identifier, or a reader that the program doesn't have.
  public static func read(_ bytes: [UInt8], at place: String) throws(Failure) -> ColumnProfile {
    let profile: ColumnProfile
    do {
      profile = try JSONDecoder().decode(ColumnProfile.self, from: Data(bytes))
    } catch {
      throw Failure(
        .badInput, Words.Profiles.badProfile.with(clip(jsonReason(error))), at: place,
        remedy: Words.Profiles.badProfileRemedy)
    }
    guard TableField.Form.identifier.admits(profile.id) else {
      throw Failure(
        .badInput, Words.Profiles.badProfileID.with(clip(profile.id)), at: place,
        remedy: Words.Profiles.badProfileRemedy)
    }
    guard let bare = profile.required.first(where: { profile.columns[$0]?.isEmpty ?? true }) else {
      guard ProfileReaders.names.contains(profile.reader) else {
        throw Failure(
          .badInput,
          Words.Profiles.noSuchReader.with(
            clip(profile.reader), ProfileReaders.names.sorted().joined(separator: ", ")),
          at: place, remedy: Words.Profiles.badProfileRemedy)
      }
      return profile
    }
    throw Failure(
      .badInput, Words.Profiles.roleWithoutColumn.with(clip(bare)), at: place,
      remedy: Words.Profiles.badProfileRemedy)
  }

  /// Reads the document in a file.
  public static func read(_ path: String) throws(Failure) -> ColumnProfile {
    try read(FileReading.bytes(path, limit: 1 << 20), at: path)
  }
}
