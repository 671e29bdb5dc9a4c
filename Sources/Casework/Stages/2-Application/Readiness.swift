package import PolicyCore
internal import Standards

/// What the policy still finds wanting in a filing, at the moment of submission.
package struct Readiness: Hashable, Sendable {
  package var missing: [FactPath]
  package var faulty: [FactPath]
  package var materials: [MissingMaterial]
  /// The commitment letter's statements, each of which must be ticked.
  package var declarations: [String]
  /// The invoices the expense lines rest on, by canonical number.
  package var invoices: [InvoiceClaim]

  package init(
    missing: [FactPath] = [], faulty: [FactPath] = [], materials: [MissingMaterial] = [],
    declarations: [String] = [], invoices: [InvoiceClaim] = []
  ) {
    self.missing = missing
    self.faulty = faulty
    self.materials = materials
    self.declarations = declarations
    self.invoices = invoices
  }

  /// - Parameter declared: the statements ticked; `nil` leaves them to the applicant's confirmation.
  func requireComplete(declared: [String]?) throws(Refusal) {
    if let path = missing.first {
      throw Refusal(
        .requiredFactMissing, clause: "五.1",
        reason: Phrase(
          zh: "还有 \(missing.count) 项必填内容没有填写（首项：\(path.fact.rawValue)）。",
          en: "\(missing.count) required answers are missing, first \(path.fact.rawValue)."),
        remedy: Phrase(zh: "请回到任务清单逐项补全。", en: "Complete them from the task list."))
    }
    if let path = faulty.first {
      throw Refusal(
        .factFaulty, clause: "五.1",
        reason: Phrase(
          zh: "有 \(faulty.count) 项内容有误（首项：\(path.fact.rawValue)）。",
          en: "\(faulty.count) answers are faulty, first \(path.fact.rawValue)."),
        remedy: Phrase(zh: "请按提示改正后再提交。", en: "Correct them as the page says."))
    }
    if let material = materials.first {
      throw Refusal(
        .requiredMaterialMissing, clause: "五",
        reason: Phrase(
          zh: "还缺 \(materials.count) 件材料（首件：\(material.material.rawValue)）。",
          en: "\(materials.count) materials are missing, first \(material.material.rawValue)."),
        remedy: Phrase(zh: "请上传后再提交。", en: "Upload them, then submit."))
    }
    guard let declared, !Set(declarations).isSubset(of: declared) else { return }
    throw Refusal(
      .declarationMissing, clause: "五.3",
      reason: Phrase(zh: "承诺事项没有全部勾选。", en: "Not every statement of the commitment was ticked."),
      remedy: Phrase(zh: "请逐条阅读并勾选。", en: "Read and tick each of them."))
  }
}

package struct MissingMaterial: Hashable, Sendable {
  package let material: MaterialID
  package let project: String?

  package init(material: MaterialID, project: String? = nil) {
    self.material = material
    self.project = project
  }
}
