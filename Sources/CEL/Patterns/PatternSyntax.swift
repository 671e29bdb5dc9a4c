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
      min(PatternSyntax.limit, PatternSyntax.size(of: inner.size, least, most))
    }
  }

  /// Copies that must be, then one that loops or copies that each may be left out.
  private static func size(of inner: Int, _ least: Int, _ most: Int?) -> Int {
    if inner == 0 { return 0 }
    return inner * least + (most.map { ($0 - least) * (inner + 1) } ?? inner + 2)
  }

  private static let limit = Pattern.maximumProgram + 1

  private static func total(_ parts: [PatternSyntax]) -> Int {
    parts.reduce(0) { min(limit, $0 + $1.size) }
  }
}
