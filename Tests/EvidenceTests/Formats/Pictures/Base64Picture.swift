import SMCrypto

/// Pictures that no program here can make.
enum Base64Picture {
  /// A JPEG in cyan, magenta, yellow and black of 60 × 40 dots: red upper left, blue lower right, white elsewhere.
  static let fourInks = Base64.bytes(
    of: "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFa"
      + "UGBKUVJP/8AAFAgAKAA8BEMRAE0RAFkRAEsRAP/EABoAAQACAwEAAAAAAAAAAAAAAAAGBwQFCAP/xAA2EAEAAAAICwcDBQAAAAAAAAAAAgUR"
      + "EhdlpOIBBxQVMTZjg6Kz4QMEExY0gbEGISMiJjJBQ//aAA4EQwBNAFkASwAAPwCZIGgazgAAe/cvVQPf4SLF/rpF+85cJIsX+ukX7zlwhtV0"
      + "LoAAAAGjc6udQAAHv3L1UD3+Eixf66RfvOXCSLF/rpF+85cIbVdC6AAAABg5v2vD1V1RbXVlvq6otrqy3wzfteHqUW11Zb5RbXVlvhm/a8PU"
      + "otrqy3yi2urLfGDHfefL0U9vGszKMnm/ilmTp0LBB0/eTTLoPK3kv9xZbluR/wCHheHPn/o/lLhkknS6P6ZsT/Q/l6NOxjXOWUZPO/F4EydO"
      + "g4YOmdhk0y6BE6VaktdwpSqW1XEnzpseLoFKtSWu4UpVLarhnTY8XQKVaktdwpSqW1XDOmx4ugUq1Ja7hSlUtquGdNjxdBZCxWxAAARvGHqT"
      + "GG75kFHcYGpcYbvmQWPGHou09vnAKTUu0oAAAA6QdFJEAAAjeMPUmMN3zIKO4wNS4w3fMgseMPRdp7fOAUmpdpQAAAB//9k=")
}
