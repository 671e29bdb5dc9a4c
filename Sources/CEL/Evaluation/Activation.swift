/// What an evaluation may read.
package struct Activation: Sendable {
  package let bindings: [String: Value]
  /// Attribute paths that nobody has stated yet: a whole variable (`project`), one field of it (`project.settled`), or an
  /// element of a list whose length is stated, or a field of that (`lines[1]`, `lines[1].amount`).
  /// An unknown path counts as unknown even when a binding gives it a value.
  package let unknowns: Set<String>
  /// Proper prefixes of the unknown paths: reading one of these whole reads something unknown.
  let partlyUnknown: Set<String>

  package init(bindings: [String: Value] = [:], unknowns: Set<String> = []) {
    self.bindings = bindings
    self.unknowns = unknowns
    var prefixes: Set<String> = []
    for path in unknowns {
      var rest = path[...]
      while let mark = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
        rest = rest[..<mark]
        prefixes.insert(String(rest))
      }
    }
    partlyUnknown = prefixes
  }

  /// The unknown attributes that reading `path` meets.
  /// - Parameter prefixes: every dotted prefix of the path, the path itself last.
  func unknowns(reading prefixes: [String]) -> Set<String>? {
    for prefix in prefixes where unknowns.contains(prefix) { return [prefix] }
    guard let path = prefixes.last, partlyUnknown.contains(path) else { return nil }
    return unknowns.filter { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[") }
  }
}
