internal import Standards

/// A parameter with the words of each of its versions.
final class PreparedParameter: Sendable {
  struct Version: Sendable {
    let dated: DatedValue
    /// As a sentence says it, without its unit.
    let natural: Phrase
    /// From when it holds, in brackets.
    let since: Phrase
  }

  let definition: Parameter
  private let versions: [Version]

  init(_ definition: Parameter) {
    self.definition = definition
    versions = definition.values.map {
      Version(
        dated: $0, natural: definition.natural($0), since: Phrase(zh: "（自\($0.from)）", en: " (since \($0.from))"))
    }
  }

  func version(on day: CivilDate) -> Version? {
    guard let place = versions.lastIndex(where: { $0.dated.from <= day }), versions[place].dated.value != nil else {
      return nil
    }
    return versions[place]
  }
}
