internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Standards

/// Every unsafe request must begin on this site and carry the form token: as the field `csrf` of a form (the first
/// field when files follow) or, from the script, as the header `X-CSRF`. Small forms are decoded here, once.
struct FormProtection: RouterMiddleware {
  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head, request.method != .options else {
      return try await next(request, context)
    }
    let visit = context.visit
    let isOurs = SameOrigin.allows(
      request.headers, publicOrigin: visit.settings.publicOrigin, authority: request.head.authority)
    guard isOurs else { throw Fault.forgedForm }

    var request = request
    var context = context
    let header = HTTPField.Name("X-CSRF").flatMap { request.headers[$0] }
    switch FormKind(request.headers[.contentType]) {
    case .urlEncoded:
      let limit = visit.settings.formLimit
      guard let body = try? await request.body.collect(upTo: limit) else { throw Fault(.contentTooLarge) }
      context.visit.form = try URLEncodedFields.decode(Array(body.readableBytesView))
      try check(header ?? context.visit.form[FormInput.csrfField], for: visit)
      request.body = RequestBody(buffer: body)
    case .multipart(let boundary):
      if let header {
        try check(header, for: visit)
      } else {
        let opening = try await MultipartOpening.read(request, boundary: boundary)
        try check(opening.csrf, for: visit)
        request.body = RequestBody(asyncSequence: opening.body)
      }
    case .other:
      try check(header, for: visit)
    }
    return try await next(request, context)
  }

  private func check(_ token: String?, for visit: Visit) throws(Fault) {
    guard let token, ConstantTime.equal(token, visit.csrf) else { throw .forgedForm }
  }
}

enum FormKind: Equatable {
  case urlEncoded
  case multipart(boundary: String)
  case other

  init(_ contentType: String?) {
    let parts = (contentType ?? "").split(separator: ";").map { FieldReader.trimmed(String($0)) }
    switch parts.first?.lowercased() {
    case "application/x-www-form-urlencoded": self = .urlEncoded
    case "multipart/form-data":
      let boundary = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }?.dropFirst(9)
      let unquoted = boundary.map {
        $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.count > 1 ? $0.dropFirst().dropLast() : $0
      }
      self = .multipart(boundary: unquoted.map(String.init) ?? "")
    default: self = .other
    }
  }
}
