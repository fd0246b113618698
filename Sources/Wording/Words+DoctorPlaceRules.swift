// The checks of positions and addresses. A new rule is one entry.
extension Words.Doctor {
  static let placeRules: [RuleText] = [
    .init(
      "position_outside_japan", "error", ja: "公表された位置が日本の外にあります。",
      en: "The published position lies outside Japan.",
      doJa: "公表元に訂正を求めてください。地図では住所の位置を使います。",
      doEn: "Ask the publisher to correct it. The map uses the place of the address."),
    .init(
      "position_outside_prefecture", "error", ja: "公表された位置が別の都道府県にあります。",
      en: "The published position lies in another prefecture.",
      doJa: "公表元に訂正を求めてください。地図では住所の位置を使います。",
      doEn: "Ask the publisher to correct it. The map uses the place of the address."),
    .init(
      "position_outside_municipality", "warning", ja: "位置が、住所の市区町村の外にあります。",
      en: "A position lies outside the municipality of its address.",
      doJa: "住所と位置のどちらが古いか、公表元に確かめてください。", doEn: "Ask the publisher which of address and position is right."),
    .init(
      "position_far_from_address", "warning", ja: "位置が、住所の町字から遠く離れています。",
      en: "A position lies far from the town of its address.",
      doJa: "移転の前後で片方だけが直っていないか確かめてください。", doEn: "See whether only one of them was changed after a move."),
    .init(
      "position_swapped", "warning", ja: "緯度と経度が入れ替わっています。",
      en: "Latitude and longitude have changed places.",
      doJa: "入れ替えて使いました。公表元に知らせてください。", doEn: "They were exchanged. Tell the publisher."),
    .init(
      "position_missing", "warning", ja: "位置がないか、0,0 です。", en: "There is no position, or it is 0,0.",
      doJa: "住所の位置を使います。正確な位置がわかれば入れてください。",
      doEn: "The place of the address is used; give the position if known."),
    .init(
      "position_placeholder", "warning", ja: "町の違う施設に同じ位置が使い回されているか、代表点（国・役所など）が入っています。",
      en:
        "Facilities of different towns share one position, or it is a stand-in such as the point of an office.",
      doJa: "この位置は使わず、住所から位置を求めてください。", doEn: "Don't use this position; take the place of the address."),
    .init(
      "position_tokyo_datum", "warning", ja: "ファイル全体の位置が、日本測地系（旧測地系）のずれ（約400 m）と同じだけずれています。",
      en: "All positions of a file are off by the shift of the old Tokyo datum (some 400 m).",
      doJa: "公表元に測地系を確かめ、EPSG:4301 として世界測地系に変換してください。",
      doEn: "Ask for the datum; convert the file from EPSG:4301."),
    .init(
      "position_not_published", "note", ja: "位置の公表がない施設を、住所から置きました。",
      en: "Facilities without a published position were placed by address.",
      doJa: "そのままで構いません。", doEn: "Nothing needs to be done."),
    .init(
      "position_of_municipality", "note", ja: "市区町村までしかわからず、その代表点に置きました。",
      en: "Only the municipality is known; its middle stands for the place.",
      doJa: "住所の町字を確かめるか、緯度・経度を入れてください。", doEn: "Check the town in the address, or give a position."),
    .init(
      "no_position", "warning", ja: "位置がわからず、地図に載りません。", en: "No place is known; it is not on the map.",
      doJa: "住所を補うか、緯度・経度を入れてください。", doEn: "Complete the address, or give a position."),
    .init(
      "no_municipality", "warning", ja: "どの市区町村の施設かわかりません。",
      en: "The municipality of a facility is not known.",
      doJa: "住所に市区町村名を補ってください。", doEn: "Add the municipality to the address."),
    .init(
      "address_unplaced", "warning", ja: "住所の市区町村がわかりません。",
      en: "The municipality of an address is not known.",
      doJa: "住所に市区町村名を補ってください。", doEn: "Add the municipality to the address."),
    .init(
      "address_town_unknown", "warning", ja: "住所の町字が見つかりません。", en: "The town of an address was not found.",
      doJa: "町字の書き方を確かめてください。", doEn: "Check how the town is written."),
    .init(
      "address_contradicts_code", "warning", ja: "住所と市区町村コードが合いません。",
      en: "Address and municipality code don't agree.",
      doJa: "どちらが正しいか確かめてください。", doEn: "Check which of the two is right."),
    .init(
      "address_municipality_inferred", "note", ja: "住所に市区町村名がなく、町字から判断しました。",
      en: "An address lacks its municipality; the town told it.",
      doJa: "住所に市区町村名を補ってください。", doEn: "Add the municipality to the address."),
    .init(
      "town_without_position", "warning", ja: "町字の表に緯度・経度のない行があります。",
      en: "A town of the gazetteer has no position.",
      doJa: "新しい位置参照情報があれば差し替えてください。", doEn: "Use a newer gazetteer if there is one."),
    .init(
      "town_without_name", "warning", ja: "町字の表に町字名のない行があります。", en: "A row of the gazetteer has no town.",
      doJa: "その行は使いません。", doEn: "The row is not used."),
    .init(
      "town_municipality_unknown", "warning", ja: "町字の表の市区町村が、コード表にありません。",
      en: "A municipality of the gazetteer is not in the table of codes.",
      doJa: "コード表の年月を確かめてください。", doEn: "Check the date of the table of codes."),
    .init(
      "town_municipality_ambiguous", "note", ja: "町字の表の市区町村名に当たるものが複数あります。",
      en: "A municipality of the gazetteer may be several.",
      doJa: "コード表に郡名を入れると確実になります。", doEn: "Give the district names in the table of codes."),
    .init(
      "towns_missing", "warning", ja: "町字の表がなく、住所から位置を求められません。",
      en: "Without a gazetteer no address can be placed.",
      doJa: "位置参照情報（町字）を加えて取り込み直してください。", doEn: "Import again with a gazetteer of towns."),
  ]
}
