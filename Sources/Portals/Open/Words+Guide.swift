internal import Standards

extension Words {
  static let restingOn = Phrase(zh: "平台据此执行", en: "What the platform does with it")
  static let procedural = Phrase(zh: "本条不含可计算的规则。", en: "Nothing in this clause is computed.")
  static let ownFingerprint = Phrase(
    zh: "上述转述文字的指纹（SHA-256），官方原文未收存", en: "Fingerprint of this paraphrase (SHA-256); the official text is not at hand")
  static let fingerprint = Phrase(zh: "官方原文指纹（SHA-256）", en: "Fingerprint of the official text (SHA-256)")
  static let chapters = Phrase(zh: "目录", en: "Contents")
  static let openQuestions = Phrase(zh: "指南没有写明的问题", en: "What the guide leaves open")
  static let openQuestionsWhy = Phrase(
    zh: "指南有些地方可以有不同理解。平台不替谁悄悄选一种：每个问题都列出现在采用的口径、理由，以及由谁确定。",
    en:
      "Some passages can be read in more than one way. Nothing is chosen silently: each question shows the answer in force, why, and who decided."
  )
  static let question = Phrase(zh: "问题", en: "Question")
  static let answers = Phrase(zh: "可能的理解", en: "Possible readings")
  static let why = Phrase(zh: "理由", en: "Why")
  static let decidedBy = Phrase(zh: "由谁确定", en: "Decided by")
  static let readsIt = Phrase(zh: "影响", en: "What hangs on it")
  static let readByProcedure = Phrase(zh: "办理程序", en: "The procedure")
  static let inForce = Phrase(zh: "采用", en: "In force")
  static let byDefault = Phrase(zh: "（默认）", en: "(default)")
  static let ruleIndex = Phrase(zh: "每条规则的依据", en: "Each rule and its clause")
  static let ruleIndexWhy = Phrase(
    zh: "平台执行的每一条规则、每一个数值都有出处。“程序判断”一栏由程序实际计算的表达式逐字译出。",
    en:
      "Every rule and every value has its clause. “As computed” says the expressions the program really computes, word for word."
  )
  static let rule = Phrase(zh: "规则", en: "Rule")
  static let says = Phrase(zh: "内容", en: "Content")
  static let expression = Phrase(zh: "程序判断", en: "As computed")
  static let policyVersion = Phrase(zh: "规则版本", en: "Version of the rules")
}
