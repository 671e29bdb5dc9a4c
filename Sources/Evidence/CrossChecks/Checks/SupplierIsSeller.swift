internal import PolicyCore
internal import Standards

/// Who sells, is paid and settles is the supplier of the contract, or else of the form.
enum SupplierIsSeller {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.projects.flatMap { project -> [Finding] in
      let suppliers = suppliers(evidence, project)
      guard !suppliers.isEmpty else { return [] }
      let roles: [(kind: DocumentKind, name: FieldName, role: Phrase)] = [
        (.invoice, .sellerName, Phrase(zh: "销售方", en: "seller")),
        (.bankReceipt, .payeeName, Phrase(zh: "收款方", en: "payee")),
        (.settlementStatement, .issuer, Phrase(zh: "出具方", en: "issuer")),
      ]
      return roles.flatMap { role in
        evidence.documents(role.kind, project: project).compactMap { file -> Finding? in
          guard let said = file.said(role.name) else { return nil }
          let severities = suppliers.map { NameMatch(said.value, $0).severity(isCertain: said.isCertain) }
          guard !severities.contains(where: { $0 == nil }), let severity = severities.compactMap(\.self).max() else {
            return nil
          }
          // An invoice may rightly come from a reseller, so nobody is accused outright.
          return Finding(
            "seller-is-not-the-supplier", max(severity, .warning), clause: file.clause,
            what: Phrase(
              zh: "\(file.title.zh)的\(role.role.zh)是“\(said.value)”，合同或申报表中的供应方是“\(suppliers[0])”。",
              en:
                "The \(role.role.en) on \(file.title.en) is “\(said.value)”; the supplier by contract or form is “\(suppliers[0])”."
            ),
            remedy: Phrase(
              zh: "通过代理或子公司结算的，请附委托或框架关系的证明；交错的请更换。",
              en: "Where a reseller or subsidiary settles, add proof of that; if it is the wrong document, replace it."),
            places: [said.place])
        }
      }
    }
  }

  /// The other side of the contracts; with the form's names for suppliers and sellers.
  private static func suppliers(_ evidence: ApplicationEvidence, _ project: String) -> [String] {
    var names: [String] = []
    for file in evidence.documents(.contract, project: project) {
      for said in [file.said(.partyB), file.said(.partyA)].compactMap(\.self) {
        if let applicant = evidence.applicantName, NameMatch(said.value, applicant) != .different { continue }
        names.append(said.value)
      }
    }
    for stated in evidence.stated(as: [.partyB, .sellerName, .issuer], project: project) {
      if case .text(let name) = stated.value, !name.isEmpty { names.append(name) }
    }
    return names
  }
}
