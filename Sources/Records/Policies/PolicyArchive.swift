package import Casework
internal import Foundation
internal import PolicyCore
package import Standards

/// Every policy version that was ever taken into use, inside one transaction. A version never changes and is never
/// removed.
package struct PolicyArchive {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package func keep(_ version: PolicyVersion, at moment: Instant) throws {
    let files = version.sources.map { Stored(path: $0.path, text: $0.text) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(files), as: UTF8.self)
    try transaction.run(
      """
      insert into policy_versions (programme, round, hash, sources, kept_at_ms)
      values (\(version.programme), \(version.round), \(version.hash), \(text), \(moment))
      on conflict (programme, round, hash) do nothing
      """)
  }

  /// In the order they were first kept. A damaged one comes with whatever is left of its files.
  package func versions() throws -> [PolicyVersion] {
    try transaction.rows(
      "select programme, round, hash, sources from policy_versions order by kept_at_ms, programme, round, hash"
    ).map { row in
      let files = try? JSONDecoder().decode([Stored].self, from: Data(try row.text("sources").utf8))
      return PolicyVersion(
        programme: try row.text("programme"), round: try row.text("round"), hash: try row.text("hash"),
        sources: (files ?? []).map { SourceFile(path: $0.path, text: $0.text) })
    }
  }

  /// What was taken into use, round by round, by the rounds' names.
  package func histories() throws -> [PolicyHistory] {
    let prefix = PolicyHistory.streamPrefix + ":"
    let streams = try transaction.rows(
      "select distinct stream from events where stream >= \(prefix) and stream < \(prefix + "\u{7f}") order by stream"
    ).compactMap { StreamID(try $0.text("stream")) }
    return try streams.map { stream in
      try PolicyHistory(
        folding: try EventStore(transaction).events(of: stream).map {
          try $0.decoded(as: PolicyHistoryEvent.self)
        })
    }
  }

  private struct Stored: Codable {
    let path: String
    let text: String
  }
}
