import Foundation
import PolicyCore
import Standards
import Testing

struct PolicyFaultTests {
  /// One change to the sound folder, and the fault it must cause.
  struct Break: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let with: String
    let code: String
    var testDescription: String { code }
  }

  static let breaks = [
    Break(
      file: "policy.yaml", text: "cite: 三(六)\n    level: project", with: "cite: 三(九)\n    level: project",
      code: "unknown-clause"),
    Break(file: "policy.yaml", text: "expr: project.is_user", with: "expr: project.is_usr", code: "unknown-fact"),
    Break(file: "policy.yaml", text: ">= p.api_min", with: ">= p.api_mim", code: "unknown-parameter"),
    Break(file: "policy.yaml", text: "r.R8 == 'both'", with: "r.R88 == 'both'", code: "unknown-reading"),
    Break(file: "policy.yaml", text: "expr: org.operates_in_zone", with: "expr: project.other_fund", code: "level"),
    Break(
      file: "policy.yaml", text: "expr: project.accepted_on <= submitted_on",
      with: "expr: project.accepted_on <= p.api_min", code: "expression"),
    Break(
      file: "policy.yaml", text: "expr: project.signed_on >= p.sign_from", with: "expr: project.signed_on", code: "type"
    ),
    Break(
      file: "policy.yaml", text: "when: project.mode == 'api'\n    expr",
      with: "when: project.mode == 'apis'\n    expr",
      code: "unknown-option"),
    Break(file: "policy.yaml", text: "r.R18 == 'net'", with: "r.R18 == 'without'", code: "unknown-option"),
    Break(
      file: "policy.yaml", text: "expr: \"!org.dishonest_listed\"", with: "expr: \"!org.dishonest_listed &&\"",
      code: "expression"),
    Break(
      file: "policy.yaml", text: "values: {2024-01-01: 500000}", with: "values: {2025-09-02: 500000}",
      code: "parameter-gap"),
    Break(
      file: "policy.yaml", text: "values: {2024-01-01: 100000}", with: "values: {2024-01-01: ten}", code: "fact-value"),
    Break(
      file: "policy.yaml", text: "expr: \"!project.other_fund\"", with: "exp: \"!project.other_fund\"",
      code: "unknown-key"),
    Break(
      file: "policy.yaml", text: "project_conditions: [c2,", with: "project_conditions: [c1,", code: "unknown-condition"
    ),
    Break(
      file: "policy.yaml", text: "decided: project.effect_confirmed", with: "decided: project.effect",
      code: "unknown-fact"),
    Break(file: "policy.yaml", text: "cite: 三(七)", with: "cite: 三(六)", code: "uncovered-clause"),
    Break(file: "clauses.yaml", text: "\n    procedural: true", with: "", code: "uncovered-clause"),
    Break(file: "facts.yaml", text: ", en: \"Kind of body\"", with: "", code: "missing-english"),
    Break(file: "facts.yaml", text: "kind: bank_line", with: "kind: bank_lin", code: "value"),
    Break(file: "facts.yaml", text: "id: org.account_name,", with: "id: project.account_name,", code: "fact-id"),
    Break(
      file: "facts.yaml", text: "asked_when: org.major_penalty", with: "asked_when: org.major_penalti",
      code: "unknown-fact"),
    Break(file: "materials.yaml", text: "template: commitment", with: "template: comitment", code: "unknown-letter"),
    Break(file: "materials.yaml", text: "material: m10", with: "material: m12", code: "unknown-material"),
    Break(
      file: "readings.yaml", text: "default: inclusive\n    reason: {zh: \"字面",
      with: "default: maybe\n    reason: {zh: \"字面", code: "unknown-option"),
    Break(file: "rounds/2025.yaml", text: "50%", with: "half", code: "value"),
    Break(file: "rounds/2025.yaml", text: "2025-09-16T00:00", with: "2025-08-16T00:00", code: "value"),
    Break(file: "cases/good/worked-amounts.yaml", text: "award: 62839.45", with: "award: 62839.46", code: "case"),
    Break(
      file: "cases/bad/conditions.yaml", text: "conditions: {c7: not-met}", with: "conditions: {c7: met}",
      code: "case"),
    Break(file: "rounds/2025.yaml", text: "readings: {}", with: "readings: {R17: contract}", code: "idle-reading"),
    Break(file: "rounds/2025.yaml", text: "readings: {}", with: "readings: {R15: nothing}", code: "unknown-option"),
    Break(file: "letters.yaml", text: "letters:", with: "letters: [", code: "yaml"),
  ]

  @Test(arguments: breaks) func `a broken policy is refused with file, line and remedy`(change: Break) throws {
    let faults = try PolicyFixture.faults(in: change.file, replacing: change.text, with: change.with)
    let found = try #require(faults.first { $0.code == change.code }, "\(faults.map(\.description))")
    #expect(found.line >= 1 && found.column >= 1)
    #expect(
      !found.message.zh.isEmpty && !found.message.en.isEmpty && !found.remedy.zh.isEmpty && !found.remedy.en.isEmpty)
    #expect(found.description.hasPrefix("\(found.file):\(found.line):\(found.column): "))
  }

  @Test func `all faults are reported at once, at their own lines`() throws {
    var sources = try PolicyFixture.sources()
    let index = sources.firstIndex { $0.path == "policy.yaml" }!
    let lines = sources[index].text
      .replacingOccurrences(of: "expr: project.is_user", with: "expr: project.is_usr")
      .replacingOccurrences(of: "expr: \"!org.applied_open_call\"", with: "expr: org.applied_open_call +")
    sources[index] = SourceFile(path: "policy.yaml", text: lines)
    let faults = PolicyFixture.faults(of: sources)
    #expect(faults.map(\.code) == ["unknown-fact", "expression"])
    for (fault, word) in zip(faults, ["is_usr", "applied_open_call +"]) {
      #expect(lines.split(separator: "\n", omittingEmptySubsequences: false)[fault.line - 1].contains(word))
    }
    #expect(faults[0].remedy.en.contains("project.is_user"))
  }

  @Test func `an unknown round is a fault, not a crash`() throws {
    let sources = try PolicyFixture.sources()
    do throws(PolicyFaults) {
      _ = try PolicyLoading.compile(slug: "x", sources: sources, round: "1999", sha256: PolicyFixture.fingerprint)
      Issue.record("the round 1999 compiled")
    } catch {
      #expect(error.faults.contains { $0.code == "unknown-round" })
    }
  }

  @Test func `an empty folder names every missing chapter`() {
    let faults = PolicyFixture.faults(of: [])
    #expect(faults.filter { $0.code == "missing-key" }.count >= 10)
  }
}
