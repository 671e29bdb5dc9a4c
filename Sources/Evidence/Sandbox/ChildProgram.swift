internal import Glibc

/// Starts a program with only its standard streams, collects what it writes up to the limits, and always reaps it.
/// Blocks its thread, so it runs only on the sandbox's own queue.
struct ChildProgram {
  let commandLine: [String]
  let limits: SandboxLimits

  func run() throws(SandboxFailure) -> [UInt8] {
    var output: [UInt8] = []
    let limit = limits.output
    try run { bytes throws(SandboxFailure) in
      output += bytes
      if output.count > limit { throw .tooMuchOutput }
    }
    return output
  }

  /// Hands on what the program writes as it comes; the limit of the output is the taker's, who ends it by throwing.
  func run(_ take: (ArraySlice<UInt8>) throws(SandboxFailure) -> Void) throws(SandboxFailure) {
    let streams = try Streams()
    defer { streams.closeAll() }
    let child = try Spawning.start(
      commandLine, input: nil, output: streams.output.write, complaints: streams.complaints.write)
    streams.closeWritingEnds()
    var deadline = Deadline(milliseconds: limits.wallSeconds * 1000, of: child)
    let collected = collect(streams, until: &deadline, take)
    if collected.stopped != nil { kill(-child, SIGKILL) }
    let status = wait(for: child, until: &deadline)
    // Whatever the program left running in its group ends with it.
    kill(-child, SIGKILL)
    if let stopped = collected.stopped { throw stopped }
    let signal = status & 0x7f
    if signal != 0 { throw .killed(signal: signal) }
    let code = (status >> 8) & 0xff
    // A program whose parent in the sandbox reports a signal shows as 128 + signal.
    if code > 128, code < 160 { throw .killed(signal: code - 128) }
    guard code == 0 else {
      throw .failed(status: code, complaints: String(decoding: collected.complaints, as: UTF8.self))
    }
  }

  private struct Collected {
    var complaints: [UInt8] = []
    var stopped: SandboxFailure?
  }

  private func collect(
    _ streams: Streams, until deadline: inout Deadline, _ take: (ArraySlice<UInt8>) throws(SandboxFailure) -> Void
  ) -> Collected {
    var collected = Collected()
    var polled = [
      pollfd(fd: streams.output.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: streams.complaints.read, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = deadline.left()
      guard left > 0 else {
        collected.stopped = .outOfTime
        break
      }
      guard poll(&polled, nfds_t(polled.count), Int32(left)) > 0 else { continue }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let got = read(polled[index].fd, &buffer, buffer.count)
        if got < 0, errno == EINTR || errno == EAGAIN { continue }
        if got <= 0 {
          polled[index].fd = -1
        } else if index == 0 {
          do throws(SandboxFailure) {
            try take(buffer[..<got])
          } catch {
            collected.stopped = error
          }
        } else {
          collected.complaints += buffer[..<got]
        }
      }
      if collected.complaints.count > limits.complaints { collected.stopped = .tooManyComplaints }
      if collected.stopped != nil { break }
    }
    return collected
  }

  /// Both streams may be closed while the program lives on.
  private func wait(for child: pid_t, until deadline: inout Deadline) -> Int32 {
    var status: Int32 = 0
    while true {
      let reaped = waitpid(child, &status, WNOHANG)
      if reaped == child { return status }
      if reaped < 0, errno != EINTR { return SIGKILL }
      if deadline.left() == 0 { kill(-child, SIGKILL) }
      usleep(1000)
    }
  }
}

/// The two pipes of one child; ends are closed exactly once.
private final class Streams {
  var output: Pipe
  var complaints: Pipe

  init() throws(SandboxFailure) {
    var first = try Pipe()
    do throws(SandboxFailure) {
      complaints = try Pipe()
    } catch {
      first.closeReading()
      first.closeWriting()
      throw error
    }
    output = first
  }

  func closeWritingEnds() {
    output.closeWriting()
    complaints.closeWriting()
  }

  func closeAll() {
    closeWritingEnds()
    output.closeReading()
    complaints.closeReading()
  }
}
