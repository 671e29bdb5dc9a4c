/// What an installation chooses.
package struct PortalSettings: Sendable {
  /// Scheme and authority people type, without a trailing slash.
  package var publicOrigin = "http://127.0.0.1:8080"
  package var isDemo = false
  /// Addresses whose `X-Forwarded-For` is believed.
  package var trustedProxies: Set<String> = []
  /// Of one file, in bytes.
  package var uploadLimit = 200 * 1024 * 1024
  /// Of one form without files, in bytes.
  package var formLimit = 2 * 1024 * 1024
  /// Absolute path of the folder served under `/assets`; `nil` serves none.
  package var publicFolder: String?
  /// Officials without a one-time code may not sign in. Only a demonstration turns this off.
  package var staffNeedCodes = true
  package var host = "127.0.0.1"
  package var port = 8080
  package var maximumConnections = 2048
  package var connectionIdleSeconds = 60

  package init() {}

  /// Cookies are `Secure` and HSTS is sent only then.
  package var isHTTPS: Bool { publicOrigin.hasPrefix("https://") }
}
