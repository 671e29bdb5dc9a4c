extension Link {
  package static let log = Link("log")
}
