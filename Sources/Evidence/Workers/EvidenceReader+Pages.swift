extension EvidenceReader {
  /// Draws the pages one after the other and has as many looked at side by side as there are workers. A page costs
  /// one raster in memory while it is under way.
  /// - Parameter effort: thorough for pages that are looked at a second time, of which only the text is taken.
  func look(
    at orders: [PageOrder], of file: StoredFile, urgent: Bool, _ sheet: ReadingSheet,
    effort: RecognitionEffort = .ordinary
  ) async {
    guard let program, let workers else { return }
    let job = ReaderProgram.job(.rasters(file.kind, orders), program, input: file.path, trust: nil)
    let stream = PageStream(job, in: sandbox.mode)
    await withTaskGroup(of: Void.self) { group in
      var underWay = 0
      var drawn: Set<Int> = []
      do throws(SandboxFailure) {
        while let frame = try await stream.next() {
          guard let order = orders.first(where: { $0.page == frame.page }), drawn.insert(frame.page).inserted
          else { continue }
          if underWay == workers.count {
            await group.next()
            underWay -= 1
          }
          underWay += 1
          group.addTask { await look(at: frame, order, workers, urgent: urgent, sheet, effort) }
        }
      } catch {
        // What the first look gave stands, whatever becomes of the second.
        if effort == .ordinary {
          await sheet.add(Finding(error, page: orders.first { !drawn.contains($0.page) }?.page))
        }
      }
    }
    await stream.end()
  }

  private func look(
    at frame: RasterFrame, _ order: PageOrder, _ workers: PageWorkers, urgent: Bool, _ sheet: ReadingSheet,
    _ effort: RecognitionEffort
  ) async {
    switch frame.content {
    case .raster: break
    case _ where effort == .thorough: return
    case .unreadable: return await sheet.add(.couldNotBeRead(page: frame.page))
    case .tooCostly: return await sheet.add(.tooCostly(page: frame.page))
    case .end: return
    }
    let task = PageTask(
      page: order.page, recognise: order.recognise, isScan: order.isScan, stored: order.stored,
      effort: effort)
    let worker = await workers.take(urgent: urgent)
    do throws(SandboxFailure) {
      let verdict = try await worker.look(at: frame, task)
      if effort == .ordinary {
        await sheet.take(verdict, of: order, aspect: Double(frame.width) / Double(frame.height))
      }
      let words = try await worker.words()
      await workers.giveBack(worker)
      guard effort == .ordinary else { return await sheet.takeAgain(words, of: order) }
      await sheet.take(words, of: order, aspect: Double(frame.width) / Double(frame.height))
    } catch {
      await workers.giveBack(worker)
      if effort == .ordinary { await sheet.add(Finding(error, page: order.page)) }
    }
  }
}
