import Atlas
import Testing

@Suite struct DayIntervalTests {
  @Test(
    arguments: [
      ("2025-12-01", "2025-12-01", "2025-12-01"), ("2025-12-01T09:30:00Z", "2025-12-01", "2025-12-01"),
      ("2025-12-01T09:30:00.5+09:00", "2025-12-01", "2025-12-01"),
      ("2025-01-01/2025-12-31", "2025-01-01", "2025-12-31"),
      ("../2025-12-31", nil, "2025-12-31"), ("2025-01-01/..", "2025-01-01", nil),
      ("/2025-12-31", nil, "2025-12-31"),
      ("../..", nil, nil),
    ] as [(String, String?, String?)])
  func reads(_ text: String, _ first: String?, _ last: String?) throws {
    let interval = try #require(DayInterval(text))
    #expect(interval.first == first && interval.last == last)
  }

  @Test(arguments: [
    "", "2025", "2025-1-1", "2025-13-01", "2025-00-10", "2025-10-32", "2025-02-29", "2025-04-31",
    "2025-12-31/2025-01-01", "a/b",
    "2025-01-01/b",
    "2025-01-01T25:00:00Z", "2025-01-01T10:00", "2025-01-01/2025-02-01/2025-03-01", "２０２５-01-01",
    "2025-01-01\r\n",
  ])
  func refuses(_ text: String) { #expect(DayInterval(text) == nil) }

  @Test func meetsWhatHoldsThen() throws {
    let year = try #require(DayInterval("2025-01-01/2025-12-31"))
    #expect(year.meets(from: "2025-06-01", to: "2025-06-01") && year.meets(from: nil, to: nil))
    #expect(year.meets(from: "2024-01-01", to: nil) && year.meets(from: nil, to: "2025-01-01"))
    #expect(!year.meets(from: "2026-01-01", to: nil) && !year.meets(from: nil, to: "2024-12-31"))
  }
}
