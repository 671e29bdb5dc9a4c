/// Where a PostgreSQL is, as libpq's URL: several hosts, `sslmode`, `options` and the rest of its parameters are its own.
package struct PostgresAddress: Hashable, Sendable {
  let url: String

  /// - Returns: `nil` unless the text begins with `postgres://` or `postgresql://`.
  package init?(_ text: String) {
    guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else { return nil }
    url = text
  }
}

extension PostgresAddress: CustomStringConvertible {
  /// Without the password and without parameters: for messages and logs.
  package var description: String {
    let plain = url.prefix { $0 != "?" }
    guard let at = plain.lastIndex(of: "@"), let slash = plain.firstIndex(of: "/"),
      let colon = plain[slash..<at].firstIndex(of: ":")
    else { return String(plain) }
    return plain[..<colon] + String(plain[at...])
  }
}
