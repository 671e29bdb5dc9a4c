internal import Standards

extension FieldErrors {
  /// For the summary, where “fill this in” alone would not say what.
  func problems(in language: Language, naming labels: [String: Phrase]) -> [FieldProblem] {
    entries.map { entry in
      let label = labels[entry.field].map { $0[language] + (language == .zh ? "：" : ": ") } ?? ""
      return FieldProblem(field: entry.field, text: label + entry.message[language])
    }
  }
}
