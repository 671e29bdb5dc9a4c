internal import Glibc

/// One confined, long-lived program that looks at rasters, and the thread it belongs to. It is started when first
/// needed, ended by anything unexpected, and replaced after ``pageLimit`` pages or when it has grown.
actor PageWorker {
  static let pageLimit = 200
  static let memoryLimit = 800 << 20
  /// For the second answer; the first has the same again, since loading the models comes in between.
  static let pageMilliseconds = 10_000

  private nonisolated let thread = OwnThread()
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private let job: SandboxJob
  private let mode: SandboxMode
  private var child: LiveChild?
  private var pages = 0

  init(_ job: SandboxJob, in mode: SandboxMode) {
    self.job = job
    self.mode = mode
  }

  deinit { thread.stop() }

  /// Hands the page over and waits for the quick verdict.
  func look(at frame: RasterFrame, _ task: PageTask) throws(SandboxFailure) -> QuickVerdict {
    let asked = StandardStreams.json(task)
    let running = try running()
    try told { () throws(SandboxFailure) in
      try running.send(AnswerFrame.head(asked.count) + asked + frame.head, within: Self.pageMilliseconds)
      try running.send(frame.pixels, within: Self.pageMilliseconds)
    }
    let verdict = try answer(QuickVerdict.self)
    guard AnswerChecks.isSound(verdict) else { throw stopped() }
    return verdict
  }

  /// Waits for what the page says; asked exactly once after each ``look(at:_:)``.
  func words() throws(SandboxFailure) -> PageWords {
    let words = try answer(PageWords.self)
    guard AnswerChecks.isSound(words.lines), words.verdict.map(AnswerChecks.isSound) ?? true,
      [0, 90, 180, 270].contains(words.turned)
    else { throw stopped() }
    pages += 1
    if pages >= Self.pageLimit || words.memory > Self.memoryLimit { retire() }
    return words
  }

  /// Ends an idle worker.
  func retire() {
    child?.retire()
    child = nil
    pages = 0
  }

  func end() {
    child?.end()
    child = nil
    pages = 0
  }

  private func running() throws(SandboxFailure) -> LiveChild {
    if let child, child.isRunning { return child }
    let started = try LiveChild(job, in: mode)
    child = started
    pages = 0
    return started
  }

  private func answer<Answer: Decodable>(_ type: Answer.Type) throws(SandboxFailure) -> Answer {
    guard let child else { throw .killed(signal: SIGKILL) }
    var bytes: [UInt8] = []
    try told { () throws(SandboxFailure) in
      let head = try child.receive(4, within: Self.pageMilliseconds)
      guard let count = AnswerFrame.count(head) else { throw .tooMuchOutput }
      bytes = try child.receive(count, within: Self.pageMilliseconds)
    }
    guard let answer = StandardStreams.decode(type, bytes) else { throw stopped() }
    return answer
  }

  /// A worker that failed once is not talked to again.
  private func told(_ work: () throws(SandboxFailure) -> Void) throws(SandboxFailure) {
    do throws(SandboxFailure) {
      try work()
    } catch {
      end()
      throw error
    }
  }

  private func stopped() -> SandboxFailure {
    end()
    return .failed(status: 0, complaints: "an answer out of bounds")
  }
}
