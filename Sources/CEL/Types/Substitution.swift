/// What is known so far about the type variables of one check. Types are cut off, as `dyn`, where they grow too large to
/// be written by anyone: variables that stand in several places would otherwise let short text make endless types.
struct Substitution {
  /// Parts of a type that are looked at.
  static let largestType = 200

  private var bound: [Int: ValueType] = [:]
  /// What each binding replaced, in order: taking a trial back costs what the trial did, however long the text is.
  private var trail: [(id: Int, previous: ValueType?)] = []
  private var next = 0

  mutating func fresh() -> ValueType {
    next += 1
    return .variable(next)
  }

  private mutating func bind(_ id: Int, _ type: ValueType) {
    trail.append((id, bound.updateValue(type, forKey: id)))
  }

  /// Runs the body; when it gives `false`, or is only a trial, no binding of it remains.
  mutating func attempt(keeping: Bool = true, _ body: (inout Substitution) -> Bool) -> Bool {
    let mark = trail.count
    let holds = body(&self)
    guard !holds || !keeping else { return true }
    while trail.count > mark, let step = trail.popLast() { bound[step.id] = step.previous }
    return holds
  }

  /// Replaces a signature's variables, the same one each time, by fresh ones.
  mutating func instantiate(_ signature: Signature) -> Signature {
    guard signature.isGeneric else { return signature }
    var renamed: [Int: ValueType] = [:]
    let parameters = signature.parameters.map { rename($0, &renamed) }
    return Signature(parameters, rename(signature.result, &renamed))
  }

  private mutating func rename(_ type: ValueType, _ renamed: inout [Int: ValueType]) -> ValueType {
    switch type {
    case .variable(let id):
      if let known = renamed[id] { return known }
      let new = fresh()
      renamed[id] = new
      return new
    case .list(let element): return .list(rename(element, &renamed))
    case .map(let key, let value): return .map(rename(key, &renamed), rename(value, &renamed))
    case .opaque(let name, let parameters): return .opaque(name, parameters.map { rename($0, &renamed) })
    default: return type
    }
  }

  /// Follows bindings to the end; variables left open stay.
  func resolve(_ type: ValueType) -> ValueType {
    var room = Substitution.largestType
    return followed(type, &room) { $0 }
  }

  /// As ``resolve(_:)``, with `dyn` for what is still open.
  func settled(_ type: ValueType) -> ValueType {
    var room = Substitution.largestType
    return followed(type, &room) { _ in .dyn }
  }

  private func followed(_ type: ValueType, _ room: inout Int, open: (ValueType) -> ValueType) -> ValueType {
    room -= 1
    guard room > 0 else { return .dyn }
    switch type {
    case .variable(let id):
      guard let known = bound[id] else { return open(type) }
      return followed(known, &room, open: open)
    case .list(let element): return .list(followed(element, &room, open: open))
    case .map(let key, let value):
      return .map(followed(key, &room, open: open), followed(value, &room, open: open))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { followed($0, &room, open: open) })
    default: return type
    }
  }

  /// Whether a value of type `actual` may stand where `expected` is asked, binding variables on the way. Bindings made
  /// before a refusal remain; callers try in ``attempt(keeping:_:)``.
  mutating func accepts(_ expected: ValueType, _ actual: ValueType) -> Bool {
    if let accepted = widened(expected, actual) ?? widened(actual, expected) { return accepted }
    let expected = resolve(expected)
    let actual = resolve(actual)
    if expected == actual { return true }
    switch (expected, actual) {
    case (.variable(let id), let other), (let other, .variable(let id)):
      guard !other.mentions(id) else { return false }
      bind(id, other)
      return true
    case (.dyn, _), (_, .dyn): return true
    case (.list(let a), .list(let b)): return accepts(a, b)
    case (.map(let a, let b), .map(let c, let d)): return accepts(a, c) && accepts(b, d)
    // An opaque type may always be left null.
    case (.opaque, .null), (.null, .opaque): return true
    case (.opaque(let name, let a), .opaque(let other, let b)):
      guard name == other, a.count == b.count else { return false }
      for (one, two) in zip(a, b) where !accepts(one, two) { return false }
      return true
    // A record is a map from names.
    case (.map(let key, let value), .record(_, let fields)):
      guard accepts(key, .string), var field = fields.values.first else { return fields.isEmpty }
      for other in fields.values { field = joined(field, other) }
      return accepts(value, field)
    case (.record(_, let fields), .map(let key, _)): return accepts(key, .string) && !fields.isEmpty
    default: return false
    }
  }

  /// Whether arguments of these types may be given to the signature.
  mutating func accepts(_ signature: Signature, _ types: [ValueType]) -> Bool {
    for (parameter, type) in zip(signature.parameters, types) where !accepts(parameter, type) { return false }
    return true
  }

  /// A variable that has a type takes a looser one when it meets it: `[1] + [dyn(1)]` is a list of anything.
  private mutating func widened(_ variable: ValueType, _ other: ValueType) -> Bool? {
    guard case .variable(let id) = variable, let known = bound[id], variable != other else { return nil }
    guard accepts(known, other) else { return false }
    let wide = resolve(known).widened(to: resolve(other))
    if wide != known, !wide.mentions(id) { bind(id, wide) }
    return true
  }

  /// The type of a list or of both branches that holds both; `dyn` when nothing closer does.
  mutating func joined(_ a: ValueType, _ b: ValueType) -> ValueType {
    let (a, b) = (resolve(a), resolve(b))
    if a == .dyn || b == .dyn { return .dyn }
    guard attempt({ $0.accepts(a, b) }) else { return .dyn }
    return resolve(a).widened(to: resolve(b))
  }
}

extension ValueType {
  func mentions(_ id: Int) -> Bool {
    switch self {
    case .variable(let own): own == id
    case .list(let element): element.mentions(id)
    case .map(let key, let value): key.mentions(id) || value.mentions(id)
    case .opaque(_, let parameters): parameters.contains { $0.mentions(id) }
    default: false
    }
  }

  /// The loosest of two types that accept each other, part by part.
  fileprivate func widened(to other: ValueType) -> ValueType {
    switch (self, other) {
    case (.dyn, _), (_, .dyn): .dyn
    case (.null, .opaque): other
    case (.list(let a), .list(let b)): .list(a.widened(to: b))
    case (.map(let a, let b), .map(let c, let d)): .map(a.widened(to: c), b.widened(to: d))
    case (.opaque(let name, let a), .opaque(_, let b)): .opaque(name, zip(a, b).map { $0.widened(to: $1) })
    case (.variable, _): other
    case (.record, .map), (.map, .record): .map(.string, .dyn)
    default: self
    }
  }
}
