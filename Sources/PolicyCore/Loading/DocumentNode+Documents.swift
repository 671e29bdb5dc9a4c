internal import Standards

extension DocumentNode {
  /// Kinds of document by name, each of them known.
  func documentKinds(_ key: String) -> [String] {
    var kinds: [String] = []
    for place in list(key) {
      guard let kind = place.known(in: DocumentWords.kinds, what: Phrase(zh: "文件种类", en: "kind of document")) else {
        continue
      }
      guard !kinds.contains(kind) else {
        place.fault(
          "duplicate", Phrase(zh: "“\(kind)”写了两次。", en: "“\(kind)” stands twice."),
          Phrase(zh: "留下一个。", en: "Keep one of them."))
        continue
      }
      kinds.append(kind)
    }
    return kinds
  }

  /// One mention, or several with the first to be preferred.
  func mentions(_ key: String) -> [DocumentMention] {
    guard let found = self[key] else { return [] }
    return (found.isSequence ? found.elements : [found]).compactMap { place in
      place.allow(["from", "field"])
      guard place.required("from") != nil, let field = place.required("field") else { return nil }
      let kinds = place.documentKinds("from")
      if kinds.isEmpty, place.list("from").isEmpty {
        place.fault(
          "shape", Phrase(zh: "没有写从哪种文件读取。", en: "No kind of document is named."),
          Phrase(zh: "例如 from: [contract]。", en: "For example from: [contract]."))
      }
      guard !kinds.isEmpty,
        let name = field.known(in: DocumentWords.fields, what: Phrase(zh: "文件字段", en: "field of a document"))
      else { return nil }
      return DocumentMention(kinds: kinds, field: name)
    }
  }

  private func known(in words: Set<String>, what: Phrase) -> String? {
    let text = scalar ?? ""
    if words.contains(text) { return text }
    let near = DottedName.nearest(to: text, in: Array(words))
    let all = words.sorted().joined(separator: ", ")
    fault(
      "unknown-document", Phrase(zh: "没有“\(text)”这个\(what.zh)。", en: "There is no \(what.en) “\(text)”."),
      near.map { Phrase(zh: "是不是 \($0)？", en: "Did you mean \($0)?") }
        ?? Phrase(zh: "可用的是：\(all)。", en: "Known are: \(all)."))
    return nil
  }
}
