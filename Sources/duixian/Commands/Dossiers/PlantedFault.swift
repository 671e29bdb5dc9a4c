import DemoDocuments
import Evidence
import PolicyCore
import Standards

/// One thing that is wrong in an otherwise sound application, and what has to be said of it.
struct PlantedFault: Sendable {
  let name: String
  /// At least one of them must be found.
  let expected: Set<String>
  /// What the same fault rightly brings about besides.
  var implied: Set<String> = []
  /// Drawn anew, of the changed dossier; the form stays as it was.
  var papers: [DemoDocument] = []
  var flaw: DemoDocument.Flaw?
  var change: @Sendable (inout DemoDossier) -> Void = { _ in }
  var form: @Sendable (inout Filing) -> Void = { _ in }
  /// Changes what was read, where no paper can be drawn with the fault.
  var readings: @Sendable (inout [ApplicationEvidence.HandedIn], DemoDossier) -> Void = { _, _ in }
  var modes: Set<DemoMode> = Set(DemoMode.allCases)

  /// Folder names of what was drawn for it.
  var tag: String { name.split(separator: " ").joined(separator: "_") }

  static let all = parties + amounts + papersThemselves
  private static let deployed: Set<DemoMode> = [.privateDeployment, .cloud]
  private static let other = DemoDossier(inventing: 52, seed: 77).company

  private static let parties = [
    PlantedFault(
      name: "invoice made out to another buyer", expected: ["buyer-is-not-the-applicant"],
      implied: ["buyer-code-differs"], papers: [.invoice(0)], change: { $0.company = other }),
    PlantedFault(
      name: "invoice of another seller", expected: ["seller-is-not-the-supplier"], implied: ["form-differs"],
      papers: [.invoice(0)], change: { $0.supplier = other }),
    PlantedFault(
      name: "payment by another body", expected: ["buyer-is-not-the-applicant"], papers: [.bankReceipt(0)],
      change: { $0.company = other }),
    PlantedFault(
      name: "account of another body", expected: ["account-is-not-the-applicants"],
      implied: ["form-differs", "seal-names-another"], papers: [.bankAccountForm], change: { $0.company = other }),
    PlantedFault(
      name: "letter sealed by another body", expected: ["seal-names-another"],
      readings: { files, _ in
        for index in files.indices where files[index].kind == .commitmentLetter {
          guard var reading = files[index].reading else { continue }
          for page in reading.pages.indices {
            for seal in reading.pages[page].seals.indices where reading.pages[page].seals[seal].text != nil {
              reading.pages[page].seals[seal].text = other.name
            }
          }
          files[index] = files[index].saying(reading)
        }
      }),
    PlantedFault(
      name: "a credit code with a broken check character", expected: ["credit-code-check"], implied: ["form-differs"],
      papers: [.bankAccountForm], change: { $0.company = $0.company.withBrokenCode }),
  ]

  private static let amounts = [
    PlantedFault(
      name: "contract signed on 2023-12-31", expected: ["condition-not-met-by-documents"], implied: ["form-differs"],
      papers: [.contract], change: { $0.signedOn = CivilDate(iso: "2023-12-31") ?? $0.signedOn }, modes: deployed),
    PlantedFault(
      name: "settled above the invoices", expected: ["settlement-not-covered"],
      implied: ["settled-above-contract", "form-below-documents"], papers: [.settlement],
      change: { $0.contractAmount = Money(fen: $0.contractAmount.fen + 1_234_500) }, modes: [.appliance]),
    PlantedFault(
      name: "worksheet above the invoices", expected: ["form-above-documents"],
      form: { filing in
        let path = FactPath("expense.invoiced", project: "p1", expense: "e1")
        if case .money(let amount)? = filing[path] { filing[path] = .money(Money(fen: amount.fen + 1_000_000)) }
      }),
    PlantedFault(
      name: "hardware in the price of the model", expected: ["hardware-on-invoice", "hardware-not-priced-apart"],
      implied: ["form-differs", "form-below-documents"], papers: [.contract], flaw: .withoutCostSplit,
      form: { $0[FactPath("expense.hardware", project: "p1", expense: "e1")] = .money(.zero) }, modes: [.appliance]),
    PlantedFault(
      name: "a red letter cancels a claimed invoice", expected: ["cancelled-invoice-claimed"],
      implied: ["form-above-documents", "settlement-not-covered", "paid-above-invoices", "red-letter-invoice"],
      readings: { files, dossier in
        guard let blue = files.first(where: { $0.reading?.value(.invoiceNumber) == dossier.invoices[0].number }),
          var reading = blue.reading
        else { return }
        for name in [FieldName.amountIncludingTax, .amountExcludingTax, .tax] {
          if let value = reading.value(name) { reading.fields[name]?.value = "-" + value }
        }
        reading.fields[.redLetterOf] = reading.fields[.invoiceNumber]
        reading.fields[.invoiceNumber]?.value = "\(dossier.invoices[0].number.dropLast(4))0001"
        reading.digest = "red-" + reading.digest
        reading.pages = []
        files.append(
          ApplicationEvidence.HandedIn(
            material: blue.material, project: blue.project, digest: reading.digest, name: "红字发票", reading: reading))
      }),
    PlantedFault(
      name: "tax that does not add up", expected: ["tax-does-not-add"],
      readings: { files, dossier in
        for index in files.indices where files[index].reading?.value(.invoiceNumber) == dossier.invoices[0].number {
          guard var reading = files[index].reading, let tax = try? Money(typed: reading.value(.tax) ?? "") else {
            continue
          }
          reading.fields[.tax]?.value = Money(fen: tax.fen + 100).description
          // As the invoice's own data say it: a picture's figures may be misread and are not added up.
          for name in [FieldName.amountExcludingTax, .tax, .amountIncludingTax] {
            reading.fields[name]?.source = .attachment
            reading.fields[name]?.confidence = 1
          }
          reading.pages = []
          reading.dialect = "planted"
          Meaning.interpret(&reading)
          files[index] = files[index].saying(reading)
        }
      }),
  ]

  private static let papersThemselves = [
    PlantedFault(
      name: "a letter without seal", expected: ["seal-missing"], papers: [.commitmentLetter], flaw: .unsealed),
    PlantedFault(
      name: "a letter without signature", expected: ["signature-missing"], papers: [.commitmentLetter],
      flaw: .unsigned),
    PlantedFault(
      name: "a contract without seals", expected: ["contract-not-sealed", "no-seal"], papers: [.contract],
      flaw: .unsealed),
    PlantedFault(
      name: "an acceptance report without effect", expected: ["acceptance-lacks"], implied: ["form-differs"],
      papers: [.acceptance], flaw: .withoutEffect, modes: deployed),
  ]
}

extension ApplicationEvidence.HandedIn {
  /// The same file, read otherwise.
  fileprivate func saying(_ reading: FileReading) -> ApplicationEvidence.HandedIn {
    ApplicationEvidence.HandedIn(material: material, project: project, digest: digest, name: name, reading: reading)
  }
}

extension DemoParty {
  /// With another last character in its credit code.
  fileprivate var withBrokenCode: DemoParty {
    var party = self
    party.creditCode = creditCode.dropLast() + (creditCode.last == "7" ? "8" : "7")
    return party
  }
}
