internal import Hummingbird

/// The large-type edition: `?size=lg` chooses it and a cookie keeps the choice for a year, without script.
enum TextSizeChoice {
  private static let name = "size"

  static func read(_ request: Request, _ query: QueryFields) -> TextSize {
    (query[name] ?? request.cookies[name]?.value).flatMap(TextSize.init) ?? .normal
  }

  static func cookie(_ query: QueryFields) -> Cookie? {
    query[name].flatMap(TextSize.init).map { size in
      Cookie(name: name, value: size.rawValue, maxAge: 31_536_000, path: "/", httpOnly: false, sameSite: .lax)
    }
  }
}
