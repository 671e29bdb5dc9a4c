/// One thing that must work for the platform to serve.
package struct HealthCheck: Sendable, Hashable {
  /// `database`, `disk`, `checkpoint`.
  package let name: String
  package let isWell: Bool
  /// One line for the operator; no paths, no personal data.
  package let detail: String

  package init(name: String, isWell: Bool, detail: String) {
    self.name = name
    self.isWell = isWell
    self.detail = detail
  }
}
