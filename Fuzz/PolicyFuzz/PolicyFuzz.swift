import Foundation
import PolicyCore
import Standards

/// Takes any bytes as one file of a small sound policy (Fuzz/Base): the first byte says which. Loading and checking must
/// end, and every fault must have a place and words; what loads must assess the facts it is given.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPolicy(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else { return 0 }
  PolicyTrial(text, replacing: Int(first)).run()
  return 0
}

private struct PolicyTrial {
  /// Read once, from the folder the fuzzer runs in.
  private static let base: [SourceFile] = {
    let root = URL(fileURLWithPath: "Fuzz/Base")
    return ["chapters.yaml", "rounds/2025.yaml", "cases/cases.yaml"].map { path in
      guard let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else {
        preconditionFailure("run from the root of the repository: \(path) is missing")
      }
      return SourceFile(path: path, text: text)
    }
  }()

  private static let sound: CompiledPolicy? = PolicyLoading.check(slug: "base", sources: base, sha256: fingerprint)
    .policies.first

  private static func fingerprint(_ bytes: [UInt8]) -> String { String(bytes.count) }

  let text: String
  let target: Int

  init(_ text: String, replacing target: Int) {
    self.text = text
    self.target = target
  }

  func run() {
    guard let policy = PolicyTrial.sound else { preconditionFailure("the base policy does not load") }
    let base = PolicyTrial.base
    switch target % 5 {
    case 0: facts(under: policy)
    case 1: check(base + [SourceFile(path: "more.yaml", text: text)])
    case let index: check(base.enumerated().map { $0 == index - 2 ? SourceFile(path: $1.path, text: text) : $1 })
    }
  }

  private func facts(under policy: CompiledPolicy) {
    guard let document = try? FilingDocument(SourceFile(path: "facts.yaml", text: text), policy: policy) else { return }
    let assessment = policy.assess(document.filing, in: document.context)
    precondition(assessment.award.low <= assessment.award.high && assessment.award.low >= .zero)
  }

  private func check(_ sources: [SourceFile]) {
    let check = PolicyLoading.check(slug: "base", sources: sources, sha256: PolicyTrial.fingerprint)
    for fault in check.faults {
      precondition(fault.line >= 1 && fault.column >= 1, "\(fault)")
      precondition(!fault.message.en.isEmpty && !fault.remedy.en.isEmpty, "\(fault)")
    }
    for policy in check.policies { _ = policy.assess(Filing(), in: policy.defaultContext) }
  }
}
