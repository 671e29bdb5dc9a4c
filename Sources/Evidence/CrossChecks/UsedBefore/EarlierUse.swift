package import Standards

/// One file of this application, used elsewhere as well.
package struct EarlierUse: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    /// Byte for byte the same file.
    case sameFile
    case invoice(String)
    case contract(String)
    case payment(String)
    /// Nearly the same text; the share of common five-character runs.
    case text(Double)
  }

  /// Digest of this application's file.
  package let digest: String
  /// What the applicant calls it.
  package let name: String
  package let clause: String?
  package let match: Match
  /// Where else, in words for officials: application number, round and material.
  package let elsewhere: Phrase
  /// The other application is the same applicant's.
  package let isOwn: Bool

  package init(
    digest: String, name: String, clause: String?, match: Match, elsewhere: Phrase, isOwn: Bool = false
  ) {
    self.digest = digest
    self.name = name
    self.clause = clause
    self.match = match
    self.elsewhere = elsewhere
    self.isOwn = isOwn
  }

  /// A licence is handed in every year, and a contract of two years in two rounds: only what is paid once may not be
  /// used again by the same applicant.
  package var isHarmless: Bool {
    switch match {
    case .invoice, .payment: false
    case .sameFile, .contract, .text: isOwn
    }
  }

  /// What the applicant is told: that it is used, and how to object; never where. Nothing of what is harmless.
  package var forApplicant: Finding? { isHarmless ? nil : told }

  private var told: Finding {
    Finding(
      "already-used", severity, clause: clause, what: what,
      remedy: Phrase(
        zh: "请换成未使用过的材料；认为有误的，可在申报说明中写明理由，或向受理窗口提出，由审核人员核对。",
        en:
          "Use one that was not used before; if this is wrong, say why in the filing or at the counter, and a reviewer compares."
      ),
      places: [Finding.Place(digest: digest)])
  }

  /// What a reviewer sees: also where.
  package var forReviewer: Finding {
    var finding = told
    finding.code = "used-before"
    finding.what = Phrase(zh: "\(what.zh)另一处：\(elsewhere.zh)。", en: "\(what.en) Elsewhere: \(elsewhere.en).")
    finding.remedy = nil
    finding.isForApplicant = false
    return finding
  }

  private var severity: Finding.Severity {
    switch match {
    case .invoice, .payment: .error
    case .sameFile, .contract, .text: isHarmless ? .note : .warning
    }
  }

  private var what: Phrase {
    switch match {
    case .sameFile:
      Phrase(zh: "“\(name)”已在其他申报中使用。", en: "“\(name)” is already used in another application.")
    case .invoice(let number):
      Phrase(
        zh: "“\(name)”是发票 \(number)，已在其他申报中使用。",
        en: "“\(name)” is invoice \(number), which is already used in another application.")
    case .contract(let number):
      Phrase(
        zh: "“\(name)”的合同编号 \(number) 已在其他申报中使用。",
        en: "The contract number \(number) of “\(name)” is already used in another application.")
    case .payment(let serial):
      Phrase(
        zh: "“\(name)”的付款流水 \(serial) 已在其他申报中使用。",
        en: "The payment \(serial) of “\(name)” is already used in another application.")
    case .text:
      Phrase(
        zh: "“\(name)”与其他申报中的一份材料内容几乎相同。",
        en: "“\(name)” is nearly identical with a material of another application.")
    }
  }
}
