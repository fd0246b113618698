import CareRegistry
import Wording

/// What files, maps and tables say of how people came onto the mesh.
extension PopulationMethod {
  /// For the provenance.
  var description: Phrase {
    switch self {
    case .ageMesh: Words.PopulationMethods.ageMesh
    case .dasymetric: Words.Methods.population
    case .townPoints: Words.PopulationMethods.townPoints
    }
  }

  /// In a few words, beside a map.
  var brief: Phrase {
    switch self {
    case .ageMesh: Words.PopulationMethods.ageMeshShort
    case .dasymetric: Words.Commands.estimateMethod
    case .townPoints: Words.PopulationMethods.townPointsShort
    }
  }

  /// What the table of cells is, where it is something else than the words of the layer say.
  var cellAbout: Phrase? {
    switch self {
    case .ageMesh: Words.PopulationMethods.cellAboutAgeMesh
    case .dasymetric: nil
    case .townPoints: Words.PopulationMethods.cellAboutTownPoints
    }
  }

  /// Must stand on every map and table; nil where the method needs no warning.
  var warning: Phrase? {
    self == .townPoints ? Words.PopulationMethods.townPointsWarning : nil
  }
}
