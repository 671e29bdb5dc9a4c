internal import Evidence
internal import Records
internal import Standards

/// How the installation fares, in one sentence and a few figures.
struct UpkeepPage {
  let schema: Int
  let events: Int
  let tallies: [(state: String, cases: Int)]
  let letters: (waiting: Int, givenUp: Int)
  let disk: DiskRoom?
  let sandbox: SandboxMode
  let readings: ReadingFigures
  let means: [ReadingMeans]
  let clock: Instant
  let machine: Instant
  let startedAt: Instant?
  let lastSweep: Instant?
  let nodes: (here: String, all: [Node])?
  /// How the log is signed; `nil` where nothing signs it.
  let log: LogWatch?
  let csrf: String
  let language: Language

  /// The worst thing first; nothing when all is well.
  var complaints: [(tone: Tag.Tone, words: Phrase)] {
    var all: [(tone: Tag.Tone, words: Phrase)] = []
    if let disk, disk.free < 1 << 30 {
      all.append((.bad, Words.upkeepDiskLow))
    } else if let disk, disk.free < disk.total / 10 {
      all.append((.wait, Words.upkeepDiskShort))
    }
    // The first round comes with the start; five minutes are five rounds missed.
    if let since = lastSweep ?? startedAt, machine.milliseconds - since.milliseconds > 300_000 {
      all.append((.bad, Words.upkeepSweepLate))
    }
    if let log {
      let isStalled = log.isStalled(at: machine)
      if isStalled || log.failure != nil {
        all.append((.bad, Words.Log.upkeepReason(log.failure, isStalled: isStalled)))
      }
    }
    if letters.givenUp > 0 { all.append((.wait, Words.upkeepMailStuck)) }
    if sandbox != .isolated { all.append((.wait, Words.upkeepNotIsolated)) }
    // A file takes seconds: what waits so long waits for a reader that is not there.
    if let oldest = readings.oldest, machine.milliseconds - oldest.milliseconds > 3_600_000 {
      all.append((.bad, Words.Reading.queueStuck))
    }
    if let nodes, !nodes.all.isEmpty, nodes.all.allSatisfy({ $0.readers == 0 }), readings.queued > 0 {
      all.append((.bad, Words.Reading.nobodyReads))
    }
    if readings.failedSince >= 5, readings.failedSince > readings.readSince {
      all.append((.bad, Words.Reading.mostFail))
    }
    for means in means where !means.isWell { all.append((.wait, means.words)) }
    return all.filter { $0.tone == .bad } + all.filter { $0.tone != .bad }
  }

  var page: Page { Page(title: Words.upkeep, main: "\(sentence)\(figures)\(machines)\(reading)\(cases)") }

  private var sentence: HTML {
    let complaints = complaints
    guard let worst = complaints.first else {
      return note(Words.upkeepGreen[language], .empty, .good)
    }
    let rest: [HTML] = complaints.dropFirst().map { "<p>\($0.words[language])</p>" }
    return note(worst.words[language], rest.joined(), worst.tone)
  }

  private var figures: HTML {
    let room: HTML =
      disk.map { "<span class=\"num\">\($0.free.gigabytesInWords) / \($0.total.gigabytesInWords)</span>" }
      ?? "\(Words.upkeepUnknown[language])"
    let uptime = startedAt.map { Words.upkeepDuration(max(0, machine.milliseconds - $0.milliseconds) / 1000) }
    return panel(
      definitionList([
        (Words.upkeepClock[language], "\(clock.phraseToTheSecond[language])"),
        (Words.upkeepMachine[language], "\(machine.phraseToTheSecond[language])"),
        (Words.upkeepUptime[language], "\((uptime ?? Words.upkeepUnknown)[language])"),
        (Words.upkeepSweep[language], "\((lastSweep?.phraseToTheSecond ?? Words.upkeepNever)[language])"),
        (Words.Log.upkeep[language], "\((log?.lastSigned.phraseToTheSecond ?? Words.upkeepUnknown)[language])"),
        (Words.upkeepSchema[language], "\(schema)"), (Words.upkeepEvents[language], "\(events)"),
        (Words.upkeepOutbox[language], "\(Words.upkeepLetters(letters.waiting, letters.givenUp)[language])"),
        (Words.upkeepDisk[language], room), (Words.upkeepSandbox[language], "\(sandbox.words[language])"),
      ]))
  }

  /// The programs that serve this database together.
  private var machines: HTML? {
    guard let nodes, !nodes.all.isEmpty else { return nil }
    return table(
      Words.upkeepNodes[language], id: "nodes",
      columns: [
        TableColumn(Words.upkeepNode[language]), TableColumn(Words.upkeepNodeSince[language]),
        TableColumn(Words.upkeepNodeReaders[language], .number),
      ],
      rows: nodes.all.map { node in
        let here: HTML = node.id == nodes.here ? " \(tag(Words.upkeepNodeHere[language], .good))" : .empty
        return [
          "\(node.label)\(here)", "\((node.startedAt?.phraseToTheSecond ?? Words.upkeepUnknown)[language])",
          "\(node.readers)",
        ]
      }, language)
  }

  private var reading: HTML {
    let lines: [HTML] = means.map { "<li>\($0.words[language])</li>" }
    let retry: HTML? =
      readings.failed == 0
      ? nil
      : postForm(
        to: Link.readingRetry.path(in: language), csrf: csrf,
        buttonRow([submit(Words.Reading.retry(readings.failed)[language], .second)]))
    return """
      \(heading(Words.Reading.operations[language]))\
      \(lines.isEmpty ? .empty : "<ul>\(lines)</ul>")\
      \(definitionList([
        (Words.Reading.queued[language], "\(readings.queued)"),
        (Words.Reading.underWay[language], "\(readings.reading)"),
        (
          Words.Reading.oldest[language],
          "\((readings.oldest?.phraseToTheSecond ?? Words.Reading.noneWaits)[language])"
        ),
        (Words.Reading.today[language], "\(readings.readSince)"),
        (Words.Reading.failedToday[language], "\(readings.failedSince)"),
        (Words.Reading.failedInAll[language], "\(readings.failed)"),
      ]))\(retry)
      """
  }

  private var cases: HTML {
    guard !tallies.isEmpty else {
      return emptyState(Words.upkeepNoCases[language], "<p>\(Words.upkeepNoCasesWhy[language])</p>")
    }
    return table(
      Words.upkeepCases[language], id: "cases",
      columns: [TableColumn(Words.auditState[language]), TableColumn(Words.upkeepCount[language], .number)],
      rows: tallies.map { ["\(Words.caseState($0.state)[language])", "\($0.cases)"] }, language)
  }
}

extension Int64 {
  /// `12.4 GB`; tenths are cut, not rounded.
  fileprivate var gigabytesInWords: String {
    let unit: Int64 = 1 << 30
    return "\(self / unit).\(self % unit * 10 / unit) GB"
  }
}
