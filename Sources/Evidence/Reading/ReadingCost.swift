/// What the reading of one file took, by step, programs that a step started included.
package struct ReadingCost: Hashable, Codable, Sendable {
  package struct Step: Hashable, Codable, Sendable {
    /// Of user and system together; a worker's start and the loading of its models count for the page that needed them.
    package var cpuSeconds = 0.0
    /// Of the largest process that worked on the step: the most it ever held, for an earlier file perhaps.
    package var peakMegabytes = 0

    package init(cpuSeconds: Double = 0, peakMegabytes: Int = 0) {
      self.cpuSeconds = cpuSeconds
      self.peakMegabytes = peakMegabytes
    }

    mutating func add(_ other: Step) {
      cpuSeconds += other.cpuSeconds
      peakMegabytes = max(peakMegabytes, other.peakMegabytes)
    }
  }

  /// What the file says itself: formats, text, signatures.
  package var opening = Step()
  /// Pages made into pixels.
  package var drawing = Step()
  /// Colour, seals, sharpness, codes.
  package var firstVerdict = Step()
  package var recognition = Step()

  package init() {}

  package var cpuSeconds: Double {
    opening.cpuSeconds + drawing.cpuSeconds + firstVerdict.cpuSeconds + recognition.cpuSeconds
  }
}
