import Foundation
import PolicyCore
import Standards
import Testing

struct PolicyFaultTests {
  /// Names, types, levels, words and citations.
  static let names = [
    PolicyBreak(
      "unknown-clause", in: "policy.yaml", "cite: 三(六)\n    level: project", "cite: 三(九)\n    level: project",
      at: "三(九)"),
    PolicyBreak(
      "unknown-fact", in: "policy.yaml", "expr: project.is_user", "expr: project.is_usr", at: "project.is_usr"),
    PolicyBreak("unknown-parameter", in: "policy.yaml", ">= p.api_min", ">= p.api_mim", at: "p.api_mim"),
    PolicyBreak("unknown-reading", in: "policy.yaml", "r.R8 == 'both'", "r.R88 == 'both'", at: "r.R88"),
    PolicyBreak(
      "level", in: "policy.yaml", "expr: org.operates_in_zone", "expr: project.other_fund", at: "project.other_fund"),
    PolicyBreak(
      "expression", in: "policy.yaml", "expr: project.accepted_on <= submitted_on",
      "expr: project.accepted_on <= p.api_min", at: "<= p.api_min"),
    PolicyBreak(
      "expression", in: "policy.yaml", "expr: project.signed_on >= p.sign_from",
      "expr: project.recognised >= 100000", at: ">= 100000"),
    PolicyBreak(
      "type", in: "policy.yaml", "expr: project.signed_on >= p.sign_from", "expr: project.signed_on",
      at: "project.signed_on\n"),
    PolicyBreak(
      "unknown-option", in: "policy.yaml", "when: project.mode == 'api'\n    expr",
      "when: project.mode == 'apis'\n    expr", at: "'apis'"),
    PolicyBreak("unknown-option", in: "policy.yaml", "r.R18 == 'net'", "r.R18 == 'without'", at: "'without'"),
    PolicyBreak(
      "expression", in: "policy.yaml", "expr: \"!org.dishonest_listed\"", "expr: \"!org.dishonest_listed &&\"",
      at: "\"\n  - id: c2\n"),
    PolicyBreak(
      "unknown-key", in: "policy.yaml", "expr: \"!project.other_fund\"", "exp: \"!project.other_fund\"", at: "exp: "),
    PolicyBreak(
      "unknown-condition", in: "policy.yaml", "project_conditions: [c2,", "project_conditions: [c1,", at: "c1,"),
    PolicyBreak(
      "unknown-fact", in: "policy.yaml", "decided: project.effect_confirmed", "decided: project.effect",
      at: "project.effect\n"),
    PolicyBreak(
      "uncovered-clause", in: "policy.yaml", "cite: 三(二)", "cite: 三(三)", at: "id: \"三(二)\"", of: "clauses.yaml"),
    PolicyBreak("uncovered-clause", in: "clauses.yaml", "\n    procedural: true", "", at: "id: \"二\""),
    PolicyBreak(
      "missing-key", in: "policy.yaml", "  - id: c9\n    cite: 五.10\n", "  - id: c9\n", at: "id: c9"),
    PolicyBreak("missing-english", in: "facts.yaml", ", en: \"Kind of body\"", "", at: "{zh: \"主体类型\"}"),
    PolicyBreak("missing-english", in: "facts.yaml", "en: \"Kind of body\"", "en: \"\"", at: "{zh: \"主体类型\""),
    PolicyBreak("missing-english", in: "facts.yaml", "en: \"Kind of body\"", "en: \"主体类型\"", at: "\"主体类型\"}"),
    PolicyBreak("missing-chinese", in: "facts.yaml", "zh: \"主体类型\", ", "", at: "{en: \"Kind of body\"}"),
    PolicyBreak(
      "missing-chinese", in: "facts.yaml", "zh: \"主体类型\"", "zh: \"Kind of body\"", at: "\"Kind of body\"", .warning),
    PolicyBreak(
      "mixed-english", in: "facts.yaml", "en: \"Kind of body\"", "en: \"Kind of 主体\"", at: "\"Kind of 主体\"", .warning),
    PolicyBreak("value", in: "facts.yaml", "kind: bank_line", "kind: bank_lin", at: "bank_lin,"),
    PolicyBreak(
      "fact-id", in: "facts.yaml", "id: org.account_name,", "id: project.account_name,",
      at: "{id: project.account_name"),
    PolicyBreak(
      "unknown-fact", in: "facts.yaml", "asked_when: org.major_penalty", "asked_when: org.major_penalti",
      at: "org.major_penalti}"),
    PolicyBreak(
      "unknown-letter", in: "materials.yaml", "template: commitment", "template: comitment", at: "{template: comitment"),
    PolicyBreak(
      "unknown-document", in: "materials.yaml", "documents: [contract]", "documents: [contrat]", at: "contrat]"),
    PolicyBreak(
      "duplicate", in: "materials.yaml", "documents: [contract]", "documents: [contract, contract]",
      at: "contract], reading: R34"),
    PolicyBreak(
      "unknown-document", in: "facts.yaml", "from: [contract], field: signedOn", "from: [contracts], field: signedOn",
      at: "contracts]"),
    PolicyBreak("unknown-document", in: "facts.yaml", "field: signedOn", "field: signed_on", at: "signed_on}"),
    PolicyBreak(
      "missing-key", in: "facts.yaml", "{from: [contract], field: signedOn}", "{field: signedOn}",
      at: "{field: signedOn}"),
    PolicyBreak(
      "unknown-key", in: "facts.yaml", "from: [contract], field: signedOn", "form: [contract], field: signedOn",
      at: "form: [contract]"),
    PolicyBreak("unknown-material", in: "materials.yaml", "material: m10", "material: m12", at: "m12"),
    PolicyBreak("unknown-gap", in: "letters.yaml", "致{{office}}", "致{{ofice}}", at: "\"致{{ofice}}"),
    PolicyBreak(
      "gaps-differ", in: "letters.yaml", "账号：{{org.bank_account}}", "账号：", at: "{zh: \"账号：\"", .warning),
    PolicyBreak("case", in: "cases/good/worked-amounts.yaml", "award: 62839.45", "award: 62839.46", at: "62839.46"),
    PolicyBreak(
      "case", in: "cases/bad/conditions.yaml", "conditions: {c7: not-met}", "conditions: {c7: met}",
      at: "met}, binding: excluded}\n  - name: {zh: \"合同签署"),
    PolicyBreak(
      "unknown-round", in: "cases/bad/entries.yaml", "rounds: [\"2025\"]", "rounds: [\"2024\"]", at: "\"2024\"",
      .warning),
  ]

