extension CompiledPolicy {
  /// Whether the question at `path` is put; `nil` while that hangs on another answer.
  package func isAsked(_ path: FactPath, in filing: Filing) -> Bool? { true }

  /// Required questions that are asked and have no answer (or "not sure"), in form order; `section` limits them to one page.
  package func missing(in filing: Filing, section: String? = nil) -> [FactPath] { [] }

  /// Wrong kinds, options and bounds, and the policy's own cross-checks.
  package func faults(in filing: Filing) -> [FactFault] { [] }
}
