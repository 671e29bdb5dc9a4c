package import PolicyCore
package import Standards

/// All that one application says: its form, and what was read off its materials.
package struct ApplicationEvidence: Sendable {
  /// A file in the place it was handed in at.
  package struct HandedIn: Sendable {
    package let material: MaterialDefinition
    /// `nil` for a material of the whole application.
    package let project: String?
    /// Lower-case hexadecimal digest of the content.
    package let digest: String
    /// What the applicant calls the file.
    package let name: String
    /// `nil` while it is not read, and where it could not be.
    package let reading: FileReading?

    package init(
      material: MaterialDefinition, project: String? = nil, digest: String, name: String, reading: FileReading?
    ) {
      self.material = material
      self.project = project
      self.digest = digest
      self.name = name
      self.reading = reading
    }

    package var kind: DocumentKind { reading?.kind ?? .unknown }
    /// Once for each voucher in it.
    package var apart: [HandedIn] {
      guard let reading, reading.vouchers != nil else { return [self] }
      return reading.apart.map {
        HandedIn(material: material, project: project, digest: digest, name: name, reading: $0)
      }
    }
    /// The clause that asks for it.
    package var clause: String { material.clause.rawValue }
  }

  package let policy: CompiledPolicy
  package let filing: Filing
  /// The day of submission; before it, today.
  package let submittedOn: CivilDate
  package let files: [HandedIn]

  package init(policy: CompiledPolicy, filing: Filing, submittedOn: CivilDate, files: [HandedIn]) {
    self.policy = policy
    self.filing = filing
    self.submittedOn = submittedOn
    self.files = files
  }

  /// Names every programme gives the applicant's own particulars (`Docs/Policies.md`).
  package var applicantName: String? { text("org.name") }
  package var creditCode: String? { text("org.credit_code") }

  private func text(_ fact: FactID) -> String? {
    guard case .text(let text)? = filing.application[fact], !text.isEmpty else { return nil }
    return text
  }

  /// Files that turned out to be of these kinds, in the order handed in; a file of several vouchers once for each.
  func documents(_ kinds: DocumentKind..., project: String?) -> [HandedIn] {
    files.filter { kinds.contains($0.kind) && $0.project == project }.flatMap(\.apart)
  }

  /// The same over the whole application.
  func documents(_ kinds: DocumentKind...) -> [HandedIn] {
    files.filter { kinds.contains($0.kind) }.flatMap(\.apart)
  }

  /// The projects' ids; first `nil` for what concerns the whole application.
  var projects: [String] { filing.projects.map(\.id) }

  /// Whether every file that may be of this kind was read, so that a sum over them is a sum over all.
  func isComplete(_ kind: DocumentKind, project: String?) -> Bool {
    files.allSatisfy { file in
      file.project != project || file.reading != nil || !file.material.documents.contains(kind.rawValue)
    }
  }
}