  /// Rules that cannot do what they say.
  static let rules = [
    PolicyBreak(
      "contradiction", in: "policy.yaml", "expr: project.signed_on >= p.sign_from",
      "expr: project.signed_on >= p.sign_from && project.signed_on < p.sign_from",
      at: "project.signed_on >= p.sign_from"
    ),
    PolicyBreak(
      "contradiction", in: "policy.yaml", "expr: \"!project.other_fund\"",
      "expr: project.recognised > yuan(600) && project.recognised < yuan(500)", at: "project.recognised > yuan(600)"),
    PolicyBreak(
      "always-holds", in: "policy.yaml", "expr: \"!project.other_fund\"",
      "expr: \"!project.other_fund || project.other_fund\"", at: "\"!project.other_fund ||", .warning),
    PolicyBreak(
      "unreachable", in: "policy.yaml", "when: project.mode in ['private', 'cloud']\n    expr: project.signed_on",
      "when: project.mode == 'private' && project.mode == 'cloud'\n    expr: project.signed_on",
      at: "project.mode == 'private' && project.mode == 'cloud'"),
    PolicyBreak(
      "always-holds", in: "policy.yaml", "when: project.mode in ['private', 'cloud']\n    expr: project.signed_on",
      "when: project.mode in ['api', 'private', 'cloud', 'appliance']\n    expr: project.signed_on",
      at: "project.mode in ['api', 'private', 'cloud', 'appliance']", .warning),
    PolicyBreak(
      "subsumed", in: "policy.yaml", "expr: org.kind == 'branch'", "expr: org.kind == 'social'",
      at: "org.kind == 'social'", .warning),
    PolicyBreak(
      "contradiction", in: "policy.yaml", "expr: \"!org.dishonest_listed\"", "expr: org.applied_open_call",
      at: "\"!org.applied_open_call &&"),
    PolicyBreak(
      "contradiction", in: "policy.yaml", "expr: project.is_user", "expr: project.field == 'other'",
      at: "project.field in ['government'"),
    PolicyBreak(
      "unreachable", in: "policy.yaml", "when: r.R18 == 'net'", "when: r.R18 == 'net' && r.R18 == 'inclusive'",
      at: "r.R18 == 'net' &&"),
    PolicyBreak(
      "contradiction", in: "policy.yaml", "only_if: \"!ledger.invoice_claimed\"",
      "only_if: ledger.invoice_claimed && !ledger.invoice_claimed", at: "ledger.invoice_claimed &&"),
    PolicyBreak(
      "unreachable", in: "materials.yaml", "when: \"project.mode in ['private', 'cloud']\"",
      "when: \"project.mode == 'private' && project.mode == 'cloud'\"", at: "\"project.mode == 'private' &&"),
    PolicyBreak(
      "unreachable", in: "materials.yaml", "when: project.mode == 'appliance'\n",
      "when: project.mode == 'appliance' && project.mode == 'api'\n", at: "project.mode == 'appliance' &&"),
    PolicyBreak(
      "unreachable", in: "facts.yaml", "asked_when: project.mode == 'appliance'",
      "asked_when: project.mode == 'appliance' && project.mode == 'api'", at: "project.mode == 'appliance' &&"),
    PolicyBreak(
      "contradiction", in: "facts.yaml", "must: expense.tax <= expense.settled", "must: expense.tax < yuan(0)",
      at: "expense.tax < yuan(0)"),
    PolicyBreak(
      "always-holds", in: "facts.yaml", "must: expense.tax <= expense.settled", "must: expense.tax >= yuan(0)",
      at: "expense.tax >= yuan(0)", .warning),
    PolicyBreak(
      "alike-options", in: "policy.yaml", "when: r.R18 == 'net'", "when: r.R18 in ['net', 'inclusive']",
      at: "{id: net, label: {zh: \"不含税\"", of: "readings.yaml", .warning),
    PolicyBreak(
      "unused", in: "policy.yaml", "expr: project.signed_on >= p.sign_from",
      "expr: project.signed_on >= date('2024-01-01')", at: "sign_from", .warning),
    PolicyBreak(
      "unused", in: "facts.yaml", "org.contact_phone, org.contact_email]", "org.contact_phone]",
      at: "org.contact_email", .warning),
    PolicyBreak("contradiction", in: "policy.yaml", "pass_line: 60", "pass_line: 160", at: "160"),
    PolicyBreak(
      "unknown-option", in: "readings.yaml", "default: inclusive\n    reason: {zh: \"字面",
      "default: maybe\n    reason: {zh: \"字面", at: "maybe"),
    PolicyBreak("idle-reading", in: "rounds/2025.yaml", "readings: {}", "readings: {R17: contract}", at: "R17"),
    PolicyBreak("unknown-option", in: "rounds/2025.yaml", "readings: {}", "readings: {R15: nothing}", at: "nothing"),
  ]

