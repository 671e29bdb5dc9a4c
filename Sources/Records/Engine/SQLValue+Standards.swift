package import Standards

/// Money is stored as fen, a moment as milliseconds, a day as `YYYY-MM-DD`: each sorts as it compares.
extension Money: SQLBindable { package var sqlValue: SQLValue { .integer(fen) } }
extension Instant: SQLBindable { package var sqlValue: SQLValue { .integer(milliseconds) } }
extension CivilDate: SQLBindable { package var sqlValue: SQLValue { .text(description) } }
