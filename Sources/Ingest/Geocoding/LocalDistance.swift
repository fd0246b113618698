import Glibc
import Spatial

/// Metres between two near positions on a sphere, by the plane that touches between them.
///
/// Good to 0.5 % below 100 km, which is all that is asked of it here: how far town points lie from their
/// mean and from each other. Distances that decide anything about care are geodesic and come from Spatial.
func localMetres(_ a: Position, _ b: Position) -> Double {
  let metresPerDegree = 111_195.0
  let middle = (a.latitude + b.latitude) / 2 * .pi / 180
  let x = (a.longitude - b.longitude) * metresPerDegree * cos(middle)
  let y = (a.latitude - b.latitude) * metresPerDegree
  return (x * x + y * y).squareRoot()
}
