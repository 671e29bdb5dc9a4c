import Foundation
import Testing

@testable import Evidence

/// What is said of the isolated mode is tried in it; where the host forbids it the tests say so and stop.
@Suite(.enabled(if: Confinement.works, "bubblewrap cannot make namespaces on this host"))
struct SandboxTests {
  private let sandbox = Sandbox(mode: .isolated)

  private func shell(
    _ script: String, input: String = "/usr/bin/true", _ change: (inout SandboxLimits) -> Void = { _ in }
  )
    async throws(SandboxFailure) -> String
  {
    var limits = SandboxLimits()
    change(&limits)
    let job = SandboxJob("sh", ["-c", .text(script), "sh", .input], input: input, limits: limits)
    return String(decoding: try await sandbox.run(job), as: UTF8.self)
  }

  @Test func `the input is readable and cannot be changed`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("材料".utf8), as: "secret name")
    let said = try await shell("cat \"$1\"; echo x >\"$1\" 2>/dev/null || printf ' kept'", input: path)
    #expect(said == "材料 kept")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "材料")
  }

  @Test func `the host's files, processes and environment are not there`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1], as: "neighbour")
    #expect(FileManager.default.fileExists(atPath: path))
    let said = try await shell(
      "ls '\(path)' /etc/passwd /root /home /var/lib 2>/dev/null; ls /proc | grep -c '^[0-9]'; env | sort | grep -v '^_'"
    )
    let lines = said.split(separator: "\n")
    #expect((lines.first.flatMap { Int($0) } ?? 99) <= 6)
    #expect(Set(lines.dropFirst()) == ["HOME=/tmp", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1", "PATH=/usr/bin", "PWD=/tmp"])
  }

  @Test func `there is no network but a dead loopback`() async throws {
    #expect(try await shell("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '") == "lo\n")
    #expect(try await shell("cat /proc/net/tcp | wc -l") == "1\n")
    #expect(try await shell("bash -c 'echo >/dev/tcp/1.1.1.1/53' 2>/dev/null || echo refused") == "refused\n")
  }

  @Test func `no capability is held and none can be gained`() async throws {
    let said = try await shell("grep -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs)' /proc/self/status | tr -d '\\t'")
    #expect(said.contains("CapEff:0000000000000000") && said.contains("CapBnd:0000000000000000"))
    #expect(said.contains("NoNewPrivs:1"))
  }

  @Test func `time on the wall ends a sleeper`() async {
    await #expect(throws: SandboxFailure.outOfTime) { try await shell("sleep 60") { $0.wallSeconds = 1 } }
  }

  @Test func `closing both streams does not escape the wall clock`() async {
    let started = ContinuousClock.now
    await #expect(throws: SandboxFailure.self) { try await shell("exec >&- 2>&-; sleep 600") { $0.wallSeconds = 1 } }
    #expect(ContinuousClock.now - started < .seconds(120))
  }

  @Test func `processor time ends a spinner`() async {
    let failure = await #expect(throws: SandboxFailure.self) {
      try await shell("while :; do :; done") {
        $0.processorSeconds = 1
        $0.wallSeconds = 60
      }
    }
    guard case .killed = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
  }

  @Test func `memory over the limit is not given`() async {
    await #expect(throws: SandboxFailure.self) {
      try await shell("head -c 400000000 /dev/zero | tail -c 300000000 | wc -c; exit ${PIPESTATUS:-1}") {
        $0.memory = 100_000_000
      }
    }
    let fits = try? await shell("head -c 4000000 /dev/zero | tail -c 3000000 | wc -c") { $0.memory = 100_000_000 }
    #expect(fits == "3000000\n")
  }

  @Test func `output and complaints are capped`() async {
    await #expect(throws: SandboxFailure.tooMuchOutput) { try await shell("cat /dev/zero") { $0.output = 1 << 20 } }
    await #expect(throws: SandboxFailure.tooManyComplaints) { try await shell("cat /dev/zero >&2") }
  }

  @Test func `scratch space is private, bounded and gone afterwards`() async throws {
    let said = try await shell("head -c 9000000 /dev/zero >/tmp/x 2>/dev/null; stat -c %s /tmp/x") {
      $0.scratch = 1 << 20
    }
    #expect((Int(said.dropLast()) ?? .max) <= 1 << 20)
    #expect(try await shell("ls /tmp") == "")
    #expect(try await shell("touch /usr/x /in/x /x 2>/dev/null || echo no") == "no\n")
  }

  @Test func `a parser's own refusal carries its words, cut off from the user`() async {
    await #expect(throws: SandboxFailure.failed(status: 3, complaints: "why\n")) {
      try await shell("echo why >&2; exit 3")
    }
  }

  @Test func `many jobs wait their turn and all answer`() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<12 { group.addTask { try await shell("echo \(number)") } }
      var answers: Set<String> = []
      for try await answer in group { answers.insert(answer) }
      #expect(answers.count == 12)
    }
  }
}

struct WeakerSandboxTests {
  @Test func `limits alone still stop time and output`() async {
    let sandbox = Sandbox(mode: .limitsOnly)
    var limits = SandboxLimits()
    limits.wallSeconds = 1
    await #expect(throws: SandboxFailure.outOfTime) {
      try await sandbox.run(SandboxJob("sleep", ["60"], input: "/usr/bin/true", limits: limits))
    }
    await #expect(throws: SandboxFailure.tooMuchOutput) {
      try await sandbox.run(SandboxJob("cat", ["/dev/zero"], input: "/usr/bin/true"))
    }
  }

  @Test func `nothing is parsed where nothing confines`() async {
    await #expect(throws: SandboxFailure.unavailable) {
      try await Sandbox(mode: .unavailable).run(SandboxJob("true", [], input: "/usr/bin/true"))
    }
  }

  @Test func `the probe finds a mode that works`() async throws {
    let found = await Sandbox.probed()
    #expect((found.mode == .isolated) == Confinement.works)
    if found.mode != .unavailable {
      #expect(try await found.run(SandboxJob("cat", [.input], input: "/usr/bin/true")).starts(with: [0x7f, 0x45]))
    }
  }
}

/// Whether this host lets bubblewrap work, asked without the code under test.
enum Confinement {
  static let works: Bool = {
    let bubblewrap = Process()
    bubblewrap.executableURL = URL(fileURLWithPath: "/usr/bin/bwrap")
    bubblewrap.arguments = ["--ro-bind", "/", "/", "--unshare-all", "--uid", "65534", "/usr/bin/true"]
    bubblewrap.standardError = FileHandle.nullDevice
    guard (try? bubblewrap.run()) != nil else { return false }
    bubblewrap.waitUntilExit()
    return bubblewrap.terminationStatus == 0
  }()
}
