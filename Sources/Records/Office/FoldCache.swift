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

  private let entries = Mutex<[StreamID: Entry]>([:])
  private let limit: Int

  init(limit: Int = 4096) { self.limit = limit }

  func find<A: Aggregate>(_ type: A.Type, _ stream: StreamID) -> Folded<A>? {
    entries.withLock { $0[stream] }.flatMap { entry in
      (entry.aggregate as? A).map { Folded(aggregate: $0, lastMoment: entry.lastMoment) }
    }
  }

  func keep(_ committed: [StreamID: any FoldedAggregate]) {
    entries.withLock { entries in
      for (stream, folded) in committed {
        let entry = Entry(
          aggregate: folded.any, version: folded.any.version, lastMoment: folded.lastMoment)
        if entry.version > entries[stream]?.version ?? 0 { entries[stream] = entry }
      }
      if entries.count > limit {
        for stream in entries.keys.prefix(entries.count / 2) { entries[stream] = nil }
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
