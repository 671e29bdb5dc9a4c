package import Standards

/// What a person is given to sign in with; shown once, kept nowhere in this form.
package struct IssuedCredential: Hashable, Sendable {
  package let login: String
  package let password: String
  /// Of the one-time codes; `nil` for accounts that need none.
  package let secret: [UInt8]?

  /// Sixteen letters and digits that are not mistaken for each other, in groups of four: 79 bits.
  package static func newPassword() -> String {
    let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<16).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// A login as it is kept: lower case.
  /// - Returns: `nil` unless it is 3 to 40 letters, digits, dots, hyphens or underscores of ASCII.
  package static func login(_ typed: String) -> String? {
    let login = typed.lowercased()
    let isPlain = login.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
    }
    return isPlain && (3...40).contains(login.utf8.count) ? login : nil
  }

  package var secretText: String? { secret.map(Authenticator.base32) }

  /// For an authenticator app.
  package func link(issuer: String) -> String? { secret.map { Authenticator.link($0, account: login, issuer: issuer) } }
}

extension Credentials {
  /// Gives an account a new password and, with `needsCode`, a new second factor; its sessions end.
  package func issue(
    _ login: String, of account: String, needsCode: Bool, at moment: Instant
  ) async throws -> IssuedCredential {
    let issued = IssuedCredential(
      login: login, password: IssuedCredential.newPassword(), secret: needsCode ? Authenticator.newSecret() : nil)
    try await setPassword(issued.password, of: account, at: moment)
    if needsCode { try await setSecret(issued.secret, of: account) }
    return issued
  }
}
