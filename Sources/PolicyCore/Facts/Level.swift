/// Where a fact or a rule lives; each application has many projects, each project many expense lines.
package enum Level: String, Codable, CaseIterable, Sendable, Comparable {
  case application, project, expense

  /// The record that facts of this level are written in.
  package var record: String {
    switch self {
    case .application: "org"
    case .project: "project"
    case .expense: "expense"
    }
  }

  var depth: Int {
    switch self {
    case .application: 0
    case .project: 1
    case .expense: 2
    }
  }

  package static func < (a: Level, b: Level) -> Bool { a.depth < b.depth }
}
