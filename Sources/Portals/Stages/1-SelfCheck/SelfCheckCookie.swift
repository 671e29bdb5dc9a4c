internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Standards

/// Keeps the answers in the person's own browser for two hours, so that going back, reloading, changing the language
/// and signing in lose nothing, and the server keeps nothing. Each round has a cookie of its own.
struct SelfCheckCookie {
  let policy: CompiledPolicy
  let isHTTPS: Bool
  static let seconds = 2 * 3600

  private var name: String { "\(isHTTPS ? "__Host-" : "")answers.\(policy.slug).\(policy.round.id)" }

  func make(_ check: SelfCheck) -> Cookie { cookie(check.text, maxAge: SelfCheckCookie.seconds) }

  var expired: Cookie { cookie("", maxAge: 0) }

  /// `nil` without answers to this policy; whatever the browser sends is read again, answer by answer.
  func read(_ request: Request, on day: CivilDate) -> SelfCheck? {
    guard let text = request.cookies[name]?.value, !text.isEmpty else { return nil }
    return SelfCheck(text: text, policy: policy, on: day)
  }

  private func cookie(_ value: String, maxAge: Int) -> Cookie {
    Cookie(name: name, value: value, maxAge: maxAge, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
  }
}
