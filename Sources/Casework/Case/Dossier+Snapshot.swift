internal import PolicyCore
internal import Standards

extension Dossier {
  /// Answers and files as one canonical text; a receipt carries its digest.
  ///
  /// Each field is preceded by its length in UTF-8 bytes, so no two different filings share a text.
  package var snapshotText: String {
    var lines: [String] = []
    func add(_ fields: [String]) { lines.append(fields.map { "\($0.utf8.count):\($0)" }.joined()) }
    add(["case", id.rawValue, opened.programme, opened.round, enterprise.rawValue])
    for project in filing.projects { add(["project", project.id] + project.expenses.map(\.id)) }
    for (path, value) in filing.answers {
      add(["answer", path.fact.rawValue, path.project ?? "", path.expense ?? ""] + Dossier.fields(of: value))
    }
    for file in attachments.sorted(by: { $0.id < $1.id }) {
      add(["file", file.material.rawValue, file.project ?? "", file.hash, file.name, String(file.size)])
    }
    return lines.joined(separator: "\n")
  }

  private static func fields(of value: FactValue) -> [String] {
    switch value {
    case .bool(let flag): ["bool", String(flag)]
    case .money(let amount): ["money", String(amount.fen)]
    case .ratio(let ratio): ["ratio", String(ratio.numerator), String(ratio.denominator)]
    case .date(let date): ["date", date.description]
    case .integer(let number): ["integer", String(number)]
    case .text(let text): ["text", text]
    case .choice(let choice): ["choice", choice]
    case .choices(let choices): ["choices"] + choices
    case .notSure: ["notSure"]
    }
  }
}
