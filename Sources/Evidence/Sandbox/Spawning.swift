internal import CGlibc
internal import Glibc

/// Starts a program in a process group of its own, with nothing but three streams and a bare environment.
enum Spawning {
  /// - Parameter input: the program's standard input; `nil` for `/dev/null`.
  static func start(
    _ commandLine: [String], input: Int32?, output: Int32, complaints: Int32
  ) throws(SandboxFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints, 2)
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
    // One thread for tesseract's OpenMP, which reads it before it starts.
    let surroundings = ["PATH=/usr/bin", "HOME=/tmp", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1"]
    var words: [UnsafeMutablePointer<CChar>?] = commandLine.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, commandLine[0], &actions, &attributes, &words, &environment)
    guard failure == 0 else { throw .couldNotStart(errno: failure) }
    return child
  }

  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}

/// One pipe; each end is closed exactly once.
struct Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  init() throws(SandboxFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .couldNotStart(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (read, write) = (ends[0], ends[1])
  }

  mutating func closeReading() {
    if read >= 0 { close(read) }
    read = -1
  }

  mutating func closeWriting() {
    if write >= 0 { close(write) }
    write = -1
  }
}