  /// Dates, amounts and units.
  static let figures = [
    PolicyBreak(
      "parameter-gap", in: "policy.yaml", "values: {2024-01-01: 500000}", "values: {2025-09-02: 500000}",
      at: "id: purchase_min"),
    PolicyBreak(
      "parameter-gap", in: "policy.yaml", "values: {2024-01-01: 500000}",
      "values: {2024-01-01: 500000, 2025-09-10: ~}", at: "id: purchase_min"),
    PolicyBreak(
      "parameter-order", in: "policy.yaml", "values: {2024-01-01: 500000}",
      "values: {2024-06-01: 400000, 2024-01-01: 500000}", at: "2024-01-01: 500000", .warning),
    PolicyBreak(
      "stale-value", in: "policy.yaml", "checked_on: 2026-11-23", "checked_on: 2024-08-31", at: "2024-08-31", .warning),
    PolicyBreak(
      "fact-value", in: "policy.yaml", "values: {2024-01-01: 100000}", "values: {2024-01-01: ten}", at: "ten}"),
    PolicyBreak(
      "implausible-unit", in: "policy.yaml", "values: {2024-01-01: 500000}", "values: {2024-01-01: 50}", at: "50}",
      .warning),
    PolicyBreak(
      "unit", in: "policy.yaml", "values: {2024-01-01: 500000}", "values: {2024-01-01: 50}\n    unit: 亿元", at: "亿元"),
    PolicyBreak(
      "unit", in: "policy.yaml", "kind: integer\n", "kind: integer\n    unit: wan\n", at: "wan\n"),
    PolicyBreak(
      "unit", in: "policy.yaml", "values: {2024-01-01: 500000}", "values: {2024-01-01: 1000000000}\n    unit: wan",
      at: "1000000000}"),
    PolicyBreak("value", in: "rounds/2025.yaml", "50%", "half", at: "half"),
    PolicyBreak("rate-above-one", in: "rounds/2025.yaml", "50%", "50", at: "50,"),
    PolicyBreak("value", in: "rounds/2025.yaml", "50%", "0%", at: "0%"),
    PolicyBreak(
      "value", in: "rounds/2025.yaml", "2025-09-16T00:00", "2025-08-16T00:00", at: "{from: \"2025-09-01T00:00\""),
    PolicyBreak(
      "holiday-deadline", in: "rounds/2025.yaml", "2025-09-16T00:00", "2025-09-15T00:00", at: "\"2025-09-15T00:00\"",
      .warning),
    PolicyBreak(
      "holiday-deadline", in: "rounds/2025.yaml", "from: 2024-01-01,", "from: 2024-01-01, to: 2025-08-31,",
      at: "2025-08-31", .warning),
    PolicyBreak(
      "provisional-calendar", in: "rounds/2025.yaml", "objection_answer: 10\n    payment: 10",
      "objection_answer: 250\n    payment: 249", at: "249", .warning),
    PolicyBreak(
      "budget-below-cap", in: "rounds/2025.yaml", "amount: 100000000", "amount: 1000000", at: "1000000,", .warning),
    PolicyBreak("implausible-unit", in: "rounds/2025.yaml", "amount: 5000000", "amount: 500", at: "500,", .warning),
  ]

