internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import MerkleLog
internal import Records
internal import Standards

extension Premises {
  /// The proof of one matter as a file to keep.
  /// - Parameters:
  ///   - number: what the matter is called, for the file's name; ASCII.
  ///   - choose: which of the stream's events the reader may have.
  /// - Throws: a 404 page when there are none, a 503 page while no checkpoint covers them.
  func proof(
    of stream: StreamID, number: String, _ choose: @escaping @Sendable ([LoggedEvent]) -> [LoggedEvent] = { $0 }
  ) async throws -> Response {
    var receipt = try await archive.log.receipt(for: stream, choose)
    if receipt == nil, let notary {
      // Somebody waits for it: this is not left to the next round.
      _ = try? await notary.sign()
      receipt = try await archive.log.receipt(for: stream, choose)
    }
    guard let receipt else {
      guard try await !office.engine.read({ choose(try EventStore($0).stored(of: stream)) }).isEmpty else {
        throw Fault.notFound
      }
      throw Fault(
        .serviceUnavailable, headers: [.retryAfter: "60"], reason: Words.Log.notSigned, remedy: Words.Log.notSignedHow)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Response.download(
      Array(try encoder.encode(receipt)), name: "receipt-\(number).json", type: "application/json")
  }

  /// Before something is submitted: what is recorded now must come under a signed checkpoint soon.
  /// - Throws: a 503 page when none could be written for five minutes.
  func requireSignedLog(at moment: Instant) throws(Fault) {
    guard let notary, notary.watch.isStalled(at: moment) else { return }
    throw Fault(
      .serviceUnavailable, headers: [.retryAfter: "300"], reason: Words.Log.stalled, remedy: Words.Log.stalledHow)
  }
}

/// The latest of each kind: what stood in the end, and who agreed to it.
func lastOfEachKind(_ events: [LoggedEvent]) -> [LoggedEvent] {
  events.filter { event in !events.contains { $0.kind == event.kind && $0.sequence > event.sequence } }
}

/// The way to the file, beside the other actions of a page.
func proofLink(_ address: Link, _ language: Language) -> HTML {
  buttonLink(Words.Log.download[language], to: address.path(in: language), .second)
}
