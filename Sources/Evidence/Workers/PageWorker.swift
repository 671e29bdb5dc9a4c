internal import Glibc

/// One confined, long-lived program that looks at rasters, and the thread it belongs to. It is started when first
/// needed, ended by anything unexpected, and replaced after ``pageLimit`` rasters or when it has grown.
actor PageWorker {
  static let pageLimit = 400
  /// Below the most a worker may ever hold by what one poor page, read with both detectors, adds for a moment.
  static let memoryLimit = 360 << 20
  /// For each answer, and for handing the raster over.
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

  func firstVerdict(of frame: RasterFrame, _ order: PageOrder) throws(SandboxFailure) -> Costed<QuickVerdict> {
    let said: Costed<QuickVerdict> = try ask(PageTask(order), frame)
    guard AnswerChecks.isSound(said.answer) else { throw stopped() }
    done(said.resident)
    return said
  }

  /// What the page says.
  func words(
    of frame: RasterFrame, _ order: PageOrder, _ verdict: QuickVerdict, effort: RecognitionEffort = .ordinary
  ) throws(SandboxFailure) -> Costed<PageWords> {
    let said: Costed<PageWords> = try ask(PageTask(order, verdict: verdict, effort: effort), frame)
    guard AnswerChecks.isSound(said.answer.lines), said.answer.verdict.map(AnswerChecks.isSound) ?? true,
      [0, 90, 180, 270].contains(said.answer.turned)
    else { throw stopped() }
    done(said.resident)
    return said
  }

  private func ask<Answer>(_ task: PageTask, _ frame: RasterFrame) throws(SandboxFailure) -> Costed<Answer> {
    let asked = StandardStreams.json(task)
    let running = try running()
    try told { () throws(SandboxFailure) in
      try running.send(AnswerFrame.head(asked.count) + asked + frame.head, within: Self.pageMilliseconds)
      try running.send(frame.pixels, within: Self.pageMilliseconds)
    }
    let said = try answer(Costed<Answer>.self)
    guard AnswerChecks.isSound(said.cost) else { throw stopped() }
    return said
  }

  private func done(_ resident: Int) {
    pages += 1
    if pages >= Self.pageLimit || resident > Self.memoryLimit { retire() }
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
