/// What happened, as a value of the core that can be written down.
///
/// `kind` is stable for ever: it is the word the auditor filters by.
package protocol EventBody: Codable, Sendable {
  var kind: String { get }
}
