/// The pages of one file on their way through the workers: first all get their first verdict, then each is read. So the
/// last page of a long file does not wait for its first word until the others are read.
struct PageRound: Sendable {
  let file: StoredFile
  let program: ConfinedProgram
  let workers: PageWorkers
  let mode: SandboxMode
  /// Whether its pages go before those of others.
  let urgent: Bool
  let sheet: ReadingSheet

  func look(at orders: [PageOrder]) async {
    let shelf = RasterShelf()
    let seen = await sideBySide(drawn(orders)) { page in
      let verdict = await firstVerdict(of: page)
      if verdict != nil, page.order.recognise { await shelf.keep(page.frame) }
      return (page.order, verdict)
    }
    let verdicts = Dictionary(
      seen.compactMap { order, verdict in verdict.map { (order.page, $0) } }, uniquingKeysWith: { first, _ in first })
    let wanted = orders.filter { $0.recognise && verdicts[$0.page] != nil }
    let kept = await shelf.pages
    await read(ShelvedPages(shelf: shelf, orders: wanted.filter { kept.contains($0.page) }[...]), verdicts)
    let others = wanted.filter { !kept.contains($0.page) }
    // There was no room for their pictures.
    if !others.isEmpty { await read(drawn(others), verdicts) }
    let doubtful = await sheet.doubtful()
    let again = wanted.filter { doubtful.contains($0.page) }
    if !again.isEmpty { await read(drawn(again, isQuiet: true), verdicts, .thorough) }
  }

  private func drawn(_ orders: [PageOrder], isQuiet: Bool = false) -> DrawnPages {
    let job = ReaderProgram.job(.rasters(file.kind, orders), program, input: file.path, trust: nil)
    return DrawnPages(job, mode, orders, sheet, isQuiet: isQuiet)
  }

  private func read(
    _ pages: some PageSource, _ verdicts: [Int: QuickVerdict], _ effort: RecognitionEffort = .ordinary
  ) async {
    _ = await sideBySide(pages) { page in
      if let verdict = verdicts[page.order.page] { await read(page, verdict, effort) }
    }
  }

  /// As many at once as there are workers; a page costs one raster in memory while it is under way.
  private func sideBySide<Outcome: Sendable>(
    _ source: some PageSource, _ work: @escaping @Sendable (DrawnPage) async -> Outcome
  ) async -> [Outcome] {
    await withTaskGroup(of: Outcome.self) { group in
      var (source, outcomes, underWay) = (source, [Outcome](), 0)
      while !Task.isCancelled, let page = await source.next() {
        if underWay == workers.count, let outcome = await group.next() {
          outcomes.append(outcome)
          underWay -= 1
        }
        underWay += 1
        group.addTask { await work(page) }
      }
      await source.end()
      for await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
  }

  private func firstVerdict(of page: DrawnPage) async -> QuickVerdict? {
    let worker = await workers.take(PageWorkers.Turn(urgent: urgent, words: false))
    do throws(SandboxFailure) {
      let said = try await worker.firstVerdict(of: page.frame, page.order)
      await workers.giveBack(worker)
      await sheet.count(said.cost, as: \.firstVerdict)
      await sheet.take(said.answer, of: page.order, aspect: page.aspect)
      return said.answer
    } catch {
      await workers.giveBack(worker)
      await sheet.add(Finding(error, page: page.order.page))
      return nil
    }
  }

  /// Of pages that are read a second time, thoroughly, only the text is taken; what the first look gave stands,
  /// whatever becomes of the second.
  private func read(_ page: DrawnPage, _ verdict: QuickVerdict, _ effort: RecognitionEffort) async {
    let worker = await workers.take(PageWorkers.Turn(urgent: urgent, words: true))
    do throws(SandboxFailure) {
      let said = try await worker.words(of: page.frame, page.order, verdict, effort: effort)
      await workers.giveBack(worker)
      await sheet.count(said.cost, as: \.recognition)
      guard effort == .ordinary else { return await sheet.takeAgain(said.answer, of: page.order) }
      await sheet.take(said.answer, of: page.order, aspect: page.aspect)
    } catch {
      await workers.giveBack(worker)
      if effort == .ordinary { await sheet.add(Finding(error, page: page.order.page)) }
    }
  }
}
