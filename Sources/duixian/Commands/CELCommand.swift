import ArgumentParser
import CEL
import Foundation

/// The expression language by itself.
struct CELCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cel",
    abstract: "表达式语言 · The expression language.",
    subcommands: [
      CELEvaluate.self,
      CELConformance.self,
      CELUnknowns.self,
    ])
}

/// `duixian cel eval EXPR [--facts FILE]`
struct CELEvaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "计算一个表达式 · Evaluate one expression.",
    discussion: """
      Facts are a JSON object. null means not known yet. {"money": "1234.50"}, {"ratio": "50%"}
      and {"date": "2025-09-01"}
      are the exact types. Exit status: 0 a value, 1 unknown or an error, 2 a faulty expression or file.
      """)

  @Argument(help: "表达式 · the expression") var expression: String
  @Option(name: .long, help: "事实文件，- 为标准输入 · JSON file of facts, - for standard input") var facts: String?
  @Flag(name: .long, help: "输出 JSON · print JSON") var json = false

  func run() async throws {
    var known = FactsFile()
    if let facts { known = try CommandFailure.reading(facts) { try FactsFile(json: $0) } }
    let program: Program
    do {
      program = try Environment(variables: known.types).compile(expression)
    } catch {
      for fault in error.faults {
        CommandFailure.explain("\(fault.line):\(fault.column)", fault.message, fault.remedy)
      }
      throw ExitCode(2)
    }
    let outcome = program.evaluate(Activation(bindings: known.bindings, unknowns: known.unknowns))
    if json { print(try CELAnswer(outcome, program).text) }
    switch outcome {
    case .value(let value):
      if !json { print(value.text) }
    case .unknown(let paths):
      if !json { print("unknown: \(paths.sorted().joined(separator: ", "))") }
      throw ExitCode(1)
    case .failure(let failure):
      CommandFailure.explain("error", failure.cause.message, failure.cause.remedy)
      throw ExitCode(1)
    }
  }
}

/// `duixian cel conformance FILE.json [--all]`
struct CELConformance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformance",
    abstract: "运行 CEL 规范自己的测试 · Run the specification's own tests.",
    discussion: "Exit status: 0 all pass, 1 some fail, 2 the file cannot be read.")

  @Argument(help: "测试文件 · the JSON file") var file: String
  @Flag(name: .long, help: "规范的全部测试 · every test of the specification") var all = false

  func run() async throws {
    let suite = try CommandFailure.reading(file) { try JSONDecoder().decode(ConformanceSuite.self, from: $0) }
    let report = suite.run(all: all)
    report.printSections()
    print("error-only \(report.errorTests.passed)/\(report.errorTests.total)")
    for skipped in report.skipped { print("skipped \(skipped.count) (\(skipped.reason))") }
    try report.printTotal()
  }
}

/// `duixian cel unknowns FILE.json`
struct CELUnknowns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unknowns",
    abstract: "运行未知事实的测试 · Run the tests with unknown facts.",
    discussion: "Exit status: 0 all pass, 1 some fail, 2 the file cannot be read.")

  @Argument(help: "测试文件 · the JSON file") var file: String

  func run() async throws {
    let suite = try CommandFailure.reading(file) { try JSONDecoder().decode(UnknownsSuite.self, from: $0) }
    let report = suite.run()
    report.printSections()
    try report.printTotal()
  }
}

extension ConformanceReport {
  fileprivate func printSections() {
    for section in sections { print("\(section.name) \(section.passed)/\(section.total)") }
    for failure in failures { print("FAIL \(failure)") }
  }

  fileprivate func printTotal() throws {
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { throw ExitCode(1) }
  }
}
