internal import Synchronization

/// Every pattern and its methods, known once the routes are built; tells a wrong method from a wrong path.
final class RouteTable: Sendable {
  private let patterns = Mutex<[(segments: [String], method: String)]>([])

  func fill(_ routes: [(path: String, method: String)]) {
    patterns.withLock { $0 = routes.map { (RouteTable.segments($0.path), $0.method) } }
  }

  /// The methods that some pattern matching this path answers.
  func methods(at path: String) -> Set<String> {
    let segments = RouteTable.segments(path)
    return patterns.withLock { patterns in
      Set(patterns.filter { RouteTable.matches($0.segments, segments) }.map(\.method))
    }
  }

  private static func segments(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  private static func matches(_ pattern: [String], _ path: [String]) -> Bool {
    guard pattern.count == path.count else { return false }
    return zip(pattern, path).allSatisfy { part, value in
      part == value || (part.hasPrefix("{") && (part != "{language}" || LanguageChoice.inPath("/" + value) != nil))
    }
  }
}
