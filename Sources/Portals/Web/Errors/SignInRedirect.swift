internal import HTTPTypes
internal import Hummingbird
internal import Standards

/// To the sign-in page, with the way back. A script's request gets 401 instead of a page it cannot show.
enum SignInRedirect {
  static func response(to request: Request, visit: Visit) -> Response {
    if Fault.isFromScript(request) { return Fault(.unauthorized).answer(to: request, visit) }
    var link = Link.signIn
    let back = request.method == .get ? request.uri.string : visit.path
    if request.method == .get || request.method == .head, let path = ReturnPath.checked(back) {
      link = link.with("next", path)
    }
    return Response(status: .seeOther, headers: [.location: link.path(in: visit.language)])
  }
}
