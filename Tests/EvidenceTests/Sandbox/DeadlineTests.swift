import Foundation
import Glibc
import Testing

@testable import Evidence

struct DeadlineTests {
  @Test func `a program kept from the processors may work as long as its limit again`() {
    #expect(Deadline.more(limit: 10_000, elapsed: 10_000, worked: 0) == 10_000)
    #expect(Deadline.more(limit: 10_000, elapsed: 20_000, worked: 4_000) == 6_000)
    #expect(Deadline.more(limit: 10_000, elapsed: 26_000, worked: 10_000) == 0)
  }

  @Test func `nothing lasts longer than six times its limit`() {
    #expect(Deadline.more(limit: 10_000, elapsed: 55_000, worked: 1_000) == 5_000)
    #expect(Deadline.more(limit: 10_000, elapsed: 60_000, worked: 1_000) == 0)
  }

  @Test func `the work of programs started by a program counts to it`() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "sh -c 'while :; do :; done' & wait"]
    try shell.run()
    defer { _ = kill(-shell.processIdentifier, SIGKILL) }
    let until = ContinuousClock.now + .seconds(60)
    var used = 0
    while used < 200, ContinuousClock.now < until {
      usleep(50_000)
      used = ProcessTree.processorMilliseconds(of: shell.processIdentifier)
    }
    #expect(used >= 200)
  }
}
