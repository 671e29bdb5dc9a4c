internal import CEL
internal import Standards

/// Finds the names that one expression uses in comparisons with constants and nowhere else, and those constants.
///
/// A constant is a literal, a parameter or a value of the round in any of its values, or a function of literals such as
/// `yuan(500000)` or `date('2024-01-01')`. `c ? a : b` on one side of a comparison counts as both `a` and `b`.
struct ComparisonScan {
  private static let comparing: Set<Operator> = [.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual]

  /// Only names that qualify have an entry.
  private(set) var constants: [String: Set<Value>] = [:]

  init(_ leaf: Leaf, of names: Set<String>, symbols: ReachSymbols) {
    var uses: [String: Int] = [:]
    var compared: [String: Int] = [:]
    var refused: Set<String> = []
    var found: [String: Set<Value>] = [:]
    var isObscure = false
    leaf.program.syntax.walk { node in
      if let name = node.dottedName, names.contains(name) { uses[name, default: 0] += 1 }
      switch node.form {
      case .comprehension, .presence, .operation(.index, _): isObscure = true
      case .operation(let symbol, let sides) where ComparisonScan.comparing.contains(symbol) && sides.count == 2:
        let (left, right) = (ComparisonScan.branches(sides[0]), ComparisonScan.branches(sides[1]))
        for (these, others) in [(left, right), (right, left)] {
          for name in these.compactMap(\.dottedName) where names.contains(name) {
            compared[name, default: 0] += 1
            for other in others {
              guard let values = ComparisonScan.values(of: other, symbols: symbols) else {
                refused.insert(name)
                continue
              }
              found[name, default: []].formUnion(values)
            }
          }
        }
      default: break
      }
    }
    guard !isObscure else { return }
    constants = found.filter { name, _ in !refused.contains(name) && uses[name] == compared[name] }
  }

  private static func branches(_ node: Expression) -> [Expression] {
    guard case .operation(.conditional, let parts) = node.form, parts.count == 3 else { return [node] }
    return branches(parts[1]) + branches(parts[2])
  }

  /// `nil` for what is no constant.
  private static func values(of node: Expression, symbols: ReachSymbols) -> [Value]? {
    if let name = node.dottedName, case .finite(let values)? = symbols.shapes[name], !values.isEmpty,
      ["p", "round"].contains(FactID(name).record)
    {
      return values
    }
    switch node.form {
    case .literal(let value): return [value]
    case .call(let function, nil, let arguments):
      let texts = arguments.compactMap(literal)
      guard texts.count == arguments.count,
        let program = try? Environment().compile("\(function)(\(texts.joined(separator: ", ")))"),
        case .value(let value) = program.evaluate(Activation())
      else { return nil }
      return [value]
    default: return nil
    }
  }

  private static func literal(_ node: Expression) -> String? {
    switch node.form {
    case .literal(.int(let number)): String(number)
    case .literal(.string(let text)) where text.allSatisfy({ $0.isASCII && !"'\\\n\r".contains($0) }): "'\(text)'"
    default: nil
    }
  }
}
