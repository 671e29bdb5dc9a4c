internal import Casework
internal import Foundation
internal import PolicyCore
internal import Records

/// Answers of a self-check on their way into a draft: base64url of the filing's JSON, from a hidden field or the
/// cookie that the self-check leaves. It comes from outside, so only what the policy accepts gets through.
enum CarriedFiling {
  static let field = "self-check"
  static let cookie = "self-check"
  /// The section under which the carried answers are recorded.
  static let section = "self-check"
  /// In characters, as sent.
  static let longest = 48 * 1024

  /// - Returns: `nil` when the text is no filing at all.
  static func decode(_ text: String?) -> Filing? {
    guard let text, !text.isEmpty, text.utf8.count <= longest else { return nil }
    var base64 = text.replacing("-", with: "+").replacing("_", with: "/")
    base64 += String(repeating: "=", count: (4 - base64.count % 4) % 4)
    guard let json = Data(base64Encoded: base64) else { return nil }
    return try? JSONDecoder().decode(Filing.self, from: json)
  }

  /// - Parameter cookie: `slug:` and the text.
  /// - Returns: `nil` also for the answers of another programme.
  static func decode(cookie: String?, for slug: String) -> Filing? {
    guard let cookie, cookie.hasPrefix(slug + ":") else { return nil }
    return decode(String(cookie.dropFirst(slug.count + 1)))
  }

  /// Edits for an empty draft: fresh rows, answers that are asked of applicants, and no fact that `known` settles.
  static func changes(_ filing: Filing, into policy: CompiledPolicy, known: Set<FactID>) -> [FilingChange] {
    var clean = Filing()
    func admissible(_ values: [FactID: FactValue], _ level: Level) -> [FactID: FactValue] {
      values.filter { fact, value in
        guard !known.contains(fact), let definition = policy.facts[fact], definition.level == level else {
          return false
        }
        if case .decided = definition.source { return false }
        return value != .notSure
      }
    }
    clean.application = admissible(filing.application, .application)
    clean.projects = filing.projects.prefix(Filing.mostProjects).map { project in
      ProjectFacts(
        id: rowID(), values: admissible(project.values, .project),
        expenses: project.expenses.prefix(Filing.mostExpenses).map {
          ExpenseFacts(id: rowID(), values: admissible($0.values, .expense))
        })
    }
    let faulty = Set(policy.faults(in: clean).filter { broken.contains($0.code) }.map(\.path))
    return clean.carriedIntoDraft.filter { change in change.path.map { !faulty.contains($0) } ?? true }
  }

  /// Values no form of ours can produce; the policy's own cross-checks only advise before submission.
  private static let broken: Set<String> = ["unknown-fact", "level", "kind", "bounds", "option", "length"]

  static func rowID() -> String { RandomText.hexadecimal(bytes: 5) }
}
