/// The page workers, one a core: urgent pages are served first, then first come first served.
actor PageWorkers {
  nonisolated let count: Int
  private var idle: [PageWorker]
  private var urgent: [CheckedContinuation<PageWorker, Never>] = []
  private var patient: [CheckedContinuation<PageWorker, Never>] = []

  init(count: Int, job: SandboxJob, in mode: SandboxMode) {
    self.count = max(1, count)
    idle = (0..<max(1, count)).map { _ in PageWorker(job, in: mode) }
  }

  /// Whoever takes a worker gives it back.
  func take(urgent isUrgent: Bool) async -> PageWorker {
    // The one used last has its models loaded.
    if let worker = idle.popLast() { return worker }
    return await withCheckedContinuation { if isUrgent { urgent.append($0) } else { patient.append($0) } }
  }

  func giveBack(_ worker: PageWorker) {
    if !urgent.isEmpty {
      urgent.removeFirst().resume(returning: worker)
    } else if !patient.isEmpty {
      patient.removeFirst().resume(returning: worker)
    } else {
      idle.append(worker)
    }
  }

  func endAll() async {
    for worker in idle { await worker.retire() }
  }
}
