internal import Glibc

/// What the kernel says of running programs.
enum ProcessTree {
  /// Processor time of `root` and of every program that descends from it and still runs, and of those that they waited for.
  static func processorMilliseconds(of root: pid_t) -> Int {
    var counted: Set<pid_t> = [root]
    var ticks = stat(of: root)?.ticks ?? 0
    var others = running().compactMap { pid in pid == root ? nil : stat(of: pid).map { (pid, $0) } }
    while true {
      let children = others.filter { counted.contains($0.1.parent) }
      if children.isEmpty { break }
      for (pid, stat) in children {
        counted.insert(pid)
        ticks += stat.ticks
      }
      others.removeAll { counted.contains($0.0) }
    }
    return ticks * 1000 / max(1, sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Whether somebody waits for a processor at this moment.
  static func moreRunnableThanCores() -> Bool {
    // "0.52 0.41 0.30 3/201 4711": of 201 threads, 3 run or want to.
    guard let load = small("/proc/loadavg")?.split(separator: " "), load.count > 3,
      let runnable = load[3].split(separator: "/").first.flatMap({ Int($0) })
    else { return false }
    return runnable > sysconf(Int32(_SC_NPROCESSORS_ONLN))
  }

  private static func running() -> [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var pids: [pid_t] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if let pid = pid_t(name) { pids.append(pid) }
    }
    return pids
  }

  /// Fields 4 and 14 to 17 of `/proc/<pid>/stat`; the name before them may hold spaces and brackets.
  private static func stat(of pid: pid_t) -> (parent: pid_t, ticks: Int)? {
    guard let text = small("/proc/\(pid)/stat"), let name = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: name)...].split(separator: " ")
    guard fields.count > 14, let parent = pid_t(fields[1]) else { return nil }
    return (parent, fields[11...14].reduce(0) { $0 + (Int($1) ?? 0) })
  }

  private static func small(_ path: String) -> String? {
    (try? FileBytes.small(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
