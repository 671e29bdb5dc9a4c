internal import Glibc

/// What this process and the programs it waited for have used since it began.
struct ProcessUse {
  private(set) var cpuSeconds = 0.0
  private(set) var peakMegabytes = 0

  /// As of now.
  init() {
    for whom in [RUSAGE_SELF, RUSAGE_CHILDREN] {
      var usage = rusage()
      getrusage(__rusage_who_t(whom.rawValue), &usage)
      cpuSeconds += Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      cpuSeconds += Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
      if whom == RUSAGE_CHILDREN { peakMegabytes = usage.ru_maxrss >> 10 }
    }
    // The kernel counts what started this program into its peak; the peak of its own memory stands elsewhere.
    peakMegabytes = max(peakMegabytes, Self.kilobytes("VmHWM") >> 10)
  }

  /// Bytes of memory held now.
  static var residentBytes: Int { kilobytes("VmRSS") << 10 }

  private static func kilobytes(_ name: String) -> Int {
    let said = String(decoding: (try? FileBytes.small("/proc/self/status")) ?? [], as: UTF8.self)
    let line = said.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}

/// What a confined program used since its last answer; its start counts to the first.
struct UseMeter {
  private var told = 0.0

  mutating func step() -> ReadingCost.Step {
    let use = ProcessUse()
    defer { told = use.cpuSeconds }
    return ReadingCost.Step(cpuSeconds: use.cpuSeconds - told, peakMegabytes: use.peakMegabytes)
  }
}
