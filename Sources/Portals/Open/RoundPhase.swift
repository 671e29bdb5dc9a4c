internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// Where a round stands, in the word of its tag.
enum RoundPhase: Hashable, Sendable {
  case notYetOpen, receiving, lastDay
  case reviewing, onNotice, paying, finished
  /// The window is over and nobody filed.
  case closed

  init(_ window: Range<Instant>, at now: Instant, counts: [Stage: Int], closed: Int) {
    if now < window.lowerBound {
      self = .notYetOpen
    } else if now < window.upperBound {
      self = window.upperBound.adding(milliseconds: -1).day == now.day ? .lastDay : .receiving
    } else {
      let open = counts.filter { $0.value > 0 }.keys
      if open.contains(where: { $0.rawValue <= Stage.determination.rawValue }) {
        self = .reviewing
      } else if open.contains(.publicNotice) {
        self = .onNotice
      } else if open.contains(.disbursement) {
        self = .paying
      } else {
        self = closed > 0 ? .finished : .closed
      }
    }
  }

  var isOpen: Bool { self == .receiving || self == .lastDay }

  var tag: (phrase: Phrase, tone: Tag.Tone) {
    switch self {
    case .notYetOpen: (Phrase(zh: "未开始", en: "Not yet open"), .plain)
    case .receiving: (Phrase(zh: "正在受理", en: "Receiving applications"), .good)
    case .lastDay: (Phrase(zh: "今日截止", en: "Last day"), .wait)
    case .reviewing: (Phrase(zh: "已截止，审核中", en: "Closed, under review"), .info)
    case .onNotice: (Phrase(zh: "公示中", en: "On public notice"), .info)
    case .paying: (Phrase(zh: "拨付中", en: "Being paid"), .info)
    case .finished: (Phrase(zh: "已兑现", en: "Completed"), .plain)
    case .closed: (Phrase(zh: "已截止", en: "Closed"), .plain)
    }
  }

  /// The step of 六 that the round is in, counted from 0; `nil` before and after all of them.
  func step(in steps: [ProcedureStep]) -> Int? {
    let stages: [String] =
      switch self {
      case .receiving, .lastDay: ["application"]
      case .reviewing: ["completenessReview"]
      case .onNotice: ["publicNotice"]
      case .paying: ["disbursement"]
      case .notYetOpen, .finished, .closed: []
      }
    return steps.firstIndex { stages.contains($0.stage) }
  }
}

/// A round's figures for the public: nothing about any single case.
struct RoundFigures: Hashable, Sendable {
  /// Submitted so far, whatever became of them.
  let filings: Int
  let phase: RoundPhase

  init(_ policy: CompiledPolicy, tallies: CaseTallies, at now: Instant) {
    var counts: [Stage: Int] = [:]
    var (filed, closed) = (0, 0)
    for (place, count) in tallies.counts where place.stage.rawValue > Stage.application.rawValue {
      filed += count
      if place.state.hasPrefix("closed") { closed += count } else { counts[place.stage, default: 0] += count }
    }
    filings = filed
    phase = RoundPhase(policy.round.window, at: now, counts: counts, closed: closed)
  }
}
