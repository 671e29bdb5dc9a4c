import ArgumentParser
import Foundation
import MerkleLog
import Standards

/// Checkpoints kept elsewhere: receipts, notes, a witness's memory.
enum KnownCheckpoints {
  /// Exits with 2 for a file that holds none.
  static func read(_ paths: [String]) throws -> [Checkpoint] {
    try paths.flatMap { path -> [Checkpoint] in
      let data = try CommandFailure.reading(path) { $0 }
      let text = String(decoding: data, as: UTF8.self)
      let notes = (try? JSONDecoder().decode(WitnessState.self, from: data)).map { [$0.checkpoint] }
      let checkpoints = (notes ?? NoteList.notes(in: text)).map { Checkpoint($0) }
      guard !checkpoints.isEmpty, checkpoints.allSatisfy({ $0 != nil }) else {
        CommandFailure.explain(
          path, Phrase(zh: "里面没有检查点。", en: "There is no checkpoint in it."),
          Phrase(zh: "请给出回执、检查点或见证人的状态文件。", en: "Give a receipt, a checkpoint or a witness's state."))
        throw ExitCode(2)
      }
      return checkpoints.compactMap { $0 }
    }
  }
}
