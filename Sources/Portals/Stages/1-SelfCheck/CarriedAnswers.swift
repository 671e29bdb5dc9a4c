internal import Casework
internal import Foundation
internal import Hummingbird
package import PolicyCore

/// The self-check's answers as the form that opens a draft carries them: JSON of a ``Filing``, in base64url (RFC 4648
/// §5) without padding.
package enum CarriedAnswers {
  /// Hidden field of the form, and the cookie that keeps the answers while the person signs in.
  package static let field = "self-check"
  /// In bytes; a cookie beyond it is not sure to be kept.
  static let cookieLimit = 3 * 1024

  /// For the way over signing in or registering, with the programme the answers are for; `nil` for answers too long
  /// for a cookie.
  static func cookie(_ check: SelfCheck, isHTTPS: Bool) -> Cookie? {
    let text = "\(check.policy.slug):\(text(check.filing))"
    guard text.utf8.count <= cookieLimit else { return nil }
    return Cookie(
      name: field, value: text, maxAge: 3600, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
  }

  package static func text(_ filing: Filing) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let bytes = try? encoder.encode(filing) else { return "" }
    return String(bytes.base64EncodedString().compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }
}
