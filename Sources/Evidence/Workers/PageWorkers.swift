/// The page workers, one a core.
actor PageWorkers {
  /// Most pressing first: somebody waits for urgent files, and the first verdict on a page comes before the words of any
  /// other page as urgent.
  enum Turn: Int, CaseIterable, Sendable {
    case urgentVerdict, urgentWords, verdict, words

    init(urgent: Bool, words: Bool) {
      self = urgent ? (words ? .urgentWords : .urgentVerdict) : (words ? .words : .verdict)
    }
  }

  nonisolated let count: Int
  private var idle: [PageWorker]
  private var waiting: [[CheckedContinuation<PageWorker, Never>]]

  init(count: Int, job: SandboxJob, in mode: SandboxMode) {
    self.count = max(1, count)
    idle = (0..<max(1, count)).map { _ in PageWorker(job, in: mode) }
    waiting = Array(repeating: [], count: Turn.allCases.count)
  }

  /// Of one turn, first come first served. Whoever takes a worker gives it back.
  func take(_ turn: Turn) async -> PageWorker {
    // The one used last has its models loaded.
    if let worker = idle.popLast() { return worker }
    return await withCheckedContinuation { waiting[turn.rawValue].append($0) }
  }

  func giveBack(_ worker: PageWorker) {
    guard let turn = waiting.firstIndex(where: { !$0.isEmpty }) else { return idle.append(worker) }
    waiting[turn].removeFirst().resume(returning: worker)
  }

  var waitingCount: Int { waiting.reduce(0) { $0 + $1.count } }

  func endAll() async {
    for worker in idle { await worker.retire() }
  }
}
