/// The hidden commands of our own executable: what it does when the sandbox starts it.
package enum ConfinedCommand {
  /// - Parameter arguments: of the process, with its name.
  /// - Returns: the exit status; `nil` when it was not started for this.
  package static func run(_ arguments: [String]) -> Int32? {
    guard arguments.count >= 2 else { return nil }
    let rest = Array(arguments.dropFirst(2))
    return switch arguments[1] {
    case ReaderProgram.word: ReaderProgram.run(rest)
    case PageWorkerProgram.word: PageWorkerProgram.run(rest)
    default: nil
    }
  }
}
