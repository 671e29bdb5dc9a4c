/// Reads a variable and fields of it.
struct AttributeStep: Step {
  let id: Int
  /// Names to try, the first bound one wins, each with the fields that remain; checked programs have exactly one.
  let readings: [Reading]
  let kinds: [String: Kind]

  struct Reading {
    let variable: String
    let fields: [String]
    /// Every dotted prefix of the whole path.
    let prefixes: [String]

    /// How many names are looked up beyond what a node's own unit pays for.
    var cost: Int { max(0, prefixes.count - 4) }

    /// Splits a path before its last fields.
    init(_ prefixes: [String], fields: [String]) {
      variable = prefixes[prefixes.count - 1 - fields.count]
      self.fields = fields
      self.prefixes = prefixes
    }

    init(variable: String, fields: [String]) {
      self.variable = variable
      self.fields = fields
      var prefixes: [String] = []
      for part in (variable.split(separator: ".").map(String.init) + fields) {
        prefixes.append(prefixes.last.map { $0 + "." + part } ?? part)
      }
      self.prefixes = prefixes
    }

    /// The variable's value, or the value bound under a longer part of the path, and the fields that part includes: a
    /// record may be stated as a whole or field by field.
    func bound(in activation: Activation) -> (Value, Int)? {
      if let whole = activation.bindings[variable] { return (whole, 0) }
      for taken in fields.indices.map({ $0 + 1 }) {
        if let part = activation.bindings[prefixes[prefixes.count - 1 - fields.count + taken]] { return (part, taken) }
      }
      return nil
    }
  }

  func run(_ machine: inout Machine) -> Outcome {
    for reading in readings {
      if reading.cost > 0 { machine.charge(reading.cost) }
      if machine.hasUnknowns, let met = machine.activation.unknowns(reading: reading.prefixes) {
        if met.count > 1 { machine.charge(met.count) }
        return .unknown(met)
      }
      guard let (bound, taken) = reading.bound(in: machine.activation) else { continue }
      var value = bound
      for field in reading.fields.dropFirst(taken) {
        switch value.field(field) {
        case .success(let inner): value = inner
        case .failure(let cause): return failed(cause)
        }
      }
      return .value(value)
    }
    if !kinds.isEmpty, let kind = readings.lazy.compactMap({ kinds[$0.prefixes.last ?? ""] }).first {
      return .value(.type(kind))
    }
    return failed(.unbound(readings.last?.prefixes.last ?? ""))
  }
}

extension Value {
  func field(_ name: String) -> Result<Value, FailureCause> {
    switch self {
    case .map(let map): return map[name].map { .success($0) } ?? .failure(.noSuchKey(name))
    case .optional(nil): return .success(self)
    case .optional(.map(let map)?): return .success(.optional(map[name]))
    default: return .failure(.noSuchField(name, on: kind))
    }
  }
}
