import CEL
import Standards

/// Compiles and evaluates; a fault in the text fails the test through the thrown error.
func result(
  _ source: String, _ types: [String: ValueType] = [:], _ bindings: [String: Value] = [:],
  unknown: Set<String> = [], budget: Int = Program.defaultBudget
) throws -> Outcome {
  try Environment(variables: types).compile(source)
    .evaluate(Activation(bindings: bindings, unknowns: unknown), budget: budget)
}

func value(_ source: String, _ types: [String: ValueType] = [:], _ bindings: [String: Value] = [:]) throws -> Value? {
  if case .value(let value) = try result(source, types, bindings) { return value }
  return nil
}

func cause(
  _ source: String, _ types: [String: ValueType] = [:], _ bindings: [String: Value] = [:]
) throws
  -> FailureCause?
{
  if case .failure(let failure) = try result(source, types, bindings) { return failure.cause }
  return nil
}

func faults(_ source: String, _ types: [String: ValueType] = [:]) -> [Fault] {
  do throws(SourceFaults) {
    _ = try Environment(variables: types).compile(source)
    return []
  } catch {
    return error.faults
  }
}
