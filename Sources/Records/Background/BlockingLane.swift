internal import Dispatch

/// A queue of its own for calls that block (disk, hashing of passwords, other programs), so that they never occupy a
/// thread of the cooperative pool. Its jobs run one at a time, in order.
package actor BlockingLane {
  private nonisolated let executor: QueueExecutor

  package init(_ label: String) { executor = QueueExecutor(label) }

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  package func run<T: Sendable>(_ body: @Sendable () throws -> T) rethrows -> T { try body() }
}

/// `DispatchSerialQueue` does not exist on Linux; this is what of it an actor needs.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
