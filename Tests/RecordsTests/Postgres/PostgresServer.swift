import Foundation
@testable import Records
import Synchronization

/// A PostgreSQL in a temporary folder, reached by a socket in that folder alone. It is stopped and its folder removed
/// when the tests end, however they end.
final class PostgresServer: Sendable {
  struct Failure: Error { let call: String, output: String }

  /// Where `initdb` and its like are; `nil` where PostgreSQL is not installed.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
      .first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
  }()

  /// One for all tests that only need a database.
  static let shared = Result { try PostgresServer() }

  let folder: String
  private let databases = Mutex(0)

  // Short: a socket's path has room for 107 bytes.
  private static func newFolder() -> String { "/tmp/duixian-pg-\(UInt32.random(in: 0...UInt32.max))" }

  init() throws {
    folder = Self.newFolder()
    try shell("mkdir -m 700 \(folder)")
    try shell(
      "\(Self.programs ?? "")/initdb -D \(folder)/data -U duixian --auth=trust -E UTF8 --locale=C --no-sync -N")
    let settings = """
      listen_addresses = ''
      unix_socket_directories = '\(folder)'
      max_connections = 300
      shared_buffers = 64MB
      """
    try shell("cat >> \(folder)/data/postgresql.conf <<'E'\n\(settings)\nE")
    try start()
    try watch()
  }

  /// A standby that follows this server; from now on a COMMIT is answered when both have it.
  init(standbyOf primary: PostgresServer) throws {
    folder = Self.newFolder()
    try shell("mkdir -m 700 \(folder)")
    try shell(
      "\(Self.programs ?? "")/pg_basebackup -h \(primary.folder) -U duixian -D \(folder)/data -c fast -X stream -R -N")
    try shell("echo \"unix_socket_directories = '\(folder)'\" >> \(folder)/data/postgresql.conf")
    try start()
    try watch()
    let connection = try PostgresConnection(primary.address())
    try connection.command("alter system set synchronous_standby_names = '*'")
    try connection.command("select pg_reload_conf()")
    let asked: Query = "select count(*) as n from pg_stat_replication where sync_state = 'sync'"
    for _ in 0..<200 where try connection.run(asked).rows.first?.count("n") != 1 { usleep(50_000) }
    guard try connection.run(asked).rows.first?.count("n") == 1 else {
      throw Failure(call: "synchronous standby", output: folder)
    }
  }

  /// The standby becomes the server that takes writes.
  func promote() throws { try control("-w promote") }

  /// As a machine that loses its power.
  func kill() throws {
    try shell("kill -9 $(head -1 \(folder)/data/postmaster.pid)")
  }

  func start() throws { try control("-w -l \(folder)/log start") }
  /// - Parameter how: `fast` ends sessions in order, `immediate` is as a crash.
  func stop(_ how: String) throws { try control("-w -m \(how) stop") }

  /// For tests of what is left on the disk: the transactions of other tests would keep old rows alive.
  static let quiet = Result { try PostgresServer() }

  /// A schema of its own in the one database.
  func newDatabase() throws -> PostgresAddress {
    let number = databases.withLock { count in
      count += 1
      return count
    }
    let name = "test_\(number)"
    try PostgresConnection(address()).command("create schema \(name)")
    return address("&options=-csearch_path%3D\(name)")
  }

  func address(_ more: String = "", database: String = "postgres") -> PostgresAddress {
    PostgresAddress("postgres://duixian@/\(database)?host=\(folder)\(more)")!
  }

  private func control(_ what: String) throws {
    try shell("\(Self.programs ?? "")/pg_ctl -D \(folder)/data \(what)")
  }

  /// A shell beside the tests that outlives them: a killed test run leaves no server either.
  private func watch() throws {
    let end = "\(Self.programs ?? "")/pg_ctl -D \(folder)/data -m immediate stop; rm -rf \(folder) \(folder).output"
    // A process that has ended and waits to be asked about is in state Z.
    let lives = "grep -q '^State:.[^ZX]' /proc/\(getpid())/status"
    try shell("(while \(lives); do sleep 1; done; \(end)) </dev/null >\(folder)/watch 2>&1 &")
  }

  /// The server refuses to be run by root: it is then the system's `postgres` that runs it.
  private func shell(_ script: String) throws {
    let prefix = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
    let words = prefix + ["sh", "-c", "exec >>\(folder).output 2>&1\ncd /tmp || exit\n\(script)"]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    // The server lives on: it must not keep the test run's own pipes open.
    for descriptor in Int32(3)..<256 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var (child, status) = (pid_t(), Int32())
    guard posix_spawnp(&child, words[0], nil, nil, &arguments, environ) == 0, waitpid(child, &status, 0) == child,
      status == 0
    else {
      throw Failure(call: script, output: (try? String(contentsOfFile: folder + ".output", encoding: .utf8)) ?? "")
    }
  }
}
