internal import CEL
internal import Standards

/// A chunk of applications in columns, with their projects and expense lines in order.
package struct FactColumns: Sendable {
  package internal(set) var applications: Int
  /// Where each application's projects begin; one more than applications.
  var projectOffsets: [Int32]
  /// Where each project's lines begin; one more than projects.
  var expenseOffsets: [Int32]
  package internal(set) var columns: [FactID: FactColumn] = [:]
  /// Day numbers, of rows that state their own day of filing.
  var submittedOn: [Int64]?
  /// Fen.
  var grantedThisYear: [Int64]?
  /// What applications, projects and lines are called, where the source names them.
  package internal(set) var names: [String] = []

  package var projects: Int { Int(projectOffsets.last ?? 0) }
  package var expenses: Int { Int(expenseOffsets.last ?? 0) }

  func count(_ level: Level) -> Int {
    switch level {
    case .application: applications
    case .project: projects
    case .expense: expenses
    }
  }
}

extension FactColumns {
  /// Whole columns of a flat table: every row is one application without projects. The arrays are taken as they are.
  package init(applications: Int) {
    self.init(
      applications: applications, projectOffsets: [Int32](repeating: 0, count: applications + 1), expenseOffsets: [0])
  }

  private init(applications: Int, projectOffsets: [Int32], expenseOffsets: [Int32]) {
    self.applications = applications
    self.projectOffsets = projectOffsets
    self.expenseOffsets = expenseOffsets
  }

  /// A column of yes and no: 1 is yes, everything else no.
  package mutating func add(bits: consuming [UInt8], for fact: FactID) {
    precondition(bits.count == applications, "a column has one element for each application")
    for row in bits.indices { bits[row] = bits[row] == 1 ? 2 : 0 }
    columns[fact] = FactColumn(fact: fact, level: .application, storage: .truths(bits), isBounded: true)
  }

  /// Fen, whole numbers or day numbers, each row answered.
  package mutating func add(words: consuming [Int64], for fact: FactID) {
    precondition(words.count == applications, "a column has one element for each application")
    let isBounded = FactColumns.isBounded(words)
    columns[fact] = FactColumn(
      fact: fact, level: .application, storage: .words(words, known: nil), isBounded: isBounded)
  }

  /// Whole numbers kept in bytes.
  package mutating func add(bytes: [UInt8], for fact: FactID) {
    add(words: bytes.map(Int64.init), for: fact)
  }

  /// Options by number.
  package mutating func add(codes: consuming [UInt8], of texts: [String], for fact: FactID) {
    precondition(codes.count == applications, "a column has one element for each application")
    columns[fact] = FactColumn(
      fact: fact, level: .application, storage: .smallCodes(codes, known: nil, TextDictionary(texts)), isBounded: true)
  }

  static func isBounded(_ words: [Int64]) -> Bool {
    var widest: Int64 = 0
    words.withUnsafeBufferPointer { buffer in
      for index in 0..<buffer.count { widest |= buffer[index] ^ (buffer[index] &>> 63) }
    }
    return widest < ColumnGraph.inputLimit
  }
}
