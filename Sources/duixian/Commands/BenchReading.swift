import ArgumentParser
import Evidence
import Foundation

/// `duixian bench reading STEP FILE…`: one step of reading, measured by itself; a line of JSON a file.
struct BenchReading: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading", abstract: "逐步测量材料识读 · Measure one step of reading.")

  enum Step: String, ExpressibleByArgument, CaseIterable {
    /// Open an OFD package or an XML voucher, check its signatures, take its fields.
    case package
    /// Colour, seals, sharpness and codes of a page's picture.
    case quick
    /// The code alone.
    case code
    /// The text of a page's picture.
    case recognise
  }

  @Argument(help: "步骤 · The step.")
  var step: Step

  @Argument(help: "文件 · Files; pictures as JPEG.")
  var files: [String]

  private struct Line: Encodable {
    let file: String
    let cpu_s: Double
    let wall_s: Double
    let found: Int
  }

  func run() async throws {
    let sandbox = await Sandbox.probed()
    let measure = try measured(in: sandbox)
    for file in files {
      let (clock, found) = try await measure(file)
      let line = Line(file: file, cpu_s: clock.cpu, wall_s: clock.wall, found: found)
      print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
    }
  }

  private func measured(in sandbox: Sandbox) throws -> (String) async throws -> (BenchClock.Reading, Int) {
    switch step {
    case .package:
      return { file in
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        return BenchClock.of { Self.open(bytes) }
      }
    case .quick:
      return { file in
        let raster = try await Self.raster(file, sandbox)
        return BenchClock.of { ScanInspection.inspect(raster).seals.count }
      }
    case .code:
      return { file in
        let raster = try await Self.raster(file, sandbox)
        return BenchClock.of { CodeReading.codes(in: raster.grey()).count }
      }
    case .recognise:
      let recogniser = try TextRecogniser(engines: .standard)
      return { file in
        let raster = try await Self.raster(file, sandbox)
        return BenchClock.of { (try? recogniser.recognise(raster).lines.count) ?? 0 }
      }
    }
  }

  private static func open(_ bytes: [UInt8]) -> Int {
    guard let archive = try? ZipArchive(bytes), let package = try? OFDPackage(archive) else {
      return ((try? VoucherXML.read(bytes)) ?? nil)?.fields.count ?? 0
    }
    let signatures = OFDSignatures.check(package, trust: .empty)
    return signatures.count + (OFDReading.read(package).voucher?.fields.count ?? 0)
  }

  private static func raster(_ file: String, _ sandbox: Sandbox) async throws -> Raster {
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    let ppm = try await sandbox.run(SandboxJob("djpeg", ["-pnm", .input], input: path))
    guard let raster = Raster(ppm: ppm) else { throw ValidationError("\(file): not a JPEG picture") }
    return raster
  }
}
