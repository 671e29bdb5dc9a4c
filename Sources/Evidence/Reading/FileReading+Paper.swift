extension FileReading {
  /// Kinds that the guide asks for as colour scans of signed and sealed originals.
  private static let sealedKinds: Set<DocumentKind> = [
    .contract, .settlementStatement, .commitmentLetter, .bankAccountForm, .acceptanceReport,
  ]

  private var wantsSeal: Bool { Self.sealedKinds.contains(kind) }

  /// What the kind alone asks of a scan. Seals and signatures of our own templates are asked for where the whole
  /// application is looked at.
  var scanRequirement: ScanRequirement {
    ScanRequirement(colour: wantsSeal, seal: wantsSeal && kind != .commitmentLetter && kind != .bankAccountForm)
  }

  /// Whether this is electronic text where the scan of a sealed original belongs. E-vouchers are originals themselves,
  /// and so is what carries a valid electronic signature.
  var isUnsealedDocument: Bool {
    guard media == .pdf || media == .ofd, wantsSeal, !pages.isEmpty else { return false }
    return pages.allSatisfy { $0.textSource == .textLayer && $0.scan == nil && $0.seals.isEmpty }
      && !signatures.contains { $0.status == .validAnchored || $0.status == .validUnanchored }
  }
}
