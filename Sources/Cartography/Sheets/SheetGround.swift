import CareRegistry
import Spatial

/// An area on a sheet.
public struct SheetArea: Hashable, Sendable {
  public var code: String
  public var name: String
  public var shape: PlaneShape

  public init(code: String, name: String, shape: PlaneShape) {
    self.code = code
    self.name = name
    self.shape = shape
  }
}

/// One piece of border, drawn once by the highest level that it has.
public struct SheetBorder: Hashable, Sendable {
  public enum Level: Int, Sendable, CaseIterable, Comparable {
    case municipality
    case coast
    case homeCare
    case secondary

    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  public var level: Level
  public var line: [PlanePoint]
  /// A secondary border that is no home-care border.
  public var isDashed: Bool

  public init(_ level: Level, _ line: [PlanePoint], isDashed: Bool = false) {
    self.level = level
    self.line = line
    self.isDashed = isDashed
  }
}

/// Far islands that stand in a box of their own, at a scale of their own.
public struct SheetInset: Hashable, Sendable {
  public var name: String
  public var municipalityCodes: Set<String>

  public init(name: String, municipalityCodes: Set<String>) {
    self.name = name
    self.municipalityCodes = municipalityCodes
  }
}

/// What lies under every map: all in one plane of metres, y to the north, in a projection that suits
/// the extent (conformal or equal-area; the sheet states a scale that is true where the plane's is 1).
public struct SheetGround: Hashable, Sendable {
  public var municipalities: [SheetArea]
  /// For labels and to know where the subject lies; dissolved.
  public var homeCareAreas: [SheetArea]
  /// Municipalities that belong to no home-care area.
  public var unassignedMunicipalityCodes: Set<String>
  /// Land outside the subject.
  public var surroundings: PlaneShape
  public var lakes: PlaneShape
  public var borders: [SheetBorder]
  public var inset: SheetInset?

  public init(
    municipalities: [SheetArea], homeCareAreas: [SheetArea] = [],
    unassignedMunicipalityCodes: Set<String> = [], surroundings: PlaneShape = PlaneShape([]),
    lakes: PlaneShape = PlaneShape([]), borders: [SheetBorder], inset: SheetInset? = nil
  ) {
    self.municipalities = municipalities
    self.homeCareAreas = homeCareAreas
    self.unassignedMunicipalityCodes = unassignedMunicipalityCodes
    self.surroundings = surroundings
    self.lakes = lakes
    self.borders = borders
    self.inset = inset
  }

  /// Municipalities of the main map.
  var mainMunicipalities: [SheetArea] {
    guard let inset else { return municipalities }
    return municipalities.filter { !inset.municipalityCodes.contains($0.code) }
  }

  var insetMunicipalities: [SheetArea] {
    guard let inset else { return [] }
    return municipalities.filter { inset.municipalityCodes.contains($0.code) }
  }
}
