/// Reads materials: every outside byte is parsed in a confined program, and what comes back is checked, joined and
/// given its meaning here. Never throws: whatever goes wrong is a finding in the reading.
package struct EvidenceReader: Sendable {
  package let sandbox: Sandbox
  let program: ConfinedProgram?
  let engines: String?
  let trust: String?
  let workers: PageWorkers?

  /// - Parameters:
  ///   - program: our own executable; `nil` and nothing is read.
  ///   - engines: folder of the recognisers, absolute; `nil` and pictures are looked at, but not read.
  ///   - trust: folder of root certificates, absolute.
  ///   - workers: pages looked at side by side, one a core.
  package init(sandbox: Sandbox, program: ConfinedProgram?, engines: String?, trust: String?, workers: Int) {
    self.sandbox = sandbox
    self.program = program
    self.engines = engines
    self.trust = trust
    self.workers = program.map {
      PageWorkers(count: workers, job: Self.workerJob($0, engines: engines), in: sandbox.mode)
    }
  }

  /// Files to read side by side, so that so many page workers never wait for a file to be opened or drawn.
  package static func files(for workers: Int) -> Int { workers + 2 }

  package var modes: ReadingModes {
    ReadingModes(sandbox: sandbox.mode, hasProgram: program != nil, engines: engines, workers: workers?.count ?? 0)
  }

  /// - Parameters:
  ///   - expecting: what the material may be; empty where nobody knows.
  ///   - urgent: whether its pages go before those of others: somebody is waiting for them.
  ///   - progress: is given the reading so far, after every step.
  package func read(
    _ file: StoredFile, expecting: Set<DocumentKind> = [], urgent: Bool = false,
    progress: @escaping @Sendable (FileReading) async -> Void = { _ in }
  ) async -> FileReading {
    let answer = await answer(about: file)
    let sheet = ReadingSheet(answer.reading, expecting: expecting, progress: progress)
    await sheet.begin()
    if let program, let workers, !answer.orders.isEmpty {
      await PageRound(
        file: file, program: program, workers: workers, mode: sandbox.mode, urgent: urgent, sheet: sheet
      ).look(at: answer.orders)
    }
    return await sheet.finished()
  }

  /// Ends the page workers; the next page starts them anew.
  package func rest() async { await workers?.endAll() }

  private func answer(about file: StoredFile) async -> ReaderAnswer {
    var nothing = FileReading(digest: file.digest, media: file.kind)
    guard let program else {
      nothing.findings = [.notIsolated]
      return ReaderAnswer(reading: nothing)
    }
    do throws(SandboxFailure) {
      let job = ReaderProgram.job(.read(file.kind, trust: trust), program, input: file.path, trust: trust)
      let bytes = try await sandbox.run(job)
      guard var answer = StandardStreams.decode(ReaderAnswer.self, bytes), AnswerChecks.isSound(answer.reading),
        answer.orders.count <= AnswerChecks.pageLimit, AnswerChecks.isSound(answer.cost)
      else { throw .failed(status: 0, complaints: "an answer out of bounds") }
      answer.reading.digest = file.digest
      answer.reading.media = file.kind
      var cost = ReadingCost()
      cost.opening = answer.cost
      answer.reading.cost = cost
      return answer
    } catch {
      nothing.findings = [Finding(error)]
      return ReaderAnswer(reading: nothing)
    }
  }

  private static func workerJob(_ program: ConfinedProgram, engines: String?) -> SandboxJob {
    var limits = SandboxLimits()
    limits.memory = 6_000_000_000
    // Of its whole life.
    limits.processorSeconds = 20 * PageWorker.pageLimit
    limits.complaints = 256 << 10
    limits.openFiles = 256
    var job = SandboxJob(
      program, ["page-worker", .text(engines ?? "")], input: nil, readable: engines.map { [$0] } ?? [], limits: limits)
    job.isPatient = true
    return job
  }
}

/// How materials are read on this host; shown on the operations page.
package struct ReadingModes: Hashable, Sendable {
  package let sandbox: SandboxMode
  package let hasProgram: Bool
  package let engines: String?
  package let workers: Int
}
