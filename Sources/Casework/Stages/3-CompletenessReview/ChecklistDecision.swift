/// One question of the policy's checklist, of the application or of one project.
package struct ChecklistKey: Codable, Hashable, Sendable, Comparable {
  package let entry: String
  package let project: String?

  package init(entry: String, project: String? = nil) {
    self.entry = entry
    self.project = project
  }

  package static func < (a: ChecklistKey, b: ChecklistKey) -> Bool {
    (a.entry, a.project ?? "") < (b.entry, b.project ?? "")
  }
}

package enum Verdict: String, Codable, Sendable, CaseIterable {
  /// 符合, 需补正, 不适用
  case conforms, needsCorrection, notApplicable
}

package struct ChecklistDecision: Codable, Hashable, Sendable {
  package let key: ChecklistKey
  package let verdict: Verdict
  /// Told to the applicant; owed for every verdict but `conforms`.
  package let reason: String
  /// Never leaves the office.
  package let internalNote: String
  /// The pages it rests on, bound to the file's digest.
  package let pins: [PagePin]

  package init(
    key: ChecklistKey, verdict: Verdict, reason: String = "", internalNote: String = "", pins: [PagePin] = []
  ) {
    self.key = key
    self.verdict = verdict
    self.reason = reason
    self.internalNote = internalNote
    self.pins = pins
  }
}

/// A page of one version of one file.
package struct PagePin: Codable, Hashable, Sendable {
  package let attachment: AttachmentID
  package let hash: String
  /// From 1.
  package let page: Int

  package init(attachment: AttachmentID, hash: String, page: Int) {
    self.attachment = attachment
    self.hash = hash
    self.page = page
  }
}
