internal import Standards

/// Puts a table's rows together to applications, projects and expense lines.
final class RowGrouping {
  private struct Fast {
    var shape: CellShape
    /// 0 application, 1 project, 2 expense, 3 an id, 4 the day of filing, 5 granted this year.
    var level: UInt8
    var slot: Int32
    var options: Bool
    /// A fact no rule of the award reads, of a kind that is costly to keep.
    var idle: Bool
  }

  let header: CSVHeader
  let block: FilingBlock
  private(set) var rows = 0
  private(set) var ignored = 0
  private let fast: [Fast]
  private let options: [[[UInt8]]]
  private let applicationID: Int?
  private let projectID: Int?
  private let expenseID: Int?
  private let projectCells: [Int]
  private let expenseCells: [Int]
  private var currentID: [UInt8] = []
  private var seen = SeenIDs()
  private var projectNames: [String] = []
  private var expenseNames: Set<String> = []
  private var hasCurrent = false

  init(_ header: CSVHeader, block: FilingBlock, reads: Set<FactID>) {
    self.header = header
    self.block = block
    let fast = header.columns.map { column in
      let idle = column.shape == .other && column.fact.map { !reads.contains($0.id) } ?? false
      let (level, slot) = RowGrouping.place(column.role)
      return Fast(shape: column.shape, level: level, slot: Int32(slot), options: column.shape == .choice, idle: idle)
    }
    self.fast = fast
    options = header.columns.map { column in
      column.shape == .choice ? column.fact?.options.map { Array($0.value.utf8) } ?? [] : []
    }
    func place(_ role: CSVColumn.Role) -> Int? { header.columns.firstIndex { $0.role == role } }
    (applicationID, projectID, expenseID) = (place(.application), place(.project), place(.expense))
    func cells(_ level: UInt8) -> [Int] { fast.indices.filter { fast[$0].level == level } }
    projectCells = cells(1)
    expenseCells = cells(2)
  }

  private static func place(_ role: CSVColumn.Role) -> (UInt8, Int) {
    switch role {
    case .application, .project, .expense: (3, 0)
    case .submittedOn: (4, 0)
    case .grantedThisYear: (5, 0)
    case .fact(.application, let slot): (0, slot)
    case .fact(.project, let slot): (1, slot)
    case .fact(.expense, let slot): (2, slot)
    }
  }

  /// Adds the record to the block.
  /// - Returns: `false` when it begins an application and the block is full; offer it again after emptying the block.
  func take(_ records: CSVRecords, fault: (CSVFault) -> Void) -> Bool {
    guard records.count == header.columns.count else {
      if isBlank(records) { return true }
      fault(.cells(line: records.line, found: records.count, expected: header.columns.count))
      return true
    }
    if isBlank(records, 0), isBlank(records) { return true }
    let begins = beginsApplication(records)
    if begins, block.count == block.capacity { return false }
    rows += 1
    if begins {
      guard begin(records, fault) else { return true }
    } else if !hasCurrent {
      return true
    }
    let placed = enter(records, fault)
    read(records, project: placed.project, expense: placed.expense, fault)
    return true
  }

  private func isBlank(_ records: CSVRecords) -> Bool {
    (0..<records.count).allSatisfy { isBlank(records, $0) }
  }

  private func isBlank(_ records: CSVRecords, _ cell: Int) -> Bool {
    records.bytes(cell).allSatisfy { $0 == 32 || $0 == 9 }
  }

  private func beginsApplication(_ records: CSVRecords) -> Bool {
    guard let applicationID else { return true }
    return !hasCurrent || !records.bytes(applicationID).elementsEqual(currentID)
  }

  private func begin(_ records: CSVRecords, _ fault: (CSVFault) -> Void) -> Bool {
    hasCurrent = false
    var name = "\(rows)"
    if let applicationID {
      let bytes = records.bytes(applicationID)
      currentID = Array(bytes)
      func unusable(_ code: String, _ reason: Phrase, _ remedy: Phrase) -> Bool {
        fault(
          CSVFault(
            code: code, line: records.line, cell: applicationID + 1, column: "application", reason: reason,
            remedy: remedy))
        return false
      }
      guard !isBlank(records, applicationID) else {
        return unusable(
          "order", Phrase(zh: "这一行没有申报编号。", en: "The row names no application."),
          Phrase(zh: "每行都写上 application。", en: "Write the application in every row."))
      }
      guard let text = records.text(applicationID) else {
        return unusable(
          "encoding", Phrase(zh: "这里不是 UTF-8 编码。", en: "This is not UTF-8."),
          Phrase(zh: "请另存为“CSV UTF-8”。", en: "Save the table as “CSV UTF-8”."))
      }
      guard seen.insert(bytes) else {
        return unusable(
          "order", Phrase(zh: "申报“\(text)”的行不在一起。", en: "The rows of application “\(text)” lie apart."),
          Phrase(zh: "先按 application 排序。", en: "Sort the table by application."))
      }
      name = text
    }
    hasCurrent = true
    _ = block.applications.begin()
    block.ids.append(name)
    block.lines.append(records.line)
    block.context.append((CellReading.missing, CellReading.missing))
    block.firstProject.append(block.projects.count)
    projectNames.removeAll(keepingCapacity: true)
    return true
  }

