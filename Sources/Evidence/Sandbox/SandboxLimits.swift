/// The most a parser may use; going over ends it, never the server.
package struct SandboxLimits: Hashable, Sendable {
  /// Bytes of address space of each process.
  package var memory = 1_500_000_000
  /// Whole seconds of processor time of each process.
  package var processorSeconds = 10
  package var wallSeconds = 10
  /// Bytes of standard output kept; one more ends the parser.
  package var output = 20 << 20
  /// Bytes of standard error kept and allowed; a bomb can produce hundreds of megabytes of complaints.
  package var complaints = 64 << 10
  /// Bytes of the private scratch folder, and of any one file in it.
  package var scratch = 512 << 20
  package var openFiles = 64

  package init() {}
}

/// Why a parser gave no answer.
package enum SandboxFailure: Error, Hashable, Sendable {
  /// No confinement works on this host, so nothing was started.
  case unavailable
  case couldNotStart(errno: Int32)
  case outOfTime
  case tooMuchOutput
  case tooManyComplaints
  /// Ended by a signal: a limit of memory or time, or a crash.
  case killed(signal: Int32)
  /// The parser itself refused; its complaints, cut, are for the log only.
  case failed(status: Int32, complaints: String)
}
