/// The specification's tests that do not count here, each with its reason. None is of the policy set.
package enum ConformanceSkips {
  /// Why a test is skipped; `nil` when it runs.
  static func reason(id: String, needs: [String]) -> String? {
    if needs.contains("protobuf") { return messages }
    return listed.first { id.hasPrefix($0.id) }?.reason
  }

  private static let messages = "protocol-buffer messages: policies have records and maps"

  /// Single tests, or all that begin alike.
  private static let listed: [(id: String, reason: String)] = [
    ("proto2/literal_singular/", "protocol-buffer wrapper messages, in tests that are not marked as needing them"),
    ("proto2/has/required", "protocol-buffer wrapper messages, in tests that are not marked as needing them"),
    ("dynamic/value_null/literal", "protocol-buffer wrapper messages, in tests that are not marked as needing them"),
  ]
}
