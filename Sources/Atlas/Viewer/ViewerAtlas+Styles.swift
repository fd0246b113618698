import Cartography
import GeoFormats
import Wording

extension ViewerAtlas {
  /// The maps that a person chooses between, in the order of the styles, with what each leaves open.
  func familiesJSON() -> JSONValue {
    var order: [String] = []
    for style in styles where !order.contains(style.family) { order.append(style.family) }
    return .array(
      order.map { family in
        let variants = styles.filter { $0.family == family }
        let choices = variants[0].choices.map { choice -> JSONValue in
          let there = Set(variants.compactMap { $0.chosen(choice.key) })
          return ViewerJSON.object(
            ("key", .text(choice.key)),
            (
              "options",
              .array(
                choice.options.filter { there.contains($0.value) }.map { option in
                  ViewerJSON.object(
                    ("value", .text(option.value)), ("title", ViewerJSON.phrase(option.title)))
                })
            ))
        }
        return ViewerJSON.object(
          ("family", .text(family)),
          ("title", ViewerJSON.phrase(Words.Viewer.families[family] ?? variants[0].title)),
          ("choices", .array(choices)))
      })
  }

  /// Every style with its legend, and the facilities that it shows as numbers of masks.
  func stylesJSON() -> (styles: [JSONValue], masks: [String]) {
    var masks = ViewerDictionary()
    let list = styles.map { style -> JSONValue in
      let shown = tables["facility"].map { style.shownRows(of: $0) } ?? []
      let facilities = shown.map { layer in
        ViewerJSON.integers([
          Int(layer.minimumZoom.rounded(.up)), Int(min(layer.maximumZoom, 30).rounded(.up)),
          masks.number(ViewerJSON.bits(layer.rows)),
        ])
      }
      let legend = LegendPictures(of: style).groups.map { group in
        ViewerJSON.object(
          ("title", group.title.map(ViewerJSON.phrase) ?? .null),
          (
            "items",
            .array(
              group.items.map { item in
                ViewerJSON.object(
                  ("title", ViewerJSON.phrase(item.title)),
                  ("svg", .text(String(decoding: item.picture, as: UTF8.self))))
              })
          ))
      }
      return ViewerJSON.object(
        ("name", .text(style.name)), ("family", .text(style.family)),
        ("chosen", .object(style.choices.map { JSONMember($0.key, .text($0.chosen)) })),
        ("title", ViewerJSON.phrase(style.title)), ("about", ViewerJSON.phrase(style.about)),
        ("ground", .text(style.background(zoom: 8)?.hexadecimal ?? "#ffffff")),
        ("legend", .array(legend)), ("facilities", .array(facilities)))
    }
    return (list, masks.words)
  }
}
