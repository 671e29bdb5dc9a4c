internal import HTTPTypes

/// Whether a browser says that a request began on this site. Programs that are no browsers send none of the headers and
/// are stopped by the token instead.
enum SameOrigin {
  static func allows(_ headers: HTTPFields, publicOrigin: String, authority: String?) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] {
      guard site == "same-origin" || site == "none" else { return false }
    }
    guard let name = HTTPField.Name("Origin"), let origin = headers[name] else { return true }
    if origin == publicOrigin { return true }
    // Without TLS the demo answers under any loopback name; with TLS only the public origin counts.
    guard publicOrigin.hasPrefix("http://"), let authority else { return false }
    return origin == "http://" + authority && isLoopback(authority)
  }

  private static func isLoopback(_ authority: String) -> Bool {
    let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]"
  }
}
