import Atlas
import Wording

extension HTMLPage {
  /// A page of one atlas with the way to it, the other language and the sources.
  static func frame(_ asked: Asked, title: String, path: [(title: String, href: String)] = []) -> HTMLPage {
    let about = asked.snapshot.about
    var page = HTMLPage(asked.language, title: title)
    let first = asked.language == .ja ? about.title : about.titleEnglish
    page.path =
      [(Words.Server.map(asked.language), asked.page("/")), (first, asked.page("/?f=html"))] + path
    page.otherLanguage = asked.address([("lang", asked.language == .ja ? "en" : "ja")])
    page.credit = about.attribution(asked.language)
    return page
  }
}
