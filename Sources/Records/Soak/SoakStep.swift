internal import Casework
internal import PolicyCore
internal import Standards

/// One command of the soak, chosen by where its case stands.
enum SoakStep: Sendable {
  case save, attach, submit, withdraw
  case accept, review
  case seat, close
  case determine
  case publish, object, dismiss, uphold, end
  case instruct, confirm, bounce, correct

  /// - Returns: `nil` when the case has come to its end.
  init?(after file: CaseFile) {
    switch file.state {
    case .draft where file.version < 3: self = .save
    case .draft where file.dossier.attachments.isEmpty: self = .attach
    case .draft: self = Int.random(in: 0..<10) == 0 ? .withdraw : .submit
    case .completenessReview: self = .accept
    case .substantiveReview: self = .review
    case .expertReview(let stage): self = stage.seats.count < 3 ? .seat : .close
    case .determination: self = .determine
    case .publicNotice(let stage): self = SoakStep(onNotice: stage)
    case .disbursement(let stage):
      switch stage.phase {
      case .payable: self = .instruct
      case .instructed: self = Int.random(in: 0..<4) == 0 ? .bounce : .confirm
      case .returned, .accountGiven: self = .correct
      }
    case .awaitingConfirmation, .correction, .clawBack, .closed: return nil
    }
  }

  private init(onNotice stage: OnNotice) {
    if stage.noticed == nil {
      self = .publish
    } else if stage.openObjections.isEmpty {
      self = stage.objections.isEmpty && Int.random(in: 0..<4) == 0 ? .object : .end
    } else {
      self = Int.random(in: 0..<3) == 0 ? .uphold : .dismiss
    }
  }

  var attaches: Bool {
    if case .attach = self { true } else { false }
  }
}
