package import Standards

package enum StepState: String, Sendable { case done, current, ahead }

/// One stage of the way, with what happened or will happen there.
package struct TimelineStep: Sendable {
  package let title: String
  package let state: StepState
  package let tag: Tag?
  package let body: HTML

  package init(_ title: String, _ state: StepState, tag: Tag? = nil, _ body: HTML = .empty) {
    self.title = title
    self.state = state
    self.tag = tag
    self.body = body
  }
}

package func timeline(_ steps: [TimelineStep], _ language: Language) -> HTML {
  let lines: [HTML] = steps.map { step in
    """
    <li class="\(step.state.rawValue)"\(step.state.currentMark)><h3>\(step.state.spoken(language))\(step.title) \
    \(step.tag.map(tag))</h3>\(step.body)</li>
    """
  }
  return "<ol class=\"timeline\">\(lines)</ol>"
}

/// The stages in one line; below each other on a narrow screen.
package func stepLine(_ steps: [(title: String, state: StepState)], _ language: Language) -> HTML {
  let lines: [HTML] = steps.enumerated().map { index, step in
    """
    <li class="\(step.state.rawValue)"\(step.state.currentMark)>\
    <span class="dot num" aria-hidden="true">\(index + 1)</span>\
    <span>\(step.state.spoken(language))\(step.title)</span></li>
    """
  }
  return "<ol class=\"steps\">\(lines)</ol>"
}

extension StepState {
  fileprivate var currentMark: HTML { attribute("aria-current", self == .current ? "step" : nil) }

  fileprivate func spoken(_ language: Language) -> HTML? {
    switch self {
    case .done: "<span class=\"vh\">\(Words.stepDone[language])</span>"
    case .current: "<span class=\"vh\">\(Words.stepCurrent[language])</span>"
    case .ahead: nil
    }
  }
}
