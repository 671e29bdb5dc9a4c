internal import Standards

/// Ids that stand twice where the later one would silently win or never be found.
enum DuplicateChecks {
  static func report(_ folder: PolicyFolder) {
    for name in ["parameters", "sections", "checks", "conditions", "materials", "checklist", "letters", "readings"] {
      unique(folder.chapters[name]?.elements ?? [])
    }
    unique(folder.chapters["materials"]?.elements ?? [], by: "number")
    unique(conditions(folder.chapters["conditions"]))
    let award = folder.chapters["award"]
    unique(award?["recognition"]?["limits"]?.elements ?? [])
    unique(award?["sums"]?.elements ?? [])
    unique(folder.chapters["expert"]?["criteria"]?.elements ?? [])
    for place in folder.chapters["readings"]?.elements ?? [] { unique(place["options"]?.elements ?? []) }
    for place in folder.chapters["facts"]?.elements ?? [] {
      unique(place["options"]?.elements ?? [], by: "value")
    }
    names(folder.cases)
    placement(folder.chapters["sections"]?.elements ?? [])
  }

  private static func unique(_ places: [DocumentNode], by key: String = "id") {
    var first: [String: DocumentNode] = [:]
    for place in places {
      guard let found = place[key], let id = found.scalar, !id.isEmpty else { continue }
      guard let other = first[id] else {
        first[id] = found
        continue
      }
      stands(id, twice: found, first: other)
    }
  }

  private static func stands(_ id: String, twice place: DocumentNode, first: DocumentNode) {
    place.fault(
      "duplicate",
      Phrase(
        zh: "“\(id)”重复，第一次在 \(first.file):\(first.line)。",
        en: "“\(id)” stands twice; first at \(first.file):\(first.line)."),
      Phrase(zh: "改用另一个，或删去一处。", en: "Use another one, or remove one of the two."))
  }

  private static func conditions(_ chapter: DocumentNode?) -> [DocumentNode] {
    (chapter?.elements ?? []).flatMap { place in
      [place] + ["all", "any"].flatMap { conditions(place[$0]) } + (place["not"].map { [$0] } ?? [])
    }
  }

  /// Two cases of one name cannot be told apart when one fails.
  private static func names(_ files: [DocumentNode]) {
    var first: [String: DocumentNode] = [:]
    for place in files.flatMap({ $0["cases"]?.elements ?? [] }) {
      guard let name = place["name"]?["zh"], let text = name.scalar else { continue }
      if let other = first[text] { stands(text, twice: name, first: other) } else { first[text] = name }
    }
  }

  /// A fact asked on two pages.
  private static func placement(_ sections: [DocumentNode]) {
    var first: [String: DocumentNode] = [:]
    for place in sections.flatMap({ $0["facts"]?.elements ?? [] }) {
      guard let id = place.scalar else { continue }
      if let other = first[id] { stands(id, twice: place, first: other) } else { first[id] = place }
    }
  }
}
