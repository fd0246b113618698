import CareRegistry

extension MunicipalityName {
  /// Names by which addresses are taken apart, from the areas of a dataset.
  public static func names(of areas: [Area]) -> [MunicipalityName] {
    areas.filter { $0.level == .municipality || $0.level == .ward }
      .map { MunicipalityName(code: $0.code, name: $0.name, parentName: $0.district) }
  }
}
