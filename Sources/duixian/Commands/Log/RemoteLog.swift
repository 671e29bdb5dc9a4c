import AsyncHTTPClient
import Foundation
import MerkleLog
import NIOCore
import NIOHTTP1
import SMCrypto

/// Somebody else's log, read over HTTP.
struct RemoteLog {
  enum Fault: Error, CustomStringConvertible {
    case address(String)
    case status(Int, String)
    case unreachable(String)
    case unreadable(String)

    var description: String {
      switch self {
      case .address(let text): text
      case .status(let code, let path): "\(path): HTTP \(code)"
      case .unreachable(let why): why
      case .unreadable(let path): "\(path): ?"
      }
    }
  }

  let base: String

  init(_ address: String) throws(Fault) {
    guard let url = URL(string: address), url.scheme == "http" || url.scheme == "https", url.host != nil else {
      throw .address(address)
    }
    base = address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  func state() async throws -> WitnessState {
    let checkpoint = String(decoding: try await fetch("log/checkpoint", limit: 65_536), as: UTF8.self)
    let keys = String(decoding: try await fetch("log/key", limit: 1 << 20), as: UTF8.self)
    return WitnessState(checkpoint: checkpoint, keys: NoteList.notes(in: keys))
  }

  /// What a plan asks for, from the log's own tiles.
  func hashes(_ plan: ProofPlan, in size: Int) async throws -> [Digest] {
    var tiles: [Tile: [Digest]] = [:]
    for tile in Set(plan.subtrees.map { Tile(holding: $0) }) {
      let path = TilePath(tile, width: tile.width(in: size))
      let bytes = try await fetch("log/tile/\(path.text)", limit: 1 << 16)
      guard bytes.count == path.width * 32 else { throw Fault.unreadable("log/tile/\(path.text)") }
      tiles[tile] = stride(from: 0, to: bytes.count, by: 32).map { Digest(bytes: Array(bytes[$0..<($0 + 32)])) }
    }
    return try plan.hashes { subtree in
      let tile = Tile(holding: subtree)
      guard let hash = tile.hash(of: subtree, from: tiles[tile] ?? []) else { throw Fault.unreadable("log/tile") }
      return hash
    }
  }

  private func fetch(_ path: String, limit: Int) async throws -> [UInt8] {
    let response: HTTPClientResponse
    do {
      response = try await HTTPClient.shared.execute(HTTPClientRequest(url: "\(base)/\(path)"), timeout: .seconds(30))
    } catch { throw Fault.unreachable("\(error)") }
    guard response.status == .ok else { throw Fault.status(Int(response.status.code), path) }
    do { return Array(try await response.body.collect(upTo: limit).readableBytesView) } catch {
      throw Fault.unreachable("\(error)")
    }
  }
}
