/// Options of the commands that can also be asked by name and value, as `zaitaku help` lists them without `help` and
/// `version`. Whoever adds one to a command adds it here, and either to the table of parameters or to what is refused.
public enum CommandOptions {
  public static let shared = [
    "service", "area-level", "age", "year", "round-the-clock", "capability", "within", "preset", "rule",
    "scenario",
    "format", "layer", "output", "lang", "data-dir", "verbose",
  ]

  public static let all: [String: Set<String>] = [
    "gaps": Set(shared + ["threshold", "plane", "segments"]),
    "population": Set(shared + ["areas"]),
    "access": Set(shared + ["method", "supply", "zones", "sigma"]),
    "siting": Set(
      shared + ["add", "candidates", "candidate-mesh", "objective", "satellite", "satellite-within"]),
    "resilience": Set(shared + ["by"]),
    "compare": Set(shared + ["area", "similar"]),
    "map": [
      "style", "service", "item", "area", "each", "paper", "orientation", "format", "dpi", "scale", "title",
      "table",
      "graticule", "output", "lang", "data-dir", "verbose",
    ],
  ]
}
