/// The five articles on voicemail that the rules start from, by the file names reports cite.
enum Guidance {
  static let s0 = "000_a98cba6abe44253b.txt"
  static let s1 = "001_2d60570e1bb26e9e.txt"
  static let s2 = "002_93164653929c8a34.txt"
  static let s3 = "003_7d283c821e8ac71e.txt"
  static let s4 = "004_04c88a24a68225a3.txt"

  /// Each with what it is.
  static let articles = [
    (s0, "\"Are your voicemail messages being returned?\", The Pursuit of Relationship Capital"),
    (s1, "Bob Davies, 3D2B, on winning the voicemail game"),
    (s2, "Barb Giamanco, \"The Big Sales Disconnect\""),
    (s3, "\"Voicemail is your friend\""),
    (s4, "The middle ground: a short message that points to an e-mail"),
  ]
}
