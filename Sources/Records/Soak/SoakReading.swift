internal import Standards

extension SoakWorkload {
  /// Reads what the queue gives, taking a moment for each file, so that a kill finds some of them half read.
  package func readOn() async throws {
    while true {
      guard let job = try await archive.readings.take(at: office.world.machine()) else {
        try await Task.sleep(for: .milliseconds(5))
        continue
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...60)))
      let answer = #"{"read":"\#(job.key.digest)"}"#
      try await archive.readings.finish(
        job, brief: answer, answer: answer, isRead: true, marks: ["text": [job.key.digest]],
        at: office.world.machine())
    }
  }
}
