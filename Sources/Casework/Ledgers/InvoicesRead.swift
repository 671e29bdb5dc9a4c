/// The invoices that reading found in one file of a submitted case. They are claimed like those typed in the form, so
/// that a paper handed in twice is found under whatever number its line names.
package struct InvoicesRead: Codable, Hashable, Sendable {
  package let file: AttachmentID
  /// Of the file's content: what was read.
  package let digest: String
  /// By canonical number, in order, without repetition; replaces what an earlier reading found.
  package let invoices: [String]

  package init(file: AttachmentID, digest: String, invoices: Set<String>) {
    self.file = file
    self.digest = digest
    self.invoices = invoices.sorted()
  }
}

extension CaseFile {
  /// What reading has found and the case does not yet know of. A draft claims nothing, nor does a file of a correction
  /// that is not answered yet, and a closed case claims nothing more.
  /// - Parameter found: invoices by the digest of the file; files that are not read are left out.
  package func noting(invoices found: [String: Set<String>]) -> [CaseEvent] {
    guard state.takesReadInvoices else { return [] }
    var waiting: Set<AttachmentID> = []
    if case .correction(let correction) = state { waiting = correction.given }
    return dossier.attachments.compactMap { file in
      guard !waiting.contains(file.id), let invoices = found[file.hash],
        invoices != Set(dossier.readInvoices[file.id] ?? [])
      else { return nil }
      return .invoicesRead(InvoicesRead(file: file.id, digest: file.hash, invoices: invoices))
    }
  }
}

extension CaseState {
  /// From submission until the case is closed.
  fileprivate var takesReadInvoices: Bool {
    switch self {
    case .draft, .awaitingConfirmation, .closed, .clawBack: false
    default: true
    }
  }

  func noted(_ read: InvoicesRead) -> CaseState? {
    func noted(_ dossier: inout Dossier) {
      dossier.readInvoices[read.file] = read.invoices.isEmpty ? nil : read.invoices
    }
    switch self {
    case .completenessReview(var stage):
      noted(&stage.dossier)
      return .completenessReview(stage)
    case .correction(var stage):
      noted(&stage.dossier)
      return .correction(stage)
    case .substantiveReview(var stage):
      noted(&stage.dossier)
      return .substantiveReview(stage)
    case .expertReview(var stage):
      noted(&stage.dossier)
      return .expertReview(stage)
    case .determination(var stage):
      noted(&stage.dossier)
      return .determination(stage)
    case .publicNotice(var stage):
      noted(&stage.dossier)
      return .publicNotice(stage)
    case .disbursement(var stage):
      noted(&stage.dossier)
      return .disbursement(stage)
    case .draft, .awaitingConfirmation, .clawBack, .closed: return nil
    }
  }
}
