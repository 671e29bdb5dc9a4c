/// A page's picture and what is wanted of it.
struct DrawnPage: Sendable {
  let frame: RasterFrame
  let order: PageOrder

  var aspect: Double { Double(frame.width) / Double(frame.height) }
}

/// Where pages' pictures come from, one after the other.
protocol PageSource: Sendable {
  /// - Returns: `nil` after the last one.
  mutating func next() async -> DrawnPage?
  func end() async
}

/// Pages as a confined reader draws them; what it cannot draw is noted.
struct DrawnPages: PageSource {
  private let stream: PageStream
  private var orders: [Int: PageOrder]
  private let sheet: ReadingSheet
  /// Whether faults are kept to itself.
  private let isQuiet: Bool

  init(_ job: SandboxJob, _ mode: SandboxMode, _ orders: [PageOrder], _ sheet: ReadingSheet, isQuiet: Bool) {
    self.isQuiet = isQuiet
    stream = PageStream(job, in: mode)
    self.orders = Dictionary(orders.map { ($0.page, $0) }, uniquingKeysWith: { first, _ in first })
    self.sheet = sheet
  }

  mutating func next() async -> DrawnPage? {
    do throws(SandboxFailure) {
      while let frame = try await stream.next() {
        // A page that nobody asked for, or that comes twice, is not looked at.
        guard let order = orders.removeValue(forKey: frame.page) else { continue }
        switch frame.content {
        case .raster: return DrawnPage(frame: frame, order: order)
        case _ where isQuiet: break
        case .unreadable: await sheet.add(.couldNotBeRead(page: frame.page))
        case .tooCostly: await sheet.add(.tooCostly(page: frame.page))
        case .end: break
        }
      }
      await sheet.count(stream.cost, as: \.drawing)
    } catch {
      if !isQuiet { await sheet.add(Finding(error, page: orders.keys.min())) }
    }
    return nil
  }

  func end() async { await stream.end() }
}

/// Pages drawn before and kept.
struct ShelvedPages: PageSource {
  let shelf: RasterShelf
  var orders: ArraySlice<PageOrder>

  mutating func next() async -> DrawnPage? {
    while let order = orders.popFirst() {
      if let frame = await shelf.take(order.page) { return DrawnPage(frame: frame, order: order) }
    }
    return nil
  }

  func end() async {}
}
