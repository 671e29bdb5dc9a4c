internal import Dispatch
internal import Glibc
internal import Synchronization

/// Runs an actor's work on one thread of its own, for work that blocks and for programs that die with the thread which
/// started them. The thread ends when ``stop()`` is called, after the work already given to it.
final class OwnThread: SerialExecutor {
  private struct Work {
    var waiting: [UnownedJob] = []
    var isStopped = false
  }

  private let work = Mutex(Work())
  private let arrivals = DispatchSemaphore(value: 0)

  init() {
    var thread = pthread_t()
    let me = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<OwnThread>.fromOpaque(context).takeRetainedValue().loop()
        return nil
      }, me.toOpaque())
    if failure == 0 { pthread_detach(thread) } else { me.release() }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    work.withLock { $0.waiting.append(job) }
    arrivals.signal()
  }

  func stop() {
    work.withLock { $0.isStopped = true }
    arrivals.signal()
  }

  private func loop() {
    while true {
      arrivals.wait()
      let (job, isStopped) = work.withLock { work in
        (work.waiting.isEmpty ? nil : work.waiting.removeFirst(), work.isStopped)
      }
      if let job { job.runSynchronously(on: asUnownedSerialExecutor()) } else if isStopped { return }
    }
  }
}
