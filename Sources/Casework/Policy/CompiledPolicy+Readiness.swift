package import PolicyCore
package import Standards

extension CompiledPolicy {
  /// What this policy still finds wanting in a filing as of `now`.
  package func readiness(of dossier: Dossier, at now: Instant, grantedThisYear: Money = .zero) -> Readiness {
    let requirements = requirements(
      dossier.filing,
      in: AssessmentContext(
        submittedOn: now.day, batchYear: round.batchYear, grantedThisYear: grantedThisYear))
    let lacking = requirements.filter { requirement in
      requirement.need != .notRequired && isUpload(requirement.material)
        && dossier.attachments(for: requirement.material, project: requirement.project).isEmpty
    }
    return Readiness(
      missing: missing(in: dossier.filing), faulty: faults(in: dossier.filing).map(\.path),
      materials: lacking.map { MissingMaterial(material: $0.material, project: $0.project) },
      declarations: declarations, invoices: invoices(in: dossier.filing))
  }

  /// The commitment letter's statements, by place: `commitment-1`, …
  package var declarations: [String] {
    (letter("commitment")?.statements ?? []).indices.map { "commitment-\($0 + 1)" }
  }

  /// The invoices that the expense lines name; a line that rests on a payment proof alone has none.
  package func invoices(in filing: Filing) -> [InvoiceClaim] {
    let names = facts.values.filter { $0.level == .expense && $0.kind == .invoiceNumber }.map(\.id)
    return filing.answers.compactMap { path, value in
      guard names.contains(path.fact), case .text(let number) = value, !number.isEmpty,
        let project = path.project, let expense = path.expense
      else { return nil }
      return InvoiceClaim(invoice: number, project: project, expense: expense)
    }
  }

  /// The form is the filing itself; everything else arrives as a file.
  private func isUpload(_ id: MaterialID) -> Bool {
    guard let source = material(id)?.source else { return false }
    return source != .form
  }
}