  /// What stands twice.
  static let duplicates = [
    PolicyBreak("duplicate", in: "policy.yaml", "- id: c9\n", "- id: c8\n", at: "c8\n    cite: 五.10"),
    PolicyBreak(
      "duplicate", in: "policy.yaml", "- id: c1.crime", "- id: c1.penalty",
      at: "c1.penalty\n        label: {zh: \"近三年没有刑事"),
    PolicyBreak(
      "duplicate", in: "policy.yaml", "- id: tax\n", "- id: credits\n",
      at: "credits\n        cite: 一\n        label: {zh: \"扣除税额"),
    PolicyBreak(
      "duplicate", in: "policy.yaml", "- id: sign_from", "- id: api_min", at: "api_min\n    label: {zh: \"合同最早"),
    PolicyBreak("duplicate", in: "policy.yaml", "- id: safety", "- id: effect", at: "effect\n      maximum: 10"),
    PolicyBreak("duplicate", in: "materials.yaml", "id: m2, number: 2", "id: m2, number: 1", at: "1, cite: 五.2"),
    PolicyBreak(
      "duplicate", in: "materials.yaml", "- id: licence-valid", "- id: form-complete",
      at: "form-complete\n    material: m2"),
    PolicyBreak("duplicate", in: "letters.yaml", "- id: refusal", "- id: acceptance", at: "acceptance\n    cite: 六(三)"),
    PolicyBreak("duplicate", in: "readings.yaml", "- id: R39", "- id: R38", at: "R38\n    cite: 六(一)"),
    PolicyBreak(
      "duplicate", in: "readings.yaml", "{id: registered,", "{id: operating,", at: "operating, label: {zh: \"注册地址"),
    PolicyBreak(
      "duplicate", in: "facts.yaml", "{value: social,", "{value: institution,", at: "institution, label: {zh: \"社会组织"),
    PolicyBreak(
      "duplicate", in: "facts.yaml", "facts: [org.contact_name,", "facts: [org.name, org.contact_name,",
      at: "org.name, org.contact_name"),
    PolicyBreak(
      "duplicate", in: "facts.yaml", "{id: tax-within-settled", "{id: credits-within-settled",
      at: "credits-within-settled, level: expense, cite: 一, must: expense.tax"),
    PolicyBreak("duplicate", in: "clauses.yaml", "- id: \"十二\"", "- id: \"十一\"", at: "id: \"十一\"\n    anchor: \"12\""),
    PolicyBreak(
      "duplicate", in: "cases/bad/entries.yaml", "zh: \"结算大于合同\"", "zh: \"硬件大于合同\"", at: "\"硬件大于合同\", en: \"Settled"),
  ]

  @Test(arguments: names + rules + figures + duplicates)
  func `a broken policy gives one fault at its place with what to do`(change: PolicyBreak) throws {
    let sources = try change.sources()
    let check = PolicyFixture.check(sources)
    let place = try change.place(in: sources)
    let file = change.elsewhere ?? change.file
    let found = check.faults.first {
      ($0.file, $0.code, $0.line, $0.column) == (file, change.code, place.line, place.column)
    }
    let fault = try #require(
      found, "\(file):\(place.line):\(place.column) among \(check.faults.map { "\($0.code) \($0)" })")
    #expect(fault.severity == change.severity)
    for phrase in [fault.message, fault.remedy] { #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty) }
    #expect(check.errors.isEmpty == check.policies.contains { $0.round.id == "2025" }, "an error keeps it from loading")
  }
}
