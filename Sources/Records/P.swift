internal import GRDB
enum RP {}
