internal import Logging
internal import PolicyCore
internal import Records

extension Installation {
  /// Takes over what other nodes decided: versions of policies, and in a demonstration the clock.
  var following: RegularWork {
    RegularWork(name: "following the other nodes", pause: .seconds(1), logger: logger) {
      let followed = try await office.follow(policies)
      for policy in followed.taken {
        logger.notice(
          "policy that another node took into use",
          metadata: ["policy": "\(policy.roundKey)", "hash": "\(policy.hash)"])
      }
      for (key, hash, fault) in followed.refused {
        logger.error(
          "another node uses a policy that this program cannot make; the version in use stays",
          metadata: ["policy": "\(key.slug)/\(key.round)", "hash": "\(hash)", "fault": "\(fault)"])
      }
      if options.isDemo, let shift = try await archive.settings.clockShift() { clock.follow(shift) }
    }
  }
}
