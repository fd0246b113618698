// The checks of areas, boundaries and people. A new rule is one entry.
extension Words.Doctor {
  static let areaRules: [RuleText] = [
    .init(
      "unknown_municipality", "warning", ja: "市区町村（コードまたは名称）が見当たりません。",
      en: "A municipality, by code or name, is not known.",
      doJa: "綴り、都道府県、資料の年月を確かめてください。", doEn: "Check spelling, prefecture and date of the source."),
    .init(
      "former_municipality", "warning", ja: "合併などでなくなった市区町村のコードです。",
      en: "The code is of a municipality that has been merged away.",
      doJa: "合併後のコードに直してください。", doEn: "Replace it by the code of the successor."),
    .init(
      "ambiguous_municipality", "warning", ja: "同じ名前の市区町村が複数あり、決められません。",
      en: "Several municipalities bear the name.", doJa: "コードか郡名を添えてください。",
      doEn: "Give the code or the district."),
    .init(
      "municipality_in_two_areas", "error", ja: "一つの市区町村が、同じ種類の二つの圏域に入っています。",
      en: "A municipality lies in two areas of one level.",
      doJa: "元の資料を見て、どちらか一つにしてください。", doEn: "Look at the source and keep one."),
    .init(
      "no_home_care_area", "note", ja: "在宅医療圏の決まっていない市区町村です。", en: "A municipality has no home-care area.",
      doJa: "圏域の表が全県分そろっているか確かめてください。", doEn: "See whether the table of areas is complete."),
    .init(
      "no_secondary_area", "note", ja: "二次医療圏の決まっていない市区町村です。", en: "A municipality has no secondary area.",
      doJa: "北方領土などを除き、圏域の表を確かめてください。", doEn: "Check the table of areas, islands apart."),
    .init(
      "unknown_secondary_area", "warning", ja: "二次医療圏の名前が見当たりません。",
      en: "A secondary area is not known by that name.",
      doJa: "元の資料と見比べてください。", doEn: "Compare with the source."),
    .init(
      "no_tertiary_area", "warning", ja: "三次医療圏の決まっていない二次医療圏です。",
      en: "A secondary area lies in no tertiary area.",
      doJa: "三次医療圏の表に加えてください。", doEn: "Add it to the table of tertiary areas."),
    .init(
      "tertiary_area_differs", "warning", ja: "三次医療圏が資料によって違います。", en: "Sources differ on the tertiary area.",
      doJa: "元の資料と見比べてください。", doEn: "Compare with the source."),
    .init(
      "home_care_areas_missing", "warning", ja: "在宅医療圏の表がありません。", en: "There is no table of home-care areas.",
      doJa: "県の在宅医療圏の表を加えて取り込み直してください。", doEn: "Import again with the prefecture's table."),
    .init(
      "home_care_areas_incomplete", "warning", ja: "資料が述べる数より、読み取れた在宅医療圏が少ないです。",
      en: "Fewer home-care areas could be read than the document states.",
      doJa: "残りの圏域の構成市町村を県に確かめてください。", doEn: "Ask the prefecture for the members of the others."),
    .init(
      "home_care_area_across_secondary", "warning", ja: "在宅医療圏が二つ以上の二次医療圏にまたがっています。",
      en: "A home-care area lies in several secondary areas.",
      doJa: "意図したものか、元の資料で確かめてください。", doEn: "See in the source whether it is meant."),
    .init(
      "home_care_area_differs", "warning", ja: "在宅医療圏の構成が、資料の表と文章で違います。",
      en: "Table and text differ on the members of a home-care area.",
      doJa: "元の資料と見比べてください。", doEn: "Compare with the source."),
    .init(
      "printed_population_differs", "warning", ja: "印刷された圏域人口が、構成市町村の合計と違います。",
      en: "The printed population of an area differs from the sum of its members.",
      doJa: "構成市町村の抜けか、印刷の誤りかを確かめてください。", doEn: "See whether a member is missing or the print is wrong."),
    .init(
      "boundary_missing", "warning", ja: "境界のない市区町村です。", en: "A municipality has no boundary.",
      doJa: "境界データを加えてください。地図に載りません。", doEn: "Add its boundary: it is not on the map."),
    .init(
      "boundary_not_usable", "warning", ja: "境界の図形が空か壊れています。",
      en: "A shape of a boundary is empty or broken.",
      doJa: "境界データを取り直してください。", doEn: "Fetch the boundaries again."),
    .init(
      "boundary_without_code", "note", ja: "コードのない境界（所属未定地など）を使いませんでした。",
      en: "Boundaries without a code were left out.",
      doJa: "そのままで構いません。", doEn: "Nothing needs to be done."),
    .init(
      "boundaries_not_used", "note", ja: "境界のファイルが複数あり、一つだけを使いました。",
      en: "Of several files of boundaries one was used.",
      doJa: "使いたいものだけを取り込んでください。", doEn: "Import only the one that you want."),
    .init(
      "boundary_touches_itself", "warning", ja: "境界線が自分自身に触れています。", en: "A boundary touches itself.",
      doJa: "面積や包含の計算が乱れることがあります。境界を作り直してください。", doEn: "Make the boundary again: overlays may fail."),
    .init(
      "boundary_self_intersection", "error", ja: "境界線が自分自身と交差しています。", en: "A boundary crosses itself.",
      doJa: "その場所の頂点をGISで直してください。", doEn: "Correct the vertices there in a GIS."),
    .init(
      "boundary_overlap", "error", ja: "隣り合う市区町村の境界が重なっています。", en: "Boundaries of neighbours overlap.",
      doJa: "共有する境界線を同じ頂点にそろえてください。", doEn: "Give both the same vertices along their border."),
    .init(
      "boundary_gap", "warning", ja: "市区町村の間に、どこにも属さない隙間があります。",
      en: "There is land between municipalities that belongs to none.",
      doJa: "湖や所属未定地でなければ、境界線をそろえてください。", doEn: "Unless it is a lake, give both the same border."),
    .init(
      "boundary_sliver", "note", ja: "細長い切れ端の図形があります。", en: "A part of a boundary is a sliver.",
      doJa: "境界を簡略化し直すか、切れ端を消してください。", doEn: "Generalise again, or remove the sliver."),
    .init(
      "boundary_not_shared", "warning", ja: "隣り合う境界線の頂点がそろっていません。",
      en: "Neighbours don't share the vertices of their border.",
      doJa: "境界データを一枚の面データから作り直してください。", doEn: "Make all boundaries again from one coverage."),
    .init(
      "population_missing", "warning", ja: "市区町村の人口の表がありません。",
      en: "There is no table of municipal population.",
      doJa: "将来推計人口の表を加えて取り込み直してください。", doEn: "Import again with the projection."),
    .init(
      "population_incomplete", "warning", ja: "ある年の人口か年齢割合がありません。",
      en: "People or shares of a year are missing.",
      doJa: "結果表1・3-3・3-4がそろっているか確かめてください。", doEn: "See that tables 1, 3-3 and 3-4 are all there."),
    .init(
      "no_population", "note", ja: "人口の表にない市区町村です。", en: "A municipality is not in the table of people.",
      doJa: "居住者がいないなら、そのままで構いません。", doEn: "Fine if nobody lives there."),
    .init(
      "percentage_not_exact", "note", ja: "割合から求めた人数が整数になりません。",
      en: "A share gives no whole number of people.",
      doJa: "四捨五入しました。そのままで構いません。", doEn: "It was rounded. Nothing needs to be done."),
    .init(
      "wards_do_not_sum", "warning", ja: "行政区の人口の合計が市と合いません。", en: "The wards don't add up to their city.",
      doJa: "元の表と見比べてください。", doEn: "Compare with the source."),
    .init(
      "municipalities_do_not_sum", "warning", ja: "市区町村の人口の合計が都道府県と合いません。",
      en: "The municipalities don't add up to the prefecture.", doJa: "元の表と見比べてください。",
      doEn: "Compare with the source."),
    .init(
      "age_bands_not_nested", "warning", ja: "人口が、総数 ≧ 65歳以上 ≧ 75歳以上 ≧ 80・85歳以上 になっていません。",
      en: "People of a higher age exceed those of a lower one.",
      doJa: "列の取り違え（65歳・75歳・80歳以上など）がないか確かめてください。", doEn: "See whether columns of ages were mixed up."),
    .init(
      "age_bands_do_not_sum", "warning", ja: "年齢階級の合計が総数と合いません。",
      en: "The age groups don't add up to the total.",
      doJa: "秘匿の合算か、列の取り違えかを確かめてください。", doEn: "See whether it is suppression or a mixed-up column."),
    .init(
      "cells_missing", "warning", ja: "メッシュ人口がなく、地図上に人口を置けません。",
      en: "Without a mesh nobody can be put on the map.",
      doJa: "国勢調査などのメッシュ人口を加えて取り込み直してください。", doEn: "Import again with a census mesh."),
    .init(
      "cell_suppressed", "note", ja: "人口が少なく、年齢別の値が秘匿されたメッシュがあります。",
      en: "Cells with few people have their ages suppressed.",
      doJa: "0ではありません。合算先のメッシュと合わせて読んでください。",
      doEn: "They are not zero: read them with the cell that received them."),
    .init(
      "mesh_code_invalid", "warning", ja: "地域メッシュコードとして読めません。", en: "This is no mesh code.",
      doJa: "JIS X 0410 のコードに直してください。", doEn: "Give a code of JIS X 0410."),
    .init(
      "cell_outside_municipality", "warning", ja: "メッシュの中心が、その市区町村から離れています。",
      en: "The centre of a cell lies away from its municipality.",
      doJa: "メッシュと市区町村コードの対応を確かめてください。", doEn: "Check which municipality the cell belongs to."),
    .init(
      "cell_not_in_mesh_list", "warning", ja: "公式のメッシュ一覧にない、市区町村とメッシュの組です。",
      en: "A cell is not listed for its municipality.",
      doJa: "境界上のメッシュです。件数が多ければ境界の年次を確かめてください。",
      doEn: "A cell on a border; if there are many, check the year."),
    .init(
      "municipality_without_cells", "warning", ja: "人がいるのにメッシュのない市区町村です。",
      en: "A municipality with people has no cell.",
      doJa: "メッシュ人口のファイルが全域分あるか確かめてください。", doEn: "See that all files of the mesh are there."),
  ]
}
