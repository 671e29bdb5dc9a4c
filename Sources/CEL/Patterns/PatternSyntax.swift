/// A pattern as written.
indirect enum PatternSyntax {
  case set(ScalarSet)
  case assertion(Assertion)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  case repeated(PatternSyntax, least: Int, most: Int?)

  enum Assertion: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }
}

extension PatternSyntax {
  /// Instructions that this takes when repetitions are written out; no more than a little over the largest program.
  var size: Int {
    switch self {
    case .set, .assertion: 1
    case .sequence(let parts): PatternSyntax.total(parts)
    case .alternatives(let branches): min(PatternSyntax.limit, PatternSyntax.total(branches) + 2 * branches.count)
    case .repeated(let inner, let least, let most):
      inner.size == 0 ? 0 : min(PatternSyntax.limit, (inner.size + 1) * (most ?? least + 1) + 1)
    }
  }

  private static let limit = Pattern.maximumProgram + 1

  private static func total(_ parts: [PatternSyntax]) -> Int {
    parts.reduce(0) { min(limit, $0 + $1.size) }
  }
}
