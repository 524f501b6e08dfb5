import Foundation
import Testing
import VoicemailReports

@Suite struct JSONWriterTests {
  @Test func lineLayoutHasNoSpacesAndEndsWithLineFeed() {
    let text = written(.line) {
      $0.object {
        $0.member("name", "take")
        $0.member("count", 3)
        $0.member("level", -21.5, places: 2)
        $0.member("none", nil as String?)
        $0.member("times") {
          $0.array(.numbers) { for time in [1.0, 2.5] { $0.number(time, places: 1) } }
        }
        $0.member("empty") { $0.array { _ in } }
      }
    }
    #expect(
      text == #"{"name":"take","count":3,"level":-21.5,"none":null,"times":[1,2.5],"empty":[]}"#
        + "\n")
  }

  @Test func indentedLayoutKeepsSmallValuesOnOneLine() {
    let text = written(.indented) {
      $0.object {
        $0.member("spans") {
          $0.array(.numbers) {
            for start in 0..<3 { $0.object { $0.member("startSeconds", start) } }
          }
        }
        $0.member("rows") { $0.array { $0.object(.one) { $0.member("a", 1) } } }
        $0.member("empty") { $0.object { _ in } }
      }
    }
    #expect(
      text == """
        {
          "spans": [{"startSeconds": 0}, {"startSeconds": 1}, {"startSeconds": 2}],
          "rows": [
            {"a": 1}
          ],
          "empty": {}
        }

        """)
  }

  @Test func indentedNumbersFillLinesOfAtMostHundredColumns() {
    let text = written(.indented) {
      $0.object {
        $0.member("times") {
          $0.array(.numbers) {
            for index in 0..<200 { $0.number(Double(index) * 1.125, places: 3) }
          }
        }
      }
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    "plain", "quote \" and \\ backslash", "line\nfeed\r\ttab", "\u{0}\u{1}\u{8}\u{C}\u{1F}\u{7F}",
    "\u{2028}\u{2029}", "für später 取引先 👋🏽", "/a/b.wav", "",
  ])
  func stringReadsBackAsItWas(text: String) throws {
    let json = written(.line) { $0.array { $0.string(text) } }
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(read == [text])
    #expect(json.dropLast().unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test(arguments: [1, 7, 64])
  func piecesTogetherAreTheSameText(pieceByteCount: Int) throws {
    func fill(_ writer: inout JSONWriter) {
      writer.array { for index in 0..<50 { $0.string("take \(index)") } }
    }
    let pieces = Pieces()
    var writer = JSONWriter(layout: .line, pieceByteCount: pieceByteCount) { pieces.add($0) }
    fill(&writer)
    writer.finish()
    #expect(pieces.text == written(.line, fill))
    #expect(pieces.largest <= pieceByteCount)
  }

  private func written(
    _ layout: JSONLayout, _ contents: (inout JSONWriter) -> Void
  ) -> String {
    let pieces = Pieces()
    var writer = JSONWriter(layout: layout) { pieces.add($0) }
    contents(&writer)
    writer.finish()
    return pieces.text
  }
}

/// What a sink was given.
final class Pieces {
  private(set) var count = 0
  private(set) var largest = 0
  private(set) var bytes: [UInt8] = []

  func add(_ piece: [UInt8]) {
    count += 1
    largest = max(largest, piece.count)
    bytes += piece
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
