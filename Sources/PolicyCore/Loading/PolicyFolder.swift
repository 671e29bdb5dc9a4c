internal import Standards
internal import Yams

/// The parsed files of one policy folder, before any meaning is given to them.
struct PolicyFolder {
  /// The chapters of `*.yaml` at the folder's root, by top-level key.
  let chapters: [String: DocumentNode]
  /// `rounds/*.yaml` by file path.
  let rounds: [DocumentNode]
  /// `cases/**/*.yaml`.
  let cases: [DocumentNode]
  let log: FaultLog

  init(_ sources: [SourceFile], log: FaultLog) {
    var chapters: [String: DocumentNode] = [:]
    var rounds: [DocumentNode] = []
    var cases: [DocumentNode] = []
    for source in sources.sorted(by: { $0.path < $1.path }) {
      guard let root = PolicyFolder.parse(source, log: log) else {
        if !source.path.contains("/") { log.lose(PolicyFolder.chapterNames(in: source.text)) }
        if source.path.hasPrefix("rounds/") { log.lose(["rounds"]) }
        continue
      }
      if source.path.hasPrefix("rounds/") {
        rounds.append(root)
      } else if source.path.hasPrefix("cases/") {
        cases.append(root)
      } else if !source.path.contains("/") {
        for (key, value) in root.pairs {
          let name = key.scalar ?? ""
          if chapters[name] != nil {
            key.fault(
              "duplicate", Phrase(zh: "“\(name)”在另一个文件里已经有了。", en: "“\(name)” already stands in another file."),
              Phrase(zh: "合并到一处。", en: "Keep it in one place."))
          } else if !PolicyFolder.known.contains(name) {
            key.fault(
              "unknown-key", Phrase(zh: "不认识“\(name)”。", en: "Unknown key “\(name)”."),
              Phrase(
                zh: "可用的是：\(PolicyFolder.known.sorted().joined(separator: "、"))。",
                en: "Known here: \(PolicyFolder.known.sorted().joined(separator: ", "))."))
          } else {
            chapters[name] = value
          }
        }
      }
    }
    (self.chapters, self.rounds, self.cases, self.log) = (chapters, rounds, cases, log)
  }

  private static let known: Set<String> = [
    "policy", "clauses", "parameters", "facts", "sections", "self_check", "checks", "conditions", "award", "steps",
    "expert", "materials", "checklist", "letters", "readings",
  ]

  /// The chapters that a file meant to hold, read from the starts of its lines: it could not be parsed.
  private static func chapterNames(in text: String) -> Set<String> {
    let starts = text.split(whereSeparator: \.isNewline).compactMap { line in
      line.firstIndex(of: ":").map { String(line[..<$0]) }
    }
    return known.intersection(starts)
  }

  /// The chapter, whose absence is a fault of `policy.yaml`, unless its file could not be parsed.
  func chapter(_ name: String) -> DocumentNode? {
    if let found = chapters[name] { return found }
    guard !log.lost.contains(name) else { return nil }
    log.add(
      PolicyFault(
        file: "policy.yaml", line: 1, column: 1, code: "missing-key",
        message: Phrase(zh: "缺少“\(name)”一章。", en: "The chapter “\(name)” is missing."),
        remedy: Phrase(zh: "在本文件夹的任一 yaml 里写上“\(name):”。", en: "Add “\(name):” to any yaml file of this folder.")))
    return nil
  }

  /// No chapter written by people comes near.
  private static let longest = 2_000_000

  static func parse(_ source: SourceFile, log: FaultLog) -> DocumentNode? {
    func bad(_ line: Int, _ column: Int, _ problem: String) {
      log.add(
        PolicyFault(
          file: source.path, line: line, column: column, code: "yaml",
          message: Phrase(zh: "不是合格的 YAML：\(problem)。", en: "Not well-formed YAML: \(problem)."),
          remedy: Phrase(zh: "检查缩进、引号和冒号。", en: "Check indentation, quotes and colons.")))
    }
    guard source.text.utf8.count <= longest else {
      bad(1, 1, "longer than \(longest) bytes")
      return nil
    }
    if let anchor = YAMLAnchor.first(in: source.text) {
      bad(anchor.line, anchor.column, "anchors (&name) are not used in policies")
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: source.text) else {
        bad(1, 1, "empty")
        return nil
      }
      return DocumentNode(node: node, file: source.path, log: log)
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      bad(mark.line, mark.column, problem)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      bad(context.mark.line, context.mark.column, "duplicate key \(keys.map { "\($0)" }.joined(separator: ", "))")
    } catch {
      bad(1, 1, "\(error)")
    }
    return nil
  }
}
