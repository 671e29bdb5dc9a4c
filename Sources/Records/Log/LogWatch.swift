internal import MerkleLog
internal import SMCrypto
package import Standards
internal import Synchronization

/// How long the log has not been signed; read by every submission, written by the ``Notary``.
package final class LogWatch: Sendable {
  private struct State {
    /// Up to when everything recorded is known to be under a checkpoint.
    var signed: Instant
    /// What was seen while another node signs.
    var seen: (size: Int, at: Instant)?
    var failure: String?
    var newest: String?
  }

  /// In milliseconds. After this long without a checkpoint nothing is submitted any more.
  package static let patience: Int64 = 300_000

  private let state: Mutex<State>

  init(since moment: Instant) { state = Mutex(State(signed: moment)) }

  func signed(at moment: Instant, _ newest: Checkpoint?) {
    state.withLock { $0 = State(signed: moment, newest: newest.map(LogWatch.short)) }
  }

  /// What another node's signing looks like from here.
  func observed(_ newest: Checkpoint?, of size: Int, at moment: Instant) {
    let signed = newest?.size ?? 0
    state.withLock { state in
      state.newest = newest.map(LogWatch.short)
      if signed >= size {
        state = State(signed: moment, newest: state.newest)
        return
      }
      guard let seen = state.seen else {
        state.seen = (size, moment)
        return
      }
      if signed >= seen.size {
        state.signed = seen.at
        state.seen = (size, moment)
      }
    }
  }

  func failed(_ why: String) { state.withLock { $0.failure = why } }

  /// For the operator; `nil` while signing works.
  package var failure: String? { state.withLock { $0.failure } }

  /// The newest checkpoint for people to compare: its size and the beginning of its root.
  package var newest: String? { state.withLock { $0.newest } }

  private static func short(_ checkpoint: Checkpoint) -> String {
    "\(checkpoint.size) \(checkpoint.root.hex.prefix(8))"
  }

  package var lastSigned: Instant { state.withLock { $0.signed } }

  package func isStalled(at moment: Instant) -> Bool {
    moment.milliseconds - lastSigned.milliseconds > LogWatch.patience
  }
}
