/// The version of the program, as it stands in files and in `--version`.
public enum ZaitakuVersion {
  public static let text = "0.1.0"
}
