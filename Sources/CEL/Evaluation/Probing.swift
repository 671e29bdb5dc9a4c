extension Program {
  /// Decides by trying every completion of the unknown attributes, where rule-by-rule evaluation cannot: `a || !a` is
  /// true whatever `a` is. An unknown result names exactly the attributes that can change it.
  /// - Parameters:
  ///   - domains: each unknown attribute's possible values; one that is missing or empty makes it undecidable here.
  ///   - limit: the most completions tried; beyond it the rule-by-rule outcome stands, which may name more attributes.
  ///   - budget: for all the completions together; beyond it, too, the rule-by-rule outcome stands.
  package func probe(
    _ activation: Activation, domains: [String: [Value]], limit: Int = 256, budget: Int = 4 * Program.defaultBudget
  ) -> Outcome {
    let first = evaluate(activation)
    guard case .unknown(let met) = first else { return first }
    let facts = met.sorted()
    var sizes: [Int] = []
    var total = 1
    for fact in facts {
      let size = domains[fact]?.count ?? 0
      let (product, overflow) = total.multipliedReportingOverflow(by: size)
      guard size > 0, !overflow, product <= limit else { return first }
      sizes.append(size)
      total = product
    }
    var budget = budget
    let outcomes = (0..<total).map { number -> Outcome in
      guard budget > 0 else { return first }
      var rest = number
      var stated: [String: Value] = [:]
      for (fact, size) in zip(facts, sizes) {
        stated[fact] = domains[fact]?[rest % size]
        rest /= size
      }
      return evaluate(activation.stating(stated), spending: &budget).withoutPlace
    }
    guard budget > 0 else { return first }
    // A completion may reach facts that were not met before, inside a loop over an unknown list.
    let further = outcomes.reduce(into: Set<String>()) { if case .unknown(let more) = $1 { $0.formUnion(more) } }
    guard further.isEmpty else { return .unknown(met.union(further)) }
    if let only = outcomes.first, outcomes.allSatisfy({ $0 == only }) { return only }
    return .unknown(Program.relevant(facts, sizes, outcomes))
  }

  /// The facts of which some change alone changes the outcome.
  private static func relevant(_ facts: [String], _ sizes: [Int], _ outcomes: [Outcome]) -> Set<String> {
    var relevant: Set<String> = []
    var stride = 1
    for (fact, size) in zip(facts, sizes) {
      let matters = outcomes.indices.contains { number in
        let digit = number / stride % size
        return digit > 0 && outcomes[number] != outcomes[number - stride * digit]
      }
      if matters { relevant.insert(fact) }
      stride *= size
    }
    return relevant
  }
}

extension Outcome {
  /// Failures compare alike wherever they happened: completions often fail at different nodes.
  fileprivate var withoutPlace: Outcome {
    guard case .failure(let failure) = self else { return self }
    return .failure(EvaluationFailure(cause: failure.cause, node: 0))
  }
}

extension Activation {
  /// These unknown attributes get values; the others stay as they were.
  package func stating(_ values: [String: Value]) -> Activation {
    var bindings = bindings
    for (path, value) in values.sorted(by: { $0.key < $1.key }) {
      let parts = Activation.parts(path)
      let variable = parts.indices.dropLast().reversed().first { bindings[Activation.joined(parts[...$0])] != nil }
      guard let variable else {
        bindings[path] = value
        continue
      }
      let name = Activation.joined(parts[...variable])
      bindings[name] = bindings[name]?.setting(parts[(variable + 1)...], to: value)
    }
    return Activation(bindings: bindings, unknowns: unknowns.subtracting(values.keys))
  }

  /// `lines[1].amount` as `lines`, `[1]`, `amount`.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: ".").flatMap { part in
      guard let bracket = part.firstIndex(of: "[") else { return [part] }
      return [part[..<bracket]] + part[bracket...].split(separator: "]").map { $0[...] }
    }
  }

  private static func joined(_ parts: ArraySlice<Substring>) -> String {
    parts.reduce("") { path, part in
      path.isEmpty ? String(part) : path + (part.first == "[" ? part + "]" : "." + part)
    }
  }
}

extension Value {
  fileprivate func setting(_ path: ArraySlice<Substring>, to value: Value) -> Value {
    guard let part = path.first else { return value }
    switch self {
    case .list(var elements):
      guard part.first == "[", let index = Int(part.dropFirst()), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].setting(path.dropFirst(), to: value)
      return .list(elements)
    case .map(let map):
      let field = String(part)
      let inner = (map[field] ?? .record([:])).setting(path.dropFirst(), to: value)
      var entries = map.entries.filter { $0.key != .string(field) }
      entries.append(MapValue.Entry(key: .string(field), value: inner))
      return .map(MapValue(unique: entries))
    default: return self
    }
  }
}
