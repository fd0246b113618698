// Checks of addresses, people and lists. A new rule is one entry.
extension Words.Doctor {
  static let listRules: [RuleText] = [
    .init(
      "address_former_municipality", "note", ja: "合併前の市区町村名による住所を、今の市区町村で位置づけました。",
      en: "An address by the name of a former municipality was placed in today's.",
      doJa: "今の市区町村名で確かめてください。", doEn: "Check it under the present name."),
    .init(
      "address_town_approximate", "note", ja: "町字の書き方が少し違うため、最も近い名前の地点に置きました。",
      en: "The town was written otherwise; the nearest name was taken.",
      doJa: "町字の名前を確かめてください。", doEn: "Check the name of the town."),
    .init(
      "age_mesh_not_used", "note", ja: "より優先する人口メッシュがあるため、使わなかった資料です。",
      en: "A mesh that was not used because a better one was given.",
      doJa: "問題ありません。別のメッシュを使うときは、ほかを外してください。", doEn: "Nothing to do; leave the others out to use this one."),
    .init(
      "age_mesh_repeated", "note", ja: "同じメッシュが二つの資料にあり、先のものを使いました。",
      en: "A cell stands in two files; the first was used.",
      doJa: "同じ資料を二度渡していないか確かめてください。", doEn: "See whether a file was given twice."),
    .init(
      "age_sum_differs", "warning", ja: "年齢別の合計が、公表された区分の合計と合いません。",
      en: "Ages don't add up to the published groups.",
      doJa: "資料の版と列を確かめてください。", doEn: "Check the edition and its columns."),
    .init(
      "area_without_demand", "note", ja: "需要推計のない二次医療圏です。", en: "A secondary area has no projected demand.",
      doJa: "推計の年次と圏域の版を確かめてください。", doEn: "Compare the editions of projection and areas."),
    .init(
      "cells_at_the_border", "note", ja: "都道府県境のため、陸と海を区別できないメッシュです。",
      en: "Cells at the border of the prefecture, where land and sea can't be told apart.",
      doJa: "全国の境界データを加えると区別できます。", doEn: "Add boundaries of the neighbours to tell them apart."),
    .init(
      "census_mesh_not_used", "note", ja: "年齢別のメッシュがあるため、国勢調査のメッシュは使いませんでした。",
      en: "The census mesh was not used because a mesh with ages was given.",
      doJa: "問題ありません。", doEn: "Nothing to do."),
    .init(
      "characters_replaced", "warning", ja: "文字コードが混ざっていて、読めない文字があります。",
      en: "Characters could not be decoded; encodings are mixed.",
      doJa: "公表元のファイルを取り直すか、UTF-8 で保存し直してください。", doEn: "Fetch the file again, or save it as UTF-8."),
    .init(
      "decision_unused", "warning", ja: "判断した組の行が、一覧に見つかりません。",
      en: "A decided pair of rows is no longer in the lists.",
      doJa: "施設が一覧から消えたか、番号が変わっていないか確かめてください。", doEn: "See whether a facility has gone or has a new number."),
    .init(
      "demand_of_unknown_area", "warning", ja: "需要推計の圏域コードが二次医療圏の表にありません。",
      en: "A projected demand is of an area that isn't in the table.",
      doJa: "圏域の表と推計の版を確かめてください。", doEn: "Compare the editions of table and projection."),
    .init(
      "demand_sheet_not_read", "warning", ja: "需要推計の読めないシートです。",
      en: "A sheet of the projected demand could not be read.",
      doJa: "公表されたままのファイルを渡してください。", doEn: "Give the file as published."),
    .init(
      "former_municipality_malformed", "warning", ja: "旧市区町村の表に使えない行があります。",
      en: "A row of the table of former municipalities can't be used.",
      doJa: "コード（5桁）と日付を直してください。", doEn: "Correct the codes of five digits and the date."),
    .init(
      "joined_area_in_projection", "warning", ja: "推計では複数の市区町村が一つにまとめられています。",
      en: "The projection joins several municipalities into one.",
      doJa: "まとめられた市区町村は、ほかの資料で補ってください。", doEn: "Complete them from another source."),
    .init(
      "kind_not_kept", "note", ja: "助産所・施術所など、対象外の種別の行を除きました。",
      en: "Rows of kinds outside the atlas, such as midwifery homes, were left out.",
      doJa: "問題ありません。", doEn: "Nothing to do."),
    .init(
      "kind_not_understood", "note", ja: "種別やサービスの語の意味が分かりません。",
      en: "A word for a kind or service isn't understood.",
      doJa: "列の対応表（--profile）の values に書き足してください。",
      doEn: "Add it under values of a column profile (--profile)."),
    .init(
      "mesh_code_of_other_municipality", "note", ja: "メッシュの市区町村コードが、中心のある市区町村と違います。",
      en: "The mesh gives a cell to another municipality than holds its centre.",
      doJa: "境界の簡略化による差です。中心点で判定しました。", doEn: "A difference of boundaries; the centre decides."),
    .init(
      "mesh_code_of_unknown_municipality", "note", ja: "メッシュの市区町村コードが、境界データにありません。",
      en: "The mesh names a municipality that has no boundary.",
      doJa: "合併前のコードでないか確かめてください。", doEn: "See whether it is a code from before a merger."),
    .init(
      "mesh_outside_prefecture", "warning", ja: "メッシュの資料に、この都道府県のメッシュがありません。",
      en: "A mesh file holds no cell of the prefecture.",
      doJa: "都道府県を含む一次メッシュの資料を渡してください。", doEn: "Give the file of the first-level mesh of the prefecture."),
    .init(
      "mesh_total_differs", "warning", ja: "メッシュの総数が、市区町村の総数と大きく違います。",
      en: "The sum of the mesh differs much from the municipal total.",
      doJa: "年次と資料の範囲を確かめてください。", doEn: "Check the year and the extent of the file."),
    .init(
      "mesh_year_nearest", "note", ja: "その年のメッシュがないため、最も近い年の分布を使いました。",
      en: "No mesh of the year: the nearest year's was used.",
      doJa: "問題ありません。図表の注に記されます。", doEn: "Nothing to do; notes say so."),
    .init(
      "municipality_without_town_points", "warning", ja: "町丁目の代表点がなく、人口を置けない市区町村です。",
      en: "A municipality has no town point to place its people at.",
      doJa: "位置参照情報にその市区町村を加えてください。", doEn: "Add town points of the municipality."),
    .init(
      "population_by_town_points", "warning", ja: "メッシュがないため、人口を町丁目の代表点で配分した概算です。",
      en: "Without a mesh people were spread over town points: a rough estimate.",
      doJa: "国勢調査か将来推計人口のメッシュを加えてください。", doEn: "Add a census mesh or a projected mesh."),
    .init(
      "population_from_mesh", "note/warning", ja: "市区町村の人口を、メッシュの合計から求めました。",
      en: "Municipal people were summed from the mesh.",
      doJa: "市区町村の推計（社人研）を加えると、その総数に合わせます。", doEn: "Add the municipal projection to meet its totals."),
    .init(
      "projection_differs_from_register", "note/warning", ja: "推計人口と住民基本台帳の人口が大きく違います。",
      en: "Projection and register differ much.",
      doJa: "どちらの年次・範囲かを確かめてください。", doEn: "Check the date and the extent of both."),
    .init(
      "register_not_used", "note", ja: "推計人口があるため、住民基本台帳は照合だけに使いました。",
      en: "The register served as a cross-check; the projection was used.",
      doJa: "問題ありません。", doEn: "Nothing to do."),
    .init(
      "suppressed_ages_elsewhere", "note", ja: "秘匿された年齢が、ほかの資料のメッシュに合算されています。",
      en: "Ages of suppressed cells were added to cells of another file.",
      doJa: "隣の都道府県の資料を加えると分けられます。", doEn: "Add the neighbour's file to share them."),
    .init(
      "suppressed_ages_from_elsewhere", "note", ja: "ほかの資料の秘匿メッシュの年齢が、このメッシュに合算されています。",
      en: "Cells hold ages of suppressed cells of another file.",
      doJa: "隣の都道府県の資料を加えると分けられます。", doEn: "Add the neighbour's file to share them."),
    .init(
      "totals_of_two_kinds", "warning", ja: "年によって市区町村の総数の出典が異なります。",
      en: "Municipal totals come from two kinds of sources by year.",
      doJa: "年次の比較には一つの出典を使ってください。", doEn: "Use one source when years are compared."),
    .init(
      "unknown_notification_symbol", "note", ja: "在宅に関わるらしい受理記号が、記号の表にありません。",
      en: "A symbol that looks like home care isn't in the table of symbols.",
      doJa: "GeoData/rules/notification_symbols.csv に書き足してください。",
      doEn: "Add it to GeoData/rules/notification_symbols.csv."),
    .init(
      "closed_day_flags_inverted", "warning", ja: "休診日の欄が逆の意味で記入されているようです（日曜・祝日が診療、平日が休診）。",
      en: "Flags of closed days seem to be inverted (open on Sundays, closed on weekdays).",
      doJa: "公表元に確かめてください。この欄からは何も判断していません。", doEn: "Ask the publisher; nothing was derived from them."),
    .init(
      "fiscal_year_missing", "warning", ja: "取組状況の年度が分かりません。",
      en: "The fiscal year of a progress table isn't stated.",
      doJa: "年度の列を加えるか、表題に年度を書いてください。", doEn: "Add a column of the year, or write it into the title."),
    .init(
      "home_care_area_ended", "note", ja: "すでに終わった在宅医療圏の所属です。",
      en: "A membership of a home-care area has ended.",
      doJa: "問題ありません。履歴として残しました。", doEn: "Nothing to do; kept as history."),
    .init(
      "home_care_areas_twice", "warning", ja: "在宅医療圏の表が二つあり、先のものを使いました。",
      en: "Two tables of home-care areas were given; the first was used.",
      doJa: "使う表だけを渡してください。", doEn: "Give only the one to use."),
    .init(
      "hours_without_facility", "note", ja: "時間の表の番号にあたる施設がありません。",
      en: "Hours are of a number that no facility has.",
      doJa: "同じ時期の施設の表を一緒に渡してください。", doEn: "Give the list of facilities of the same edition."),
    .init(
      "progress_contradicts", "warning", ja: "同じ市区町村・年度・項目に、異なる状況が書かれています。",
      en: "Two states are given for one municipality, year and item.",
      doJa: "正しい方だけを残してください。", doEn: "Keep the right one."),
    .init(
      "progress_state_not_understood", "warning", ja: "取組状況の語の意味が分かりません。",
      en: "A word for the state of progress isn't understood.",
      doJa: "列の対応表（--profile）の values に書き足してください。",
      doEn: "Add it under values of a column profile (--profile)."),
  ]
}
