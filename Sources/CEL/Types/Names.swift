/// Names in nested scopes; the innermost one of a name hides the others.
struct Names<Meaning> {
  private var meanings: [String: [Meaning]] = [:]

  var names: [String] { Array(meanings.keys) }

  subscript(name: String) -> Meaning? { meanings[name]?.last }

  func contains(_ name: String) -> Bool { meanings[name] != nil }

  /// Whether `a.b.c` begins with a name of a scope; one with a leading dot never does.
  func contains(firstPartOf dotted: String) -> Bool {
    guard !meanings.isEmpty, dotted.first != "." else { return false }
    return meanings[String(dotted.prefix { $0 != "." })] != nil
  }

  mutating func add(_ name: String, _ meaning: Meaning) { meanings[name, default: []].append(meaning) }

  mutating func remove(_ names: [String]) {
    for name in names {
      meanings[name]?.removeLast()
      if meanings[name]?.isEmpty == true { meanings[name] = nil }
    }
  }
}
