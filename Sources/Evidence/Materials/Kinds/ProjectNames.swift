/// The name of a project inside a sentence: `就申报…“X”事项`, `用于“X项目”`, `双方就“X”…`.
enum ProjectNames {
  private static let opens: Set<Character> = ["“", "「", "\"", "《"]
  private static let closes: Set<Character> = ["”", "」", "\"", "》"]
  /// What follows the name.
  private static let after = ["事项", "项目", "应用项目", "建设项目"].map { Array($0) }
  /// What the name ends with.
  private static let ends = ["项目", "工程", "课题"].map { Array($0) }

  /// Keeps a name that a label gave.
  static func read(_ paper: Paper, _ draft: inout Draft) {
    guard !draft.has(.projectName) else { return }
    let letters = paper.flow.letters
    var open: Int?
    for (index, letter) in letters.enumerated() {
      if let start = open, closes.contains(letter) {
        open = nil
        let name = Array(letters[(start + 1)..<index])
        guard isProject(name, before: letters[(index + 1)...].prefix(6)) else { continue }
        let span = paper.flow.span((start + 1)..<index)
        return draft.put(.projectName, paper.words(span), span, in: paper, certainty: 0.95)
      }
      if opens.contains(letter) { open = index }
      // A name that a paragraph's end cuts is none.
      if letter == "\n" || letter == "。" { open = nil }
    }
  }

  private static func isProject(_ name: [Character], before rest: some Collection<Character>) -> Bool {
    guard (4...60).contains(name.count), name.contains(where: \.isHan), name.firstPlace(of: Array("模型券")) == nil
    else { return false }
    let next = Array(rest)
    return ends.contains { name.suffix($0.count) == $0[...] } || after.contains { next.stands($0, at: 0) }
  }
}
