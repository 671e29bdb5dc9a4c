package import Standards

/// Everything the materials of one invented application state; plain values, consistent with each other until somebody
/// changes one to see whether that is noticed.
package struct DemoDossier: Hashable, Sendable {
  package let number: Int
  package var company: DemoParty
  package var supplier: DemoParty
  package let field: DemoField
  package let mode: DemoMode
  package let projectName: String
  package let modelName: String
  /// What the application does, one clause, and what it achieved, in figures.
  package let purpose: String
  package var effect: String
  package var contractNumber: String
  package var signedOn: CivilDate
  package let endsOn: CivilDate
  package let acceptedOn: CivilDate
  package let filedOn: CivilDate
  /// Tax included, in the order person-months, computing, material, software, hardware; empty for API use.
  package var costs: [DemoCost]
  /// Monthly use; empty unless the mode is API.
  package let usage: [DemoUsage]
  /// Tax included.
  package var contractAmount: Money
  package var invoices: [DemoInvoice]
  package var payments: [DemoPayment]

  package var hardwareAmount: Money { costs.first { $0.kind == .hardware }?.amount ?? .zero }
  package var invoicedAmount: Money { Money(fen: invoices.reduce(0) { $0 + $1.total.fen }) }
  package var paidAmount: Money { Money(fen: payments.reduce(0) { $0 + $1.amount.fen }) }
}

/// An invented organisation and the invented people who speak for it.
package struct DemoParty: Hashable, Sendable {
  package let name: String
  package var creditCode: String
  package let address: String
  package let representative: String
  package let agent: String
  package let phone: String
  package let bank: String
  package let account: String
}

/// The four ways of using a model that the guide supports.
package enum DemoMode: String, CaseIterable, Codable, Sendable {
  case api, privateDeployment, cloud, appliance

  package var name: String {
    switch self {
    case .api: "API 接口调用"
    case .privateDeployment: "私有化部署"
    case .cloud: "云化部署"
    case .appliance: "大模型一体机"
    }
  }
}

/// The seven fields of the guide's clause 三（二）.
package enum DemoField: String, CaseIterable, Codable, Sendable {
  case government, healthcare, education, tourism, manufacturing, finance, transport

  package var name: String {
    switch self {
    case .government: "政务服务"
    case .healthcare: "医疗"
    case .education: "教育"
    case .tourism: "文旅"
    case .manufacturing: "制造"
    case .finance: "金融"
    case .transport: "交通"
    }
  }
}

package struct DemoCost: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case people = "人力"
    case computing = "算力"
    case material = "数据"
    case software = "软件"
    case hardware = "硬件"
  }
  package let kind: Kind
  package let amount: Money
}

package struct DemoUsage: Hashable, Sendable {
  /// `2025-03`.
  package let month: String
  /// In units of 10,000 tokens.
  package let tenThousandTokens: Int
  package let amount: Money
}

package struct DemoInvoice: Hashable, Sendable {
  /// Twenty digits; the two after the leading year are 99, which no tax office has.
  package var number: String
  package let issuedOn: CivilDate
  package var lines: [Line]

  package struct Line: Hashable, Sendable {
    package let name: String
    /// In whole per cent.
    package let ratePercent: Int
    package let amountExcludingTax: Money
    package var tax: Money
  }

  package var amountExcludingTax: Money { Money(fen: lines.reduce(0) { $0 + $1.amountExcludingTax.fen }) }
  package var tax: Money { Money(fen: lines.reduce(0) { $0 + $1.tax.fen }) }
  /// Cut to whole fen.
  var loweredByAFifth: DemoInvoice {
    DemoInvoice(
      number: number, issuedOn: issuedOn,
      lines: lines.map {
        Line(
          name: $0.name, ratePercent: $0.ratePercent,
          amountExcludingTax: Money(fen: $0.amountExcludingTax.fen * 4 / 5), tax: Money(fen: $0.tax.fen * 4 / 5))
      })
  }

  package var total: Money { Money(fen: amountExcludingTax.fen + tax.fen) }
}

package struct DemoPayment: Hashable, Sendable {
  package let serial: String
  package let paidOn: CivilDate
  package let amount: Money
}
