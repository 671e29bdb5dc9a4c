internal import Casework
internal import Synchronization

/// Folded aggregates of committed events, so that a command reads only what happened since.
///
/// Only committed states may enter: a state never changes once its version is committed, so an entry is at worst old.
final class FoldCache: Sendable {
  private struct Entry: Sendable {
    let aggregate: any Aggregate
    let version: Int
    let lastMoment: Int64
  }

  private struct Kept {
    /// How many erasures the entries know of.
    var erasures = 0
    var entries: [StreamID: Entry] = [:]

    /// - Returns: whether states that know of so many erasures may be here; older entries go.
    mutating func reaches(_ erasures: Int) -> Bool {
      if erasures > self.erasures {
        entries = [:]
        self.erasures = erasures
      }
      return erasures == self.erasures
    }
  }

  private let kept = Mutex(Kept())
  private let limit: Int

  init(limit: Int = 4096) { self.limit = limit }

  /// - Parameter erasures: how many there were when the transaction began; what was erased may not come back from here.
  func find<A: Aggregate>(_ type: A.Type, _ stream: StreamID, erasures: Int) -> Folded<A>? {
    kept.withLock { $0.reaches(erasures) ? $0.entries[stream] : nil }.flatMap { entry in
      (entry.aggregate as? A).map { Folded(aggregate: $0, lastMoment: entry.lastMoment) }
    }
  }

  func keep(_ committed: [StreamID: any FoldedAggregate], erasures: Int) {
    kept.withLock { kept in
      guard kept.reaches(erasures) else { return }
      for (stream, folded) in committed {
        let entry = Entry(
          aggregate: folded.any, version: folded.any.version, lastMoment: folded.lastMoment)
        if entry.version > kept.entries[stream]?.version ?? 0 { kept.entries[stream] = entry }
      }
      if kept.entries.count > limit {
        for stream in kept.entries.keys.prefix(kept.entries.count / 2) { kept.entries[stream] = nil }
      }
    }
  }
}

/// An aggregate and the moment of its last event, in milliseconds.
struct Folded<A: Aggregate>: FoldedAggregate {
  var aggregate: A
  var lastMoment: Int64
  var any: any Aggregate { aggregate }
}

protocol FoldedAggregate: Sendable {
  var any: any Aggregate { get }
  var lastMoment: Int64 { get }
}
