extension PolicyLoading {
  /// The files that decide: the chapters and this round's file. Cases and other rounds change nothing that is decided,
  /// so ``CompiledPolicy/hash`` is over these alone, and these alone make the version again.
  package static func deciding(_ sources: [SourceFile], round id: String) -> [SourceFile] {
    deciding(PolicyFolder(sources, log: FaultLog()), sources, round: id)
  }

  static func deciding(_ folder: PolicyFolder, _ sources: [SourceFile], round id: String) -> [SourceFile] {
    let round = folder.rounds.first { $0["round"]?["id"]?.scalar == id }?.file
    return sources.filter { !$0.path.contains("/") || $0.path == round }.sorted { $0.path < $1.path }
  }

  /// - Parameter deciding: as ``deciding(_:round:)`` gives them, in that order.
  package static func hash(of deciding: [SourceFile], sha256: ([UInt8]) -> String) -> String {
    var bytes: [UInt8] = []
    for source in deciding {
      bytes += Array("\(source.path.utf8.count) \(source.text.utf8.count)\n\(source.path)\n".utf8)
      bytes += Array(source.text.utf8)
    }
    return sha256(bytes)
  }
}
