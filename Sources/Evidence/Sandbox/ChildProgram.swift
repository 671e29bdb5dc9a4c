internal import CGlibc
internal import Glibc

/// Starts a program with only its standard streams, collects what it writes up to the limits, and always reaps it.
/// Blocks its thread, so it runs only on the sandbox's own queue.
struct ChildProgram {
  let commandLine: [String]
  let limits: SandboxLimits

  func run() throws(SandboxFailure) -> [UInt8] {
    let streams = try Streams()
    defer { streams.closeAll() }
    let child = try spawn(streams)
    streams.closeWritingEnds()
    let collected = collect(streams)
    if collected.stopped != nil { kill(-child, SIGKILL) }
    let status = wait(for: child)
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
    return collected.output
  }

  private func spawn(_ streams: Streams) throws(SandboxFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, streams.output.write, 1)
    posix_spawn_file_actions_adddup2(&actions, streams.complaints.write, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let surroundings = ["PATH=/usr/bin", "HOME=/tmp", "LANG=C.UTF-8"]
    var words: [UnsafeMutablePointer<CChar>?] = commandLine.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, commandLine[0], &actions, &attributes, &words, &environment)
    guard failure == 0 else { throw .couldNotStart(errno: failure) }
    return child
  }

  private struct Collected {
    var output: [UInt8] = []
    var complaints: [UInt8] = []
    var stopped: SandboxFailure?
  }

  private func collect(_ streams: Streams) -> Collected {
    var collected = Collected()
    let deadline = Self.milliseconds() + limits.wallSeconds * 1000
    var polled = [
      pollfd(fd: streams.output.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: streams.complaints.read, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = deadline - Self.milliseconds()
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
          collected.output += buffer[..<got]
        } else {
          collected.complaints += buffer[..<got]
        }
      }
      if collected.output.count > limits.output { collected.stopped = .tooMuchOutput }
      if collected.complaints.count > limits.complaints { collected.stopped = .tooManyComplaints }
      if collected.stopped != nil { break }
    }
    return collected
  }

  /// Both streams may be closed while the program lives on, so waiting has the same deadline of its own.
  private func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    let deadline = Self.milliseconds() + limits.wallSeconds * 1000
    while true {
      let reaped = waitpid(child, &status, WNOHANG)
      if reaped == child { return status }
      if reaped < 0, errno != EINTR { return SIGKILL }
      if Self.milliseconds() > deadline { kill(-child, SIGKILL) }
      usleep(1000)
    }
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}

/// The two pipes of one child; ends are closed exactly once.
private final class Streams {
  struct Pipe {
    var read: Int32 = -1
    var write: Int32 = -1

    init() throws(SandboxFailure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .couldNotStart(errno: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (read, write) = (ends[0], ends[1])
    }

    mutating func close(_ end: WritableKeyPath<Pipe, Int32>) {
      if self[keyPath: end] >= 0 { Glibc.close(self[keyPath: end]) }
      self[keyPath: end] = -1
    }
  }

  var output: Pipe
  var complaints: Pipe

  init() throws(SandboxFailure) {
    var first = try Pipe()
    do throws(SandboxFailure) {
      complaints = try Pipe()
    } catch {
      first.close(\.read)
      first.close(\.write)
      throw error
    }
    output = first
  }

  func closeWritingEnds() {
    output.close(\.write)
    complaints.close(\.write)
  }

  func closeAll() {
    closeWritingEnds()
    output.close(\.read)
    complaints.close(\.read)
  }
}
