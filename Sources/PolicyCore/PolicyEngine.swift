/// The program that turns a policy and a filing into amounts.
package enum PolicyEngine {
  /// Raised with every change after which the same policy and the same filing may give another assessment, so that a
  /// decision says which program made it. The fuller the number before the dot, the more may differ.
  package static let version = "1.0"
}
