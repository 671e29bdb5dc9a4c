internal import Standards

/// The clauses by number, and which of them some rule cites.
final class ClauseIndex {
  private let places: [(clause: Clause, place: DocumentNode)]
  private let ids: Set<ClauseID>
  private var cited: Set<ClauseID> = []
  let clauses: [Clause]

  init(_ chapter: DocumentNode?) {
    var places: [(Clause, DocumentNode)] = []
    clauses = chapter.map { ClauseIndex.read($0, into: &places) } ?? []
    self.places = places
    ids = Set(places.map(\.0.id))
  }

  private static func read(_ list: DocumentNode, into places: inout [(Clause, DocumentNode)]) -> [Clause] {
    var clauses: [Clause] = []
    for place in list.elements {
      place.allow(["id", "anchor", "title", "text", "sha256", "sha256_of", "procedural", "clauses"])
      let children = place["clauses"].map { read($0, into: &places) } ?? []
      let clause = Clause(
        id: ClauseID(place.text("id") ?? ""), anchor: place.text("anchor") ?? "", title: place.phrase("title"),
        text: place.phrase("text"), sha256: place.text("sha256") ?? "",
        isOwnDigest: place.word("sha256_of", default: DigestedText.official) == .own,
        procedural: place.flag("procedural", default: false), children: children)
      if !clause.sha256.isEmpty, clause.sha256.count != 64 || !clause.sha256.allSatisfy(\.isHexDigit) {
        place.fault(
          "value", Phrase(zh: "sha256 应当是 64 位十六进制。", en: "sha256 has 64 hexadecimal digits."),
          Phrase(zh: "对官方文字重新计算。", en: "Compute it anew from the official text."))
      }
      if places.contains(where: { $0.0.id == clause.id }) {
        place.fault(
          "duplicate", Phrase(zh: "条款“\(clause.id)”重复。", en: "Clause “\(clause.id)” stands twice."),
          Phrase(zh: "删去一处。", en: "Remove one."))
      }
      places.append((clause, place))
      clauses.append(clause)
    }
    return clauses
  }

  /// The clause a rule cites; an unknown number is a fault at the citation.
  func cite(_ place: DocumentNode?) -> ClauseID? {
    let id = mention(place)
    if let id { cited.insert(id) }
    return id
  }

  /// The clause that a fact, a reading or a letter belongs to; mentioning a clause is no rule for it.
  func mention(_ place: DocumentNode?) -> ClauseID? {
    guard let place, let text = place.scalar else { return nil }
    let id = ClauseID(text)
    guard ids.contains(id) else {
      let near = DottedName.nearest(to: text, in: ids.map(\.rawValue))
      place.fault(
        "unknown-clause", Phrase(zh: "没有条款“\(text)”。", en: "There is no clause “\(text)”."),
        near.map { Phrase(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
          ?? Phrase(zh: "先在 clauses 里写上它。", en: "Add it under “clauses” first."))
      return nil
    }
    return id
  }

  func required(_ node: DocumentNode) -> ClauseID { cite(node.required("cite")) ?? ClauseID("") }

  /// A clause that is neither procedural nor cited, itself or in its children, is a rule nobody wrote.
  func reportUncovered() {
    func isCovered(_ clause: Clause) -> Bool {
      clause.procedural || cited.contains(clause.id)
        || (!clause.children.isEmpty && clause.children.allSatisfy(isCovered))
    }
    for (clause, place) in places where !isCovered(clause) {
      place.fault(
        "uncovered-clause", Phrase(zh: "条款“\(clause.id)”没有任何规则引用。", en: "No rule cites clause “\(clause.id)”."),
        Phrase(zh: "写出它的规则，或标明 procedural: true。", en: "Write its rule, or mark it procedural: true."))
    }
  }
}

/// Which text a clause's digest is of.
enum DigestedText: String, CaseIterable { case official, own }