  /// Which project and which line the row belongs to, begun where they are new.
  private func enter(_ records: CSVRecords, _ fault: (CSVFault) -> Void) -> (project: Bool, expense: Bool) {
    guard header.hasProjects else { return (false, false) }
    let isFlat = applicationID == nil
    let named = expenseID.map { !isBlank(records, $0) } ?? false
    let expense = isFlat ? header.hasExpenses : named || expenseCells.contains { !isBlank(records, $0) }
    var name = "p1"
    if let projectID {
      if isBlank(records, projectID) {
        if expense || projectCells.contains(where: { !isBlank(records, $0) }) {
          fault(
            CSVFault(
              code: "order", line: records.line, cell: projectID + 1, column: "project",
              reason: Phrase(zh: "这一行没有写属于哪个项目。", en: "The row does not say which project it belongs to."),
              remedy: Phrase(zh: "写上 project。", en: "Write the project.")))
        }
        return (false, false)
      }
      name = records.text(projectID) ?? "\(records.line)"
    }
    if projectNames.last != name {
      if projectNames.contains(name) {
        fault(
          CSVFault(
            code: "order", line: records.line, cell: projectID.map { $0 + 1 }, column: "project",
            reason: Phrase(zh: "项目“\(name)”的行不在一起。", en: "The rows of project “\(name)” lie apart."),
            remedy: Phrase(zh: "先按 application、project 排序。", en: "Sort the table by application and project.")))
        return (false, false)
      }
      projectNames.append(name)
      expenseNames.removeAll(keepingCapacity: true)
      _ = block.projects.begin()
      block.projectIDs.append(name)
      block.firstExpense.append(block.expenses.count)
    }
    if expense { enterExpense(records, named: named, fault) }
    return (true, expense)
  }

  private func enterExpense(_ records: CSVRecords, named: Bool, _ fault: (CSVFault) -> Void) {
    var name = ""
    if let expenseID, named {
      name = records.text(expenseID) ?? "\(records.line)"
      if !expenseNames.insert(name).inserted {
        fault(
          CSVFault(
            code: "order", line: records.line, cell: expenseID + 1, column: "expense",
            reason: Phrase(zh: "这个项目已有费用“\(name)”。", en: "The project already has the line “\(name)”."),
            remedy: Phrase(zh: "删去重复的行，或改用另一个编号。", en: "Remove the repeated row, or give it another id.")))
      }
    } else {
      name = "e\(block.expenses.count - (block.firstExpense.last ?? 0) + 1)"
    }
    _ = block.expenses.begin()
    block.expenseIDs.append(name)
  }

  private func read(_ records: CSVRecords, project: Bool, expense: Bool, _ fault: (CSVFault) -> Void) {
    let application = block.applications.last
    let base = UnsafePointer(records.base)
    let cells = records.cells
    fast.withUnsafeBufferPointer { fast in
      for index in 0..<fast.count {
        let column = fast[index]
        let cell = cells[index]
        var number =
          cell.escaped ? CellReading.unread : CellReading.number(column.shape, base, cell.start, cell.end)
        if number == CellReading.missing || column.level == 3 || column.idle { continue }
        if number == CellReading.unread {
          number = slow(records, index, fault)
          if number == CellReading.missing { continue }
        }
        let slot = Int(column.slot)
        switch column.level {
        case 0: put(number, application + slot)
        case 1: if project { put(number, block.projects.last + slot) }
        case 2: if expense { put(number, block.expenses.last + slot) }
        case 4: put(number, &block.context[block.context.count - 1].day)
        default: put(number, &block.context[block.context.count - 1].granted)
        }
      }
    }
  }

  @inline(__always)
  private func put(_ number: Int64, _ place: UnsafeMutablePointer<Int64>) {
    if place.pointee == CellReading.missing {
      place.pointee = number
    } else if place.pointee != number {
      ignored += 1
    }
  }

  private func slow(_ records: CSVRecords, _ index: Int, _ fault: (CSVFault) -> Void) -> Int64 {
    if fast[index].options {
      let bytes = records.bytes(index)
      for (place, option) in options[index].enumerated() where bytes.elementsEqual(option) { return Int64(place) }
    }
    let column = header.columns[index]
    guard let text = records.text(index) else {
      fault(.encoding(line: records.line, cell: index + 1, column: column.name))
      return CellReading.missing
    }
    do throws(FactFlaw) {
      guard let fact = column.fact, let value = try column.read(text) else { return CellReading.missing }
      return block.number(of: value, fact)
    } catch {
      fault(
        CSVFault(
          code: error.code, line: records.line, cell: index + 1, column: column.name, reason: error.reason,
          remedy: error.remedy))
      return CellReading.missing
    }
  }
}
