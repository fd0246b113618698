import Spatial

/// The zoom of tiles that matches a scale on paper.
public enum PrintZoom {
  /// A pixel of a tile at the equator at zoom 0, in metres.
  private static let world = 156_543.033_928

  /// The zoom whose pixel covers as much ground as a pixel (0.75 pt) of the sheet.
  ///
  /// - Parameters:
  ///   - denominator: 2,500,000 for 1:2,500,000.
  ///   - latitude: of the middle of the map, degrees.
  public static func zoom(denominator: Double, latitude: Double, paper: SheetPaper) -> Double {
    let pixel = SheetType(paper).pixel / 1000 * denominator
    let ground = world * Numeric.cos(latitude * Double.pi / 180)
    return min(24, max(0, Numeric.log2(ground / pixel)))
  }
}
