internal import Standards

/// Everything that several materials, or a material and the form, say about each other.
///
/// A check is one file under `Checks/` with its words, one line here and one test. Findings are proposals to people;
/// nothing is decided by them.
package enum CrossChecks {
  typealias Check = @Sendable (ApplicationEvidence) -> [Finding]

  static let all: [Check] = [
    MisplacedFiles.findings,
    SignedAndSealed.findings,
    LetterIsOurs.findings,
    SealNamesApplicant.findings,
    SealedByBothSides.findings,
    BrokenSignatures.findings,
    MissingPages.findings,
    ApplicantIsBuyer.findings,
    SupplierIsSeller.findings,
    AccountIsApplicants.findings,
    BankLineHolds.findings,
    FormAgrees.findings,
    InvoiceOfEachLine.findings,
    AmountsAgree.findings,
    PaymentsCoverSettlement.findings,
    RedLetters.findings,
    InvoiceTwice.findings,
    InsideEvidencePeriod.findings,
    OrderOfDays.findings,
    ConditionsByDocuments.findings,
    HardwareApart.findings,
    AcceptanceShows.findings,
  ]

  /// One list for the application: first what the applicant can mend, the worst first; then what only a reviewer can
  /// weigh. Findings about single files are in it, with the file's digest in their places.
  package static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    var seen: Set<Finding> = []
    let found = (ofFiles(evidence) + all.flatMap { $0(evidence) }).filter { seen.insert($0).inserted }
    return found.enumerated().sorted { a, b in
      (rank(a.element), a.element.severity, a.offset) < (rank(b.element), b.element.severity, b.offset)
    }.map(\.element)
  }

  private static func rank(_ finding: Finding) -> Int { finding.isForApplicant && finding.remedy != nil ? 0 : 1 }

  private static func ofFiles(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.flatMap { file in
      (file.reading?.findings ?? []).map { finding in
        var finding = finding
        finding.clause = finding.clause ?? file.clause
        if finding.places.isEmpty { finding.places = [file.place] }
        finding.places = finding.places.map { place in
          var place = place
          if place.digest.isEmpty { place.digest = file.digest }
          return place
        }
        return finding
      }
    }
  }
}
