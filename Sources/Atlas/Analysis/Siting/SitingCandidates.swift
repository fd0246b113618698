import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Where something may be sited.
public enum SitingCandidates: Sendable, Hashable {
  /// The most peopled cell of each square of a coarser mesh.
  case cells
  /// The offices of municipalities, where the atlas has them.
  case municipalOffices
  /// Points of a person's own, a CSV or GeoJSON file.
  case file(String)

  /// `cells`, `municipal-offices`, or the path of a file.
  public init(_ text: String) {
    self =
      switch text {
      case "cells": .cells
      case "municipal-offices", "municipal_offices": .municipalOffices
      default: .file(text)
      }
  }

  /// Meshes by the width of their squares, as a person writes it.
  public static let meshes: [(name: String, level: MeshCode.Level)] = [
    ("10km", .second), ("5km", .fiveKilometres), ("1km", .third), ("500m", .half),
  ]

  /// - Throws: `Failure.usage` for a width that no mesh has, naming those there are.
  public static func mesh(_ width: String) throws(Failure) -> MeshCode.Level {
    guard let mesh = meshes.first(where: { $0.name == width.lowercased() }) else {
      throw Failure(
        .usage, Words.SitingAnalysis.noSuchMesh.with(width), at: "--candidate-mesh",
        remedy: Words.Analysis.thereAre.with(meshes.map(\.name).joined(separator: ", ")))
    }
    return mesh.level
  }

  struct Place: Sendable, Hashable {
    var name: String
    var position: Position
    var municipalityCode: String?
  }

  /// The places, in a fixed order.
  ///
  /// - Parameter mesh: for `cells`, the mesh with one candidate in each square.
  /// - Throws: `Failure.badInput` for an atlas without offices or a file that can't be used; a point that can't be
  ///   used stops it with its line: a site that is left out unseen would be missed.
  func places(
    _ ground: AnalysisGround, mesh: MeshCode.Level = .fiveKilometres
  ) throws(Failure) -> [Place] {
    switch self {
    case .cells:
      let cells = ground.cells
      return CandidateSites.mostPeopled(meshes: cells.map(\.code), people: ground.people, level: mesh).map {
        Place(
          name: cells[$0].code.description, position: cells[$0].code.centre,
          municipalityCode: cells[$0].municipalityCode)
      }
    case .municipalOffices:
      let offices = ground.register.dataset.offices
      guard !offices.isEmpty else {
        throw Failure(
          .badInput, Words.SitingAnalysis.noOffices, at: ground.register.path,
          remedy: Words.SitingAnalysis.noOfficesRemedy)
      }
      // The office of a ward stands in its city.
      let cities = Dictionary(
        ground.register.dataset.areas(.ward).map { ($0.code, $0.parents[.municipality]) }
      ) { a, _ in a }
      return offices.map {
        Place(name: $0.name, position: $0.position, municipalityCode: (cities[$0.code] ?? nil) ?? $0.code)
      }
    case .file(let path):
      let places = try PlaceFile.places(path)
      guard !places.isEmpty else {
        throw Failure(
          .badInput, Words.SitingAnalysis.noPlaces, at: path, remedy: Words.SitingAnalysis.noPlacesRemedy)
      }
      let locate = ground.register.municipalityAt()
      return places.map {
        Place(name: $0.name, position: $0.position, municipalityCode: locate($0.position)?.code)
      }
    }
  }

  /// In words, for the notes.
  func label(_ count: Int, _ mesh: MeshCode.Level) -> Phrase {
    switch self {
    case .cells:
      Words.SitingAnalysis.candidateCells.with(
        String(count), Self.meshes.first { $0.level == mesh }?.name ?? String(mesh.rawValue))
    case .municipalOffices: Words.SitingAnalysis.candidateOffices.with(String(count))
    case .file(let path): Words.SitingAnalysis.candidateFile.with(FileName.last(path), String(count))
    }
  }
}
