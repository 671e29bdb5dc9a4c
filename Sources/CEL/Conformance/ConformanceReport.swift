internal import Standards

/// What a run of a suite found.
package struct ConformanceReport: Sendable {
  package struct Section: Sendable {
    package let name: String
    package var passed = 0
    package var total = 0
  }

  package struct Skipped: Sendable, Equatable {
    package let reason: String
    package internal(set) var count: Int
  }

  package internal(set) var sections: [Section] = []
  /// One line each, with the test's id.
  package internal(set) var failures: [String] = []
  /// Tests that only expect some error: an engine that always fails would pass them.
  package internal(set) var errorTests = Section(name: "error")
  /// In no section and in no sum.
  package internal(set) var skipped: [Skipped] = []

  package var passed: Int { sections.reduce(0) { $0 + $1.passed } }
  package var failed: Int { sections.reduce(0) { $0 + $1.total } - passed }

  mutating func record(_ section: String, _ failure: String?) {
    let index = sections.firstIndex { $0.name == section } ?? sections.count
    if index == sections.count { sections.append(Section(name: section)) }
    sections[index].total += 1
    if let failure { failures.append(failure) } else { sections[index].passed += 1 }
  }

  mutating func skip(_ reason: String) {
    if let index = skipped.firstIndex(where: { $0.reason == reason }) {
      skipped[index].count += 1
    } else {
      skipped.append(Skipped(reason: reason, count: 1))
    }
  }
}

extension Outcome {
  /// One line in English, for reports.
  package var text: String {
    switch self {
    case .value(let value): value.text
    case .unknown(let paths): "unknown(\(paths.sorted().joined(separator: ", ")))"
    case .failure(let failure): "error: \(failure.cause.message.en)"
    }
  }
}
