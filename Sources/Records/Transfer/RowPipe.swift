internal import Dispatch
internal import Synchronization

/// Rows on their way from one database to another: a thread fills it, another empties it, and neither runs far ahead.
final class RowPipe: Sendable {
  enum Piece: Sendable {
    case rows(table: String, [ResultRow])
    case end
  }

  private struct State {
    var pieces: [Piece] = []
    var fault: (any Error)?
    var isBegun = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(pieces: Int) {
    // Not as its first value: a semaphore may not be let go below the value it began with.
    for _ in 0..<pieces { room.signal() }
  }

  /// Waits for room.
  /// - Throws: why the other side gave up.
  func put(_ piece: Piece) throws {
    room.wait()
    try state.withLock { state in
      if let fault = state.fault { throw fault }
      state.pieces.append(piece)
    }
    filled.signal()
  }

  /// Waits for a piece.
  func take() throws -> Piece {
    filled.wait()
    defer { room.signal() }
    return try state.withLock { state in
      if let fault = state.fault { throw fault }
      return state.pieces.removeFirst()
    }
  }

  /// What has flowed once is not there a second time: a transaction that is run again must not go on with the rest.
  func begin() throws {
    try state.withLock { state in
      guard !state.isBegun else { throw StorageFault.unavailable("the connection was lost while rows were moved") }
      state.isBegun = true
    }
  }

  /// Lets whoever waits on the other side go.
  func fail(_ fault: any Error) {
    state.withLock { $0.fault = $0.fault ?? fault }
    room.signal()
    filled.signal()
  }
}
