/// Where and why a JSON text could not be decoded, without the decoder's own type names.
func jsonReason(_ error: any Error) -> String {
  guard let error = error as? DecodingError else { return "\(error)" }
  let context: DecodingError.Context
  var what = ""
  switch error {
  case .keyNotFound(let key, let c):
    context = c
    what = "\"\(key.stringValue)\" "
  case .typeMismatch(_, let c), .valueNotFound(_, let c), .dataCorrupted(let c): context = c
  @unknown default: return "JSON"
  }
  let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
  return path.isEmpty ? "\(what)\(context.debugDescription)" : "\(path): \(what)\(context.debugDescription)"
}
