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
/// the extent (conformal; the sheet states a scale that is true where the plane's is 1).
public struct SheetGround: Hashable, Sendable {
  /// Of the area that the sheet is about.
  public var municipalities: [SheetArea]
  /// Land outside the subject.
  public var surroundings: PlaneShape
  public var inset: SheetInset?

  public init(
    municipalities: [SheetArea], surroundings: PlaneShape = PlaneShape([]), inset: SheetInset? = nil
  ) {
    self.municipalities = municipalities
    self.surroundings = surroundings
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
