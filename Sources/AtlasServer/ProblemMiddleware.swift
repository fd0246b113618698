import Hummingbird

/// Turns errors of routes, and paths that lead nowhere, into problem documents.
struct ProblemMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError {
      return Answer.problem(error.status, "\(request.method) \(request.uri.path)")
    }
  }
}
