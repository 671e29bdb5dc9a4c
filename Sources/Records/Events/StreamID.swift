package import Casework

/// The name of one stream of events, such as `case:01J…`; every stream has its own versions, from 1.
package struct StreamID: Hashable, Sendable {
  /// ``Aggregate/streamPrefix``.
  package let subject: String
  package let key: String

  package init(_ subject: String, _ key: String) {
    self.subject = subject
    self.key = key
  }

  package init<A: Aggregate>(_ aggregate: A.Type, _ key: String) { self.init(A.streamPrefix, key) }

  /// - Returns: `nil` unless the text is `subject:key`.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    self.init(String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}

extension StreamID: CustomStringConvertible, SQLBindable {
  package var description: String { "\(subject):\(key)" }
  package var sqlValue: SQLValue { .text(description) }
}
