// The checks of official files, row by row. A new rule is one entry.
extension Words.Doctor {
  static let fileRules: [RuleText] = [
    .init(
      "file_not_recognised", "note", ja: "知らない様式のファイルなので読みませんでした。",
      en: "A file of an unknown layout was not read.",
      doJa: "公表元の見出しを変えていないか確かめてください。", doEn: "Check that the headings are those of the publisher."),
    .init(
      "row_not_usable", "warning", ja: "必要な値がなく、使えない行です。", en: "A row lacks what it takes and was not used.",
      doJa: "元の行を見て、値を補うか公表元に知らせてください。", doEn: "Look at the row; complete it or tell the publisher."),
    .init(
      "bad_number", "warning", ja: "番号の桁数や文字が正しくない行です。", en: "A number has the wrong length or characters.",
      doJa: "公表元で正しい番号を確かめてください。", doEn: "Find the right number at the publisher."),
    .init(
      "institution_number_length", "warning", ja: "医療機関コード・医療機関番号の桁数が違います（10桁または7桁）。",
      en: "A number of a medical institution has neither ten nor seven digits.",
      doJa: "先頭のゼロが消えていないか、公表元の番号と見比べてください。", doEn: "Compare with the publisher; leading zeros may be lost."),
    .init(
      "care_number_length", "warning", ja: "介護事業所番号が10文字ではありません。",
      en: "A number of a care provider hasn't ten characters.",
      doJa: "先頭のゼロが消えていないか、公表元の番号と見比べてください。", doEn: "Compare with the publisher; a leading zero may be lost."),
    .init(
      "check_digit_wrong", "warning", ja: "団体コードの検査数字（6桁目）が合いません。",
      en: "The check digit (the sixth) of a municipal code is wrong.",
      doJa: "コードの打ち間違いを直してください。", doEn: "Correct the code; a digit was mistyped."),
    .init(
      "leading_zero_lost", "warning", ja: "コードの先頭のゼロが消えています。", en: "A code has lost its leading zero.",
      doJa: "コードの列を文字列として開き、先頭の0を戻してください。", doEn: "Open code columns as text and put the 0 back."),
    .init(
      "leading_zeros_restored", "note", ja: "列全体で消えていた先頭のゼロを補いました。",
      en: "Leading zeros lost in a whole column were put back.",
      doJa: "そのままで構いません。", doEn: "Nothing needs to be done."),
    .init(
      "duplicate_number", "warning", ja: "同じ番号の行が前にもあります。", en: "A number stands in an earlier row too.",
      doJa: "どちらの行が正しいか公表元で確かめてください。", doEn: "Ask the publisher which row is right."),
    .init(
      "repeated_id", "warning", ja: "同じIDの行が離れて二度出てきます。", en: "An ID comes again in another row.",
      doJa: "どちらの行が正しいか公表元で確かめてください。", doEn: "Ask the publisher which row is right."),
    .init(
      "rows_in_two_files", "note", ja: "同じ番号が二つのファイルにあります。", en: "The same numbers stand in two files.",
      doJa: "新しいほうだけを取り込むと確実です。", doEn: "Import only the newer of the two to be sure."),
    .init(
      "duplicate_facility", "warning", ja: "同じ施設IDになる行が前にもあり、使いませんでした。",
      en: "A row gives the same facility as an earlier one and was not used.",
      doJa: "どちらが新しいか公表元で確かめてください。", doEn: "Ask the publisher which row is newer."),
    .init(
      "same_facility_twice", "warning", ja: "名称も所在地も種別も同じ施設が、別の番号で二つあります。",
      en: "Two facilities of one kind share name and address under different ids.",
      doJa: "廃止された番号が残っていないか確かめ、一つにしてください。", doEn: "Check whether an old number remains, and keep one."),
    .init(
      "possible_duplicate", "warning", ja: "別の名簿の施設と同じものかもしれません。",
      en: "It may be the same as a facility of another list.",
      doJa: "名称と所在地を見比べて、同じかどうか判断してください。", doEn: "Compare name and address and decide."),
    .init(
      "institution_not_registered", "note", ja: "医療情報ネットの施設が、保険医療機関の名簿にありません。",
      en: "An institution of 医療情報ネット is in no list of insured institutions.",
      doJa: "新設・廃止・名称変更がないか確かめてください。", doEn: "See whether it is new, closed or renamed."),
    .init(
      "institution_number_changed", "note", ja: "医療機関番号が変わった同じ施設としてつなぎました。",
      en: "Two numbers were taken as one renumbered institution.", doJa: "そのままで構いません。",
      doEn: "Nothing needs to be done."),
    .init(
      "institution_number_unknown", "note", ja: "訪問看護の事業所番号に当たる医療機関が名簿にありません。",
      en: "A nursing number points to an institution that no list has.",
      doJa: "医療機関の名簿の日付を確かめてください。", doEn: "Check the date of the list of institutions."),
    .init(
      "merged_cell_tail", "note", ja: "結合セルの切れ端とみられる文字を読み飛ばしました。",
      en: "The tail of a merged cell was passed over.",
      doJa: "元の表と見比べてください。", doEn: "Compare with the printed table."),
    .init(
      "closed_days_inverted", "warning", ja: "休診日の欄の1と0が、想定と逆の意味で使われているようです。",
      en: "The flags of closed days seem to be used the other way round.",
      doJa: "平日がすべて休診になっていないか見て、1が診療か休診かを公表元に確かめてください。",
      doEn: "Ask the publisher whether 1 means open or closed; weekdays must not all be closed."),
    .init(
      "replacement_character", "warning", ja: "読めずに「�」になった文字があります。",
      en: "Characters were lost and stand as “�”.",
      doJa: "元のファイルを正しい文字コードで保存し直してください。", doEn: "Save the original in the right encoding again."),
    .init(
      "private_use_character", "note", ja: "外字（その機関だけの文字）があります。",
      en: "There is a character that only one bureau's font has.",
      doJa: "標準の文字に直してください。", doEn: "Replace it by a standard character."),
    .init(
      "date_not_understood", "warning", ja: "日付として読めません（和暦・西暦とも）。",
      en: "A date can't be read, by era or by year.",
      doJa: "「令和7年10月1日」か「2025-10-01」の形に直してください。", doEn: "Write it as 令和7年10月1日 or 2025-10-01."),
    .init(
      "unknown_symbol", "note", ja: "在宅医療に関わるらしい受理記号が、記号の表にありません。",
      en: "A notification symbol that seems to be of home care is not in the table of symbols.",
      doJa: "届出の名称を確かめ、必要なら notification_symbols.csv に加えてください。",
      doEn: "Look at the notification; add it to notification_symbols.csv if it counts."),
    .init(
      "rules_missing", "warning", ja: "届く範囲の規則がありません。", en: "There are no reach rules.",
      doJa: "GeoData/rules/reach_rules.csv を加えて取り込み直してください。",
      doEn: "Import again with GeoData/rules/reach_rules.csv."),
  ]
}
