/// The rasters of a file's pages, drawn by a confined reader one after the other: the next is begun when the last was
/// fetched, so that never more than one waits.
actor PageStream {
  /// For one page.
  static let pageMilliseconds = 7000

  private nonisolated let thread = OwnThread()
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private let job: SandboxJob
  private let mode: SandboxMode
  private var child: LiveChild?
  /// Known after the last page.
  private(set) var cost = ReadingCost.Step()

  init(_ job: SandboxJob, in mode: SandboxMode) {
    self.job = job
    self.mode = mode
  }

  deinit { thread.stop() }

  /// - Returns: `nil` after the last page.
  func next() throws(SandboxFailure) -> RasterFrame? {
    let running = try running()
    let head = try running.receive(RasterFrame.headSize, within: Self.pageMilliseconds)
    guard var frame = RasterFrame(head: head) else {
      running.end()
      throw .failed(status: 0, complaints: "a frame out of bounds")
    }
    if frame.content == .end {
      cost = frame.cost
      running.retire()
      return nil
    }
    frame.pixels = try running.receive(frame.pixelBytes, within: Self.pageMilliseconds)
    return frame
  }

  func end() { child?.end() }

  private func running() throws(SandboxFailure) -> LiveChild {
    if let child { return child }
    let started = try LiveChild(job, in: mode)
    child = started
    return started
  }
}
