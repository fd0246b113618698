// The checks of a dataset folder and of an atlas. A new rule is one entry.
extension Words.Doctor {
  static let datasetRules: [RuleText] = [
    .init(
      "dataset_file_unreadable", "error", ja: "データセットのファイルがないか、読めません。",
      en: "A file of the dataset is missing or can't be read.",
      doJa: "元に戻すか、import で作り直してください。", doEn: "Put it back, or make the dataset again with import."),
    .init(
      "dataset_column_missing", "error", ja: "表に必要な列がないか、二つあります。",
      en: "A table lacks a column, or has it twice.",
      doJa: "1行目の見出しを元に戻してください。", doEn: "Put the heading back into row 1."),
    .init(
      "dataset_value_bad", "error", ja: "決まりに合わない値です（空、桁数、言葉、範囲、日付など）。",
      en: "A value breaks the rules of its column (missing, length, word, range, date).",
      doJa: "その行の値を直してください。直すまでこの行は使えません。", doEn: "Correct the value; the row can't be used until then."),
    .init(
      "dataset_row_too_long", "error", ja: "見出しより値の多い行です。", en: "A row has more values than the header.",
      doJa: "カンマを含む値を引用符で囲んでください。", doEn: "Put quotation marks around values with commas."),
    .init(
      "dataset_key_repeated", "error", ja: "同じキー（IDなど）の行が二つあります。", en: "Two rows share a key such as an id.",
      doJa: "重複した行を一つにしてください。", doEn: "Keep one of the rows."),
    .init(
      "dataset_reference_missing", "error", ja: "ほかの表を指す値の、指す先がありません。",
      en: "A value points to a row that isn't there.",
      doJa: "指す先の表に行を加えるか、値を直してください。", doEn: "Add the row, or correct the value."),
    .init(
      "dataset_encoding", "note/warning", ja: "UTF-8 ではない表です。", en: "A table is not in UTF-8.",
      doJa: "「CSV UTF-8」で保存し直してください。", doEn: "Save it as CSV UTF-8."),
    .init(
      "dataset_value_repaired", "note", ja: "表計算ソフトで形の変わった値（先頭のゼロ、日付）を元に戻しました。",
      en: "Values changed by a spreadsheet (zeros, dates) were put right.",
      doJa: "コードの列は文字列として開いてください。", doEn: "Open code columns as text."),
    .init(
      "dataset_file_changed", "warning", ja: "作成後に編集されたファイルです。", en: "A file was edited after it was made.",
      doJa: "意図した編集なら問題ありません。", doEn: "Fine if the edit was meant."),
    .init(
      "atlas_not_possible", "error", ja: "このままではアトラスを作れません。", en: "No atlas can be made of it as it is.",
      doJa: "ほかのエラーを先に直してください。", doEn: "Correct the other errors first."),
    .init(
      "population_without_cells", "error", ja: "メッシュのない市区町村の人口が、地図に載りません。",
      en: "People of a municipality without cells can't be placed.",
      doJa: "その市区町村のメッシュを加えてください。", doEn: "Add cells of the municipality."),
    .init(
      "atlas_table_missing", "error", ja: "アトラスに必要な表がありません。", en: "The atlas lacks a table.",
      doJa: "zaitaku build で作り直してください。", doEn: "Make it again with zaitaku build."),
    .init(
      "atlas_column_missing", "error", ja: "アトラスの表に必要な列がありません。", en: "A table of the atlas lacks a column.",
      doJa: "zaitaku build で作り直してください。", doEn: "Make it again with zaitaku build."),
    .init(
      "atlas_table_unreadable", "error", ja: "アトラスの表が壊れていて読めません。", en: "A table of the atlas is damaged.",
      doJa: "ファイルを取り直すか、zaitaku build で作り直してください。", doEn: "Fetch it again, or make it with zaitaku build."),
    .init(
      "atlas_geometry_missing", "warning", ja: "図形のない層か、図形のない行です。",
      en: "A layer or a row of it has no geometry.",
      doJa: "境界データのそろったデータセットから作り直してください。", doEn: "Make it again from a dataset with all boundaries."),
    .init(
      "atlas_index_missing", "warning", ja: "空間索引（R-tree）がないか、行数が合いません。",
      en: "A layer has no R-tree, or one of other rows.",
      doJa: "QGISで空間索引を作るか、zaitaku build で作り直してください。", doEn: "Make the index in QGIS, or build again."),
    .init(
      "atlas_sum_differs", "error", ja: "圏域の人口が、メッシュの合計と合いません。",
      en: "People of an area differ from the sum of its cells.",
      doJa: "アトラスが編集されています。zaitaku build で作り直してください。", doEn: "The atlas was edited: build it again."),
  ]
}
