/// What kind of body a credit code was given to, from its first two characters.
package enum BodyKind: String, CaseIterable, Codable, Sendable {
  case enterprise, soleTrader, farmersCooperative
  case government, institution, massOrganisation
  case socialOrganisation, privateNonEnterprise, foundation
  case lawFirm, tradeUnion, religiousBody, collectiveEconomy
  case other

  init(category: some StringProtocol) {
    self =
      switch String(category) {
      case "91": .enterprise
      case "92": .soleTrader
      case "93": .farmersCooperative
      case "11": .government
      case "12": .institution
      case "13": .massOrganisation
      case "51": .socialOrganisation
      case "52": .privateNonEnterprise
      case "53": .foundation
      case "31": .lawFirm
      case "71", "72": .religiousBody
      case "81": .tradeUnion
      case "N1", "N2", "N3": .collectiveEconomy
      default: .other
      }
  }

  package var name: Phrase {
    switch self {
    case .enterprise: Phrase(zh: "企业", en: "enterprise")
    case .soleTrader: Phrase(zh: "个体工商户", en: "sole trader")
    case .farmersCooperative: Phrase(zh: "农民专业合作社", en: "farmers' cooperative")
    case .government: Phrase(zh: "机关", en: "government body")
    case .institution: Phrase(zh: "事业单位", en: "public institution")
    case .massOrganisation: Phrase(zh: "群众团体", en: "mass organisation")
    case .socialOrganisation: Phrase(zh: "社会团体", en: "social organisation")
    case .privateNonEnterprise: Phrase(zh: "民办非企业单位", en: "private non-enterprise unit")
    case .foundation: Phrase(zh: "基金会", en: "foundation")
    case .lawFirm: Phrase(zh: "律师执业机构", en: "law firm")
    case .tradeUnion: Phrase(zh: "基层工会", en: "trade union")
    case .religiousBody: Phrase(zh: "宗教活动场所或院校", en: "religious body")
    case .collectiveEconomy: Phrase(zh: "农村集体经济组织", en: "rural collective economic organisation")
    case .other: Phrase(zh: "其他机构", en: "other body")
    }
  }
}
