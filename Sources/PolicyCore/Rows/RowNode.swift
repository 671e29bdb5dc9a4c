/// One operation of a rule, made ready to run over cells; operands are numbers of other nodes.
struct RowNode: Sendable {
  enum Operation: UInt8, Sendable {
    case constant
    /// Read a cell of the frame; `a` is the offset in it.
    case context, application, project, expense
    case not, and, or, conditional
    case equal, notEqual, less, lessOrEqual
    /// Ratios, whose numbers have no order.
    case ratioLess, ratioLessOrEqual
    /// `a` is one of the constants from `b`, `c` of them.
    case member
    case add, subtract, negate, multiply, smaller, larger
    /// Money `a` times ratio `b`; the value names rounding and unit.
    case times
    /// Day `a`, `b` times the value months or days later.
    case months, days
    case daysUntil, year, month, day
    /// Money of the count `a`, the value being the fen of one.
    case amount
    /// Through the language itself: the value is the number of the leaf.
    case general
  }

  let operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
  var value: Int64 = 0
}
