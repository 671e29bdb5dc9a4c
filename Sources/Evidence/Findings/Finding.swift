package import Standards

/// Something to look at, with its evidence: a proposal to a person, never a decision.
package struct Finding: Hashable, Codable, Sendable {
  package enum Severity: String, Codable, CaseIterable, Comparable, Sendable {
    case error, warning, note

    package static func < (a: Severity, b: Severity) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// A place on a page of a file.
  package struct Place: Hashable, Codable, Sendable {
    /// Digest of the file; empty in a finding about the file it stands in.
    package var digest: String
    package var page: Int?
    package var box: PageBox?

    package init(digest: String = "", page: Int? = nil, box: PageBox? = nil) {
      self.digest = digest
      self.page = page
      self.box = box
    }
  }

  /// Stable, lower case with hyphens: `not-in-colour`, `words-differ-from-figures`.
  package var code: String
  package var severity: Severity
  /// Number of the guide's clause: `五.5`.
  package var clause: String?
  /// What was seen.
  package var what: Phrase
  /// What the applicant can do; `nil` where nothing is to be done.
  package var remedy: Phrase?
  package var places: [Place]
  /// `false` for what only a reviewer may see, such as where an invoice was used before.
  package var isForApplicant: Bool

  package init(
    _ code: String, _ severity: Severity, clause: String? = nil, what: Phrase, remedy: Phrase? = nil,
    places: [Place] = [], isForApplicant: Bool = true
  ) {
    self.code = code
    self.severity = severity
    self.clause = clause
    self.what = what
    self.remedy = remedy
    self.places = places
    self.isForApplicant = isForApplicant
  }
}
