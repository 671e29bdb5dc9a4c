import Testing

@testable import Evidence

struct PageWorkersTests {
  private actor Served {
    var turns: [PageWorkers.Turn] = []
    func note(_ turn: PageWorkers.Turn) { turns.append(turn) }
  }

  @Test func `who is waited for goes first, and a first verdict before words`() async {
    let workers = PageWorkers(count: 1, job: SandboxJob("true", [], input: "/usr/bin/true"), in: .isolated)
    let held = await workers.take(.words)
    let served = Served()
    await withTaskGroup(of: Void.self) { group in
      for (count, turn) in PageWorkers.Turn.allCases.reversed().enumerated() {
        group.addTask {
          let worker = await workers.take(turn)
          await served.note(turn)
          await workers.giveBack(worker)
        }
        while await workers.waitingCount <= count { await Task.yield() }
      }
      await workers.giveBack(held)
    }
    #expect(await served.turns == [.urgentVerdict, .urgentWords, .verdict, .words])
  }
}
