internal import Standards

extension CompiledPolicy {
  /// The question worth asking next, or `nil` when no answer could change anything.
  package func nextQuestion(_ filing: Filing, in context: AssessmentContext) -> FactPath? {
    rankedQuestions(filing, in: context).first?.path
  }

  /// Every question whose answer can still change the award or the materials due, the most useful first: what can
  /// settle the decision, then what leaves the fewest questions, then what is cheapest to answer, then the document's
  /// order.
  package func rankedQuestions(_ filing: Filing, in context: AssessmentContext) -> [RankedQuestion] {
    var interview = Interview(policy: self, sheet: Sheet(rows, filing: filing, context: context), filing: filing)
    return interview.ranked()
  }
}

/// A question with what asking it would bring.
package struct RankedQuestion: Codable, Hashable, Sendable {
  package let path: FactPath
  /// Some answer settles the decision: the award is certain whatever else is answered.
  package let settles: Bool
  /// How many questions are left afterwards, on average over the answers tried, in thousandths.
  package let leaves: Int
  /// How hard it is to answer: 0 comes from the licence, 1 a yes or no, 2 a choice, up to a document.
  package let cost: Int
}

extension FactDefinition {
  /// How much work an answer is: what the licence says is nearly free, a document costs most.
  var cost: Int {
    if source == .licence { return 0 }
    if source == .document { return 9 }
    switch kind {
    case .bool: return 1
    case .choice: return 2
    case .choices: return 3
    case .date, .integer, .ratio: return 4
    case .money: return 5
    case .text, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: return 6
    case .longText: return 8
    }
  }
}
