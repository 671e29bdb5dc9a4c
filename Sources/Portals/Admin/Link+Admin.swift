extension Link {
  static let audit = Link("audit")
  static let auditExport = Link("audit", "export")
  static func auditCase(_ id: String, version: Int? = nil) -> Link {
    let link = Link("audit", "cases", id)
    return version.map { link.with("version", String($0)) } ?? link
  }

  static let accounts = Link("accounts")
  static let newAccount = Link("accounts", "new")
  static func account(_ id: String) -> Link { Link("account", id) }
  static func account(_ id: String, _ act: String) -> Link { Link("account", id, act) }

  static let ownAccount = Link("me")
  static let ownPassword = Link("me", "password")
  static let ownAuthenticator = Link("me", "authenticator")

  static let policies = Link("policies")
  static func policyReload(_ slug: String, _ round: String) -> Link { Link("policies", slug, round, "reload") }

  static let upkeep = Link("operations")
  static let readingRetry = Link("operations", "readings")
}
