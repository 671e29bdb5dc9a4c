/// The name of one stream of events, such as `case:01J…`; every stream has its own versions, from 1.
package struct StreamID: Hashable, Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    case `case`, determination, notice, batch, account, enterprise, round
  }

  package let subject: Subject
  package let key: String

  package init(_ subject: Subject, _ key: String) {
    self.subject = subject
    self.key = key
  }

  /// - Returns: `nil` unless the text is `subject:key`.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let subject = Subject(rawValue: String(text[..<colon])) else {
      return nil
    }
    self.init(subject, String(text[text.index(after: colon)...]))
  }
}

extension StreamID: CustomStringConvertible, SQLBindable {
  package var description: String { "\(subject.rawValue):\(key)" }
  package var sqlValue: SQLValue { .text(description) }
}
