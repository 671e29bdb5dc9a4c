internal import Glibc

/// A confined program that is talked to while it runs. Every call blocks, has a deadline, and ends the program when it
/// fails; belongs to one thread, which must outlive it, for the program dies with the thread that started it.
final class LiveChild {
  private var input: Pipe
  private var output: Pipe
  private var complaints: Pipe
  private let child: pid_t
  private let complaintsLimit: Int
  private var complained: [UInt8] = []
  private(set) var isRunning = true

  init(_ job: SandboxJob, in mode: SandboxMode) throws(SandboxFailure) {
    guard mode != .unavailable else { throw .unavailable }
    Self.ignoreBrokenPipes()
    input = try Pipe()
    output = try Pipe()
    complaints = try Pipe()
    complaintsLimit = job.limits.complaints
    child = try Spawning.start(
      job.commandLine(in: mode), input: input.read, output: output.write, complaints: complaints.write)
    input.closeReading()
    output.closeWriting()
    complaints.closeWriting()
    _ = fcntl(input.write, F_SETFL, O_NONBLOCK)
  }

  deinit {
    end()
    input.closeReading()
    output.closeWriting()
    complaints.closeWriting()
  }

  /// Writes all of `bytes`, however slowly the program reads.
  func send(_ bytes: [UInt8], within milliseconds: Int) throws(SandboxFailure) {
    var deadline = Deadline(milliseconds: milliseconds, of: child)
    var at = 0
    while at < bytes.count {
      let ready = try wait(forInput: true, until: &deadline)
      guard ready.input else { continue }
      let sent = bytes.withUnsafeBytes { write(input.write, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      if sent < 0, errno == EINTR || errno == EAGAIN { continue }
      guard sent > 0 else { throw ended() }
      at += sent
    }
  }

  /// Exactly `count` bytes.
  func receive(_ count: Int, within milliseconds: Int) throws(SandboxFailure) -> [UInt8] {
    var deadline = Deadline(milliseconds: milliseconds, of: child)
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      guard try wait(forInput: false, until: &deadline).output else { continue }
      let got = bytes.withUnsafeMutableBytes { read(output.read, $0.baseAddress.map { $0 + at }, count - at) }
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      guard got > 0 else { throw ended() }
      at += got
    }
    return bytes
  }

  /// Lets an idle program come to its own end, so that what it used is counted; ends it when it does not.
  func retire() {
    guard isRunning else { return }
    input.closeWriting()
    var status: Int32 = 0
    let deadline = Spawning.milliseconds() + 500
    while Spawning.milliseconds() < deadline {
      if waitpid(child, &status, WNOHANG) == child {
        isRunning = false
        kill(-child, SIGKILL)
        output.closeReading()
        complaints.closeReading()
        return
      }
      usleep(1000)
    }
    end()
  }

  /// Ends the program and everything it started.
  func end() {
    guard isRunning else { return }
    isRunning = false
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    input.closeWriting()
    output.closeReading()
    complaints.closeReading()
  }

  private func wait(
    forInput: Bool, until deadline: inout Deadline
  ) throws(SandboxFailure) -> (input: Bool, output: Bool) {
    guard isRunning else { throw .killed(signal: SIGKILL) }
    let left = deadline.left()
    guard left > 0 else { throw stopped(.outOfTime) }
    var polled = [
      pollfd(fd: complaints.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: forInput ? input.write : output.read, events: Int16(forInput ? POLLOUT : POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, Int32(min(left, 60_000))) > 0 else { return (false, false) }
    if polled[0].revents != 0 { try hear() }
    let ready = polled[1].revents != 0
    return (forInput && ready, !forInput && ready)
  }

  private func hear() throws(SandboxFailure) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let got = read(complaints.read, &buffer, buffer.count)
    if got > 0 { complained += buffer[..<got] } else { complaints.closeReading() }
    if complained.count > complaintsLimit { throw stopped(.tooManyComplaints) }
  }

  private func stopped(_ failure: SandboxFailure) -> SandboxFailure {
    end()
    return failure
  }

  /// Why the program closed its streams.
  private func ended() -> SandboxFailure {
    guard isRunning else { return .killed(signal: SIGKILL) }
    isRunning = false
    var status: Int32 = 0
    let deadline = Spawning.milliseconds() + 500
    while waitpid(child, &status, WNOHANG) == 0 {
      if Spawning.milliseconds() > deadline { kill(-child, SIGKILL) }
      usleep(1000)
    }
    kill(-child, SIGKILL)
    input.closeWriting()
    output.closeReading()
    complaints.closeReading()
    let signal = status & 0x7f
    let code = (status >> 8) & 0xff
    if signal != 0 { return .killed(signal: signal) }
    if code > 128, code < 160 { return .killed(signal: code - 128) }
    return .failed(status: code, complaints: String(decoding: complained, as: UTF8.self))
  }

  /// A program that died must show as a failed write, not end the server.
  private static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
