package import Standards

package enum TaskState: String, CaseIterable, Sendable {
  case completed, inProgress, notStarted, cannotStart, problem

  var phrase: Phrase {
    switch self {
    case .completed: Words.completed
    case .inProgress: Words.inProgress
    case .notStarted: Words.notStarted
    case .cannotStart: Words.cannotStart
    case .problem: Words.hasProblem
    }
  }

  var tone: Tag.Tone? {
    switch self {
    case .completed, .cannotStart: nil
    case .inProgress: .info
    case .notStarted: .plain
    case .problem: .bad
    }
  }
}

/// One thing to do. A task that cannot be started has no link; `hint` says why.
package struct TaskRow: Sendable {
  package let title: String
  package let address: String?
  package let hint: String?
  package let state: TaskState

  package init(_ title: String, to address: String?, hint: String? = nil, state: TaskState) {
    self.title = title
    self.address = address
    self.hint = hint
    self.state = state
  }
}

package struct TaskGroup: Sendable {
  package let title: String
  package let tasks: [TaskRow]

  package init(_ title: String, _ tasks: [TaskRow]) {
    self.title = title
    self.tasks = tasks
  }
}

/// Groups are numbered in order; the whole row is the link.
package func taskList(_ groups: [TaskGroup], _ language: Language) -> HTML {
  let lists: [HTML] = groups.enumerated().map { number, group in
    let rows: [HTML] = group.tasks.enumerated().map { index, task in
      taskRow(task, id: "t\(number)-\(index)", language)
    }
    return """
      <li><h2><span class="num">\(number + 1)</span> \(group.title)</h2><ul>\(rows)</ul></li>
      """
  }
  return "<ol class=\"tasks\">\(lists)</ol>"
}

private func taskRow(_ task: TaskRow, id: String, _ language: Language) -> HTML {
  let ids = attribute("aria-describedby", ids: [task.hint == nil ? nil : "\(id)-hint", "\(id)-state"])
  let title: HTML =
    if let address = task.address, task.state != .cannotStart {
      "<a href=\"\(address)\"\(ids)>\(task.title)</a>"
    } else { "<span class=\"name\">\(task.title)</span>" }
  let hint: HTML? = task.hint.map { "<span class=\"hint\" id=\"\(id)-hint\">\($0)</span>" }
  let word = task.state.phrase[language]
  let state: HTML = task.state.tone.map { tag(word, $0) } ?? "\(word)"
  return """
    <li class="\(task.state.rawValue)"><div>\(title)\(hint)</div>\
    <span class="state" id="\(id)-state">\(state)</span></li>
    """
}
