internal import Standards
internal import Yams

/// A place in a YAML file together with the log that faults found there go to.
struct DocumentNode {
  let node: Node
  let file: String
  let log: FaultLog
  private let fallback: Mark?
  private let shift: Int

  /// - Parameter shift: columns to the right of the node, for a fault inside a scalar.
  init(node: Node, file: String, log: FaultLog, fallback: Mark? = nil, shift: Int = 0) {
    self.shift = shift
    self.node = node
    self.file = file
    self.log = log
    self.fallback = fallback
  }

  var line: Int { (node.mark ?? fallback)?.line ?? 1 }
  var column: Int { ((node.mark ?? fallback)?.column ?? 1) + shift }

  private func child(_ node: Node) -> DocumentNode {
    DocumentNode(node: node, file: file, log: log, fallback: self.node.mark ?? fallback)
  }

  func fault(_ code: String, _ message: Phrase, _ remedy: Phrase) { add(code, .error, message, remedy) }
  func warn(_ code: String, _ message: Phrase, _ remedy: Phrase) { add(code, .warning, message, remedy) }

  private func add(_ code: String, _ severity: FaultSeverity, _ message: Phrase, _ remedy: Phrase) {
    log.add(
      PolicyFault(
        file: file, line: line, column: column, code: code, severity: severity, message: message, remedy: remedy))
  }

  /// The place of `part` inside the scalar's text, for texts of one line; else the scalar itself.
  func place(of part: String) -> DocumentNode {
    guard let text = scalar, !text.contains(where: \.isNewline), let found = text.firstRange(of: part) else {
      return self
    }
    return place(atColumn: text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound) + 1)
  }

  /// The place that far inside the scalar's text, counting from 1.
  func place(atColumn inner: Int) -> DocumentNode {
    DocumentNode(node: node, file: file, log: log, fallback: fallback, shift: textColumn - column + inner - 1)
  }

  /// The column at which a scalar's own text starts: after the quote, where it is quoted.
  var textColumn: Int {
    switch node.scalar?.style {
    case .singleQuoted, .doubleQuoted: column + 1
    default: column
    }
  }

  subscript(key: String) -> DocumentNode? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.first { $0.key.scalar?.string == key }.map { child($0.value) }
  }

  /// The value under `key`; its absence is a fault.
  func required(_ key: String) -> DocumentNode? {
    if let found = self[key] { return found }
    fault(
      "missing-key", Phrase(zh: "缺少“\(key)”。", en: "“\(key)” is missing."),
      Phrase(zh: "在这里写上“\(key):”。", en: "Add “\(key):” here."))
    return nil
  }

  var elements: [DocumentNode] {
    if case .sequence(let sequence) = node { return sequence.map(child) }
    if case .scalar(let scalar) = node, scalar.string.isEmpty || scalar.string == "~" { return [] }
    fault(
      "shape", Phrase(zh: "这里应当是列表。", en: "A list belongs here."),
      Phrase(zh: "每一项前加“- ”。", en: "Put “- ” before each entry."))
    return []
  }

  func list(_ key: String) -> [DocumentNode] { self[key]?.elements ?? [] }

  var pairs: [(key: DocumentNode, value: DocumentNode)] {
    if case .mapping(let mapping) = node { return mapping.map { (child($0.key), child($0.value)) } }
    fault(
      "shape", Phrase(zh: "这里应当是“名称: 值”。", en: "“name: value” pairs belong here."),
      Phrase(zh: "检查缩进。", en: "Check the indentation."))
    return []
  }

  /// Any other key is a fault: a misspelt key must never be ignored.
  func allow(_ keys: Set<String>) {
    guard case .mapping = node else { return }
    for (key, _) in pairs where !keys.contains(key.scalar ?? "") {
      key.fault(
        "unknown-key", Phrase(zh: "不认识“\(key.scalar ?? "")”。", en: "Unknown key “\(key.scalar ?? "")”."),
        Phrase(
          zh: "可用的是：\(keys.sorted().joined(separator: "、"))。",
          en: "Known here: \(keys.sorted().joined(separator: ", "))."))
    }
  }

  var scalar: String? { node.scalar?.string }
  var isSequence: Bool { if case .sequence = node { true } else { false } }
  var isMapping: Bool { if case .mapping = node { true } else { false } }
  /// Written `~`, `null` or left empty.
  var isNull: Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}
