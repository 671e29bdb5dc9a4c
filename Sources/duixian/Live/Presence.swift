internal import Foundation
internal import Logging
internal import Records
internal import Standards

/// This program as one of several on the same database.
struct Presence: Sendable {
  let archive: Archive
  let node: Node
  let logger: Logger

  /// - Parameters:
  ///   - port: where it listens, for people who look after several.
  ///   - readers: pages of materials it looks at side by side.
  init(_ archive: Archive, port: Int, readers: Int, logger: Logger) {
    self.archive = archive
    self.logger = logger
    node = Node(id: archive.node, label: "\(ProcessInfo.processInfo.hostName):\(port)", readers: readers)
  }

  /// Shows the others that this node lives while `work` goes on.
  func living<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
    try await patiently { try await archive.nodes.beat(node) }
    let beats = Task {
      while true {
        try await Task.sleep(for: .seconds(Nodes.beatSeconds))
        // While a demonstration is made nobody else writes; the next sign comes soon.
        do { try await archive.nodes.beat(node) } catch StorageFault.busy {} catch {
          logger.error("the sign of life was not recorded", metadata: ["error": "\(error)"])
        }
      }
    }
    defer { beats.cancel() }
    return try await work()
  }

  /// Does what only one node may do at a time; the others wait, and take it over when that node is gone.
  func alone<T: Sendable>(_ duty: String, _ work: @Sendable () async throws -> T) async throws -> T {
    while try await !patiently({ try await archive.duties.take(duty) }) {
      try await Task.sleep(for: .milliseconds(500))
    }
    let result = try await work()
    try await patiently { try await archive.duties.giveBack(duty) }
    return result
  }

  /// Beginning the service: policies taken into use, a demonstration made.
  static let start = "start"

  /// A database that is busy with another node's long work is waited for.
  private func patiently<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
    while true {
      do { return try await work() } catch StorageFault.busy { try await Task.sleep(for: .milliseconds(500)) }
    }
  }

  /// The sign of life; the last one says that the node goes.
  var lifeSigns: RegularWork {
    RegularWork(
      name: "sign of life", pause: .seconds(Nodes.beatSeconds), logger: logger,
      end: {
        do { try await archive.nodes.leave(node.id) } catch {
          logger.error("the others were not told that this node goes", metadata: ["error": "\(error)"])
        }
      }, work: { try await archive.nodes.beat(node) })
  }
}
