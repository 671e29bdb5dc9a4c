import ArgumentParser
import DemoDocuments
import Evidence
import Foundation

/// `duixian bench fixtures FOLDER`: papers with known content, as scans, photographs and copies.
struct BenchFixtures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fixtures", abstract: "制作带标准答案的材料图像 · Make pictures of papers with known content.")

  @Argument(help: "目标文件夹 · The folder, made where missing.")
  var folder: String

  @Option(help: "虚构申报的件数，每件约 35 个文件 · Invented applications, some 35 files each.")
  var dossiers = 6

  @Option(help: "随机种子 · Seed.")
  var seed: UInt64 = 2025

  @Flag(help: "只制作 48 张测量二维码的发票 · Only the 48 invoices for measuring codes.")
  var codes = false

  func run() async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let maker = FixtureMaker(sandbox: await Sandbox.probed(), folder: folder)
    var made: [Int: Fixture] = [:]
    try await withThrowingTaskGroup(of: (Int, Fixture?).self) { group in
      let orders =
        codes ? FixtureMaker.codeOrders(seed: seed) : FixtureMaker.orders(dossiers: dossiers, seed: seed)
      for order in orders {
        if order.number >= 2, let (number, fixture) = try await group.next() { made[number] = fixture }
        group.addTask { (order.number, try await maker.make(order)) }
      }
      for try await (number, fixture) in group { made[number] = fixture }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let truth = made.sorted { $0.key < $1.key }.map(\.value)
    try encoder.encode(truth).write(to: URL(fileURLWithPath: folder + "/truth.json"))
    print("\(truth.count) files, \(truth.reduce(0) { $0 + $1.pages.count }) pages in \(folder)")
  }
}
