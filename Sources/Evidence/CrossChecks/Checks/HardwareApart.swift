internal import PolicyCore
internal import Standards

/// Hardware is no part of what is supported: where the form asks for it, the contract prices it apart, and invoices
/// that show hardware do not pass for something else.
enum HardwareApart {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    let facts = evidence.policy.facts.values.filter { fact in
      fact.level == .expense && fact.mentions.contains { $0.field == FieldName.hardwareCost.rawValue }
    }
    guard let fact = facts.first else { return [] }
    return evidence.filing.projects.flatMap { project -> [Finding] in
      let paths = project.expenses.map { FactPath(fact.id, project: project.id, expense: $0.id) }
      guard paths.contains(where: { evidence.policy.isAsked($0, in: evidence.filing) == true }) else { return [] }
      let stated = paths.compactMap { path in
        if case .money(let amount)? = evidence.filing[path] { amount.fen } else { nil }
      }
      let contracts = evidence.documents(.contract, project: project.id)
      let isApart = contracts.contains { $0.said(.hardwareCost) != nil }
      let lines =
        isApart || stated.contains { $0 > 0 }
        ? [] : evidence.invoices(project: project.id).compactMap { hardware($0, fact) }
      return (isApart || contracts.isEmpty ? [] : [unpriced(contracts, fact)]) + lines
    }
  }

  private static func unpriced(_ contracts: [ApplicationEvidence.HandedIn], _ fact: FactDefinition) -> Finding {
    Finding(
      "hardware-not-priced-apart", .warning, clause: contracts[0].clause,
      what: Phrase(
        zh: "合同“\(contracts[0].name)”中没有读到单列的硬件价款。",
        en: "No price for hardware of its own was read in the contract “\(contracts[0].name)”."),
      remedy: Phrase(
        zh: "合同未分列的，请与供应商签补充协议；已分列或没有硬件的不用处理。",
        en:
          "If the contract does not price it apart, add a supplementary agreement; if it does, or there is no hardware, nothing is to be done."
      ),
      places: contracts.map(\.place))
  }

  /// Tax categories and words of goods that are machines.
  private static let words = ["服务器", "计算机", "硬件", "显卡", "GPU", "交换机", "存储设备", "一体机", "工作站"]

  private static func hardware(_ invoice: ReadInvoice, _ fact: FactDefinition) -> Finding? {
    let names = invoice.files[0].reading?.lines.map(\.name) ?? []
    guard
      let name = names.first(where: { name in words.contains { name.uppercased().contains($0) } && !name.contains("服务*")
      })
    else { return nil }
    let number = invoice.number?.value ?? ""
    return Finding(
      "hardware-on-invoice", .warning, clause: fact.cite?.rawValue,
      what: Phrase(
        zh: "发票 \(number) 有“\(name)”，而申报表的“\(fact.label.zh)”没有金额。",
        en: "Invoice \(number) shows “\(name)”, and the form states nothing under “\(fact.label.en)”."),
      remedy: Phrase(
        zh: "属于硬件的，请把金额填入该项。", en: "If it is hardware, state its amount there."),
      places: [invoice.number?.place ?? invoice.files[0].place])
  }
}
