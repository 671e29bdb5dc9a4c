import Evidence
import Glibc

/// The confined commands of the product's executable and nothing else, for tests that need no server.
@main
enum EvidenceWorker {
  static func main() {
    exit(ConfinedCommand.run(CommandLine.arguments) ?? 2)
  }
}
