// One meaning per column name, whatever table it stands in.
extension Words {
  /// Labels and meanings of the columns of the atlas, by column name.
  public enum Columns {
    public static let table: [String: (title: Phrase, about: Phrase)] = [
      "facility_id": (
        Phrase(ja: "資源ID", en: "Facility id"),
        Phrase(ja: "半年ごとの更新をまたいで変わらない識別子", en: "Identifier that is stable between half-yearly editions")
      ),
      "kind": (
        Phrase(ja: "種別", en: "Kind"),
        Phrase(
          ja: "clinic 診療所、hospital 病院、dental_practice 歯科診療所、visiting_nurse_station 訪問看護ステーション、pharmacy 薬局",
          en: "clinic, hospital, dental_practice, visiting_nurse_station, pharmacy")
      ),
      "name": (
        Phrase(ja: "名称", en: "Name"),
        Phrase(ja: "出典のとおり", en: "As the source gives it")
      ),
      "name_en": (
        Phrase(ja: "英語名", en: "English name"),
        Phrase(ja: "出典にない場合は空", en: "Null where no source gives it")
      ),
      "name_kana": (
        Phrase(ja: "名称のかな", en: "Name in kana"),
        Phrase(ja: "出典にない場合は空", en: "Null where no source gives it")
      ),
      "address": (
        Phrase(ja: "所在地", en: "Address"),
        Phrase(ja: "出典のとおり", en: "As the source gives it")
      ),
      "municipality_code": (
        Phrase(ja: "市区町村コード", en: "Municipality code"),
        Phrase(ja: "5桁。政令指定都市は市のコード。", en: "Five digits; a designated city is one municipality")
      ),
      "ward_code": (
        Phrase(ja: "区コード", en: "Ward code"),
        Phrase(ja: "5桁。区のない市町村は空。", en: "Five digits; null outside designated cities")
      ),
      "home_care_area_code": (
        Phrase(ja: "在宅医療圏コード", en: "Home-care area code"),
        Phrase(ja: "未設定の市町村は空", en: "Null where no home-care area is given")
      ),
      "secondary_area_code": (
        Phrase(ja: "二次医療圏コード", en: "Secondary area code"),
        Phrase(ja: "4桁", en: "Four digits")
      ),
      "tertiary_area_code": (
        Phrase(ja: "三次医療圏コード", en: "Tertiary area code"),
        Phrase(ja: "資料の順に番号を付けたもの", en: "Numbered in the order of the source")
      ),
      "prefecture_code": (
        Phrase(ja: "都道府県コード", en: "Prefecture code"),
        Phrase(ja: "2桁", en: "Two digits")
      ),
      "position_grade": (
        Phrase(ja: "位置の精度", en: "Position grade"),
        Phrase(
          ja: "official 公表座標、town_block 街区、town 町丁目、oaza 大字、municipality 市区町村、none なし",
          en: "official, town_block, town, oaza, municipality, none")
      ),
      "visiting_physician": (
        Phrase(ja: "訪問診療・往診", en: "Visiting physician"),
        Phrase(ja: "yes / no / not_reported", en: "yes / no / not_reported")
      ),
      "visiting_dentist": (
        Phrase(ja: "訪問歯科診療", en: "Visiting dentist"),
        Phrase(ja: "yes / no / not_reported", en: "yes / no / not_reported")
      ),
      "visiting_nurse": (
        Phrase(ja: "訪問看護", en: "Visiting nurse"),
        Phrase(ja: "yes / no / not_reported", en: "yes / no / not_reported")
      ),
      "visiting_pharmacist": (
        Phrase(ja: "訪問薬剤管理", en: "Visiting pharmacist"),
        Phrase(ja: "yes / no / not_reported", en: "yes / no / not_reported")
      ),
      "round_the_clock": (
        Phrase(ja: "24時間", en: "Round the clock"),
        Phrase(
          ja: "yes / no / not_reported。集計表では any すべて / only 24時間のみ",
          en: "yes / no / not_reported; in tables of reach any or only")
      ),
      "capacity": (
        Phrase(ja: "能力", en: "Capacity"),
        Phrase(ja: "出典にある場合の定員など。ない場合は空。", en: "Places or staff where a source gives them, else null")
      ),
      "source": (
        Phrase(ja: "出典", en: "Source"),
        Phrase(ja: "出典の見出し語（provenance を参照）", en: "Key of the source, see provenance")
      ),
      "reference_date": (
        Phrase(ja: "基準日", en: "Reference date"),
        Phrase(ja: "ISO 8601", en: "ISO 8601")
      ),
      "official_number": (
        Phrase(ja: "公的番号", en: "Official number"),
        Phrase(ja: "その名簿での番号", en: "Number in that list")
      ),
      "source_file": (
        Phrase(ja: "出典ファイル", en: "Source file"),
        Phrase(ja: "ファイル名", en: "Base name of the file")
      ),
      "source_row": (
        Phrase(ja: "出典の行", en: "Source row"),
        Phrase(ja: "見出しを含む1始まりの行番号", en: "1-based, header included")
      ),
      "source_column": (
        Phrase(ja: "出典の列", en: "Source column"),
        Phrase(ja: "列の名前", en: "Name of the column")
      ),
      "source_value": (
        Phrase(ja: "出典の値", en: "Source value"),
        Phrase(ja: "問題になった値", en: "The value in question")
      ),
      "joined_by": (
        Phrase(ja: "結合の根拠", en: "Joined by"),
        Phrase(ja: "number 番号、name_address 名称と所在地、name 名称、own 単独", en: "number, name_address, name, own")
      ),
      "service": (
        Phrase(ja: "サービス", en: "Service"),
        Phrase(
          ja: "visiting_physician / visiting_dentist / visiting_nurse / visiting_pharmacist など",
          en: "visiting_physician, visiting_dentist, visiting_nurse, visiting_pharmacist and others")
      ),
      "state": (
        Phrase(ja: "状態", en: "State"),
        Phrase(ja: "yes / no / not_reported など", en: "yes / no / not_reported and others")
      ),
      "symbol": (
        Phrase(ja: "受理記号", en: "Notification symbol"),
        Phrase(ja: "NFKC で正規化したもの", en: "After NFKC")
      ),
      "code": (
        Phrase(ja: "コード", en: "Code"),
        Phrase(ja: "市区町村は5桁、二次医療圏は4桁", en: "Five digits for municipalities, four for secondary areas")
      ),
      "health_centre": (
        Phrase(ja: "所管保健所", en: "Health centre"),
        Phrase(ja: "出典にない場合は空", en: "Null where no source gives it")
      ),
      "area_km2": (
        Phrase(ja: "面積 (km²)", en: "Area (km²)"),
        Phrase(
          ja: "GRS80楕円体上の面積。市区町村は詳細な行政区域による。空白候補は図形による。",
          en: "On the ellipsoid GRS80; municipalities by the detailed official boundary, gaps by their shape")
      ),
      "population": (
        Phrase(ja: "総人口", en: "People"),
        Phrase(ja: "基準年の人数", en: "People of the base year")
      ),
      "population65": (
        Phrase(ja: "65歳以上", en: "People 65+"),
        Phrase(ja: "基準年の人数", en: "People of the base year")
      ),
      "population75": (
        Phrase(ja: "75歳以上", en: "People 75+"),
        Phrase(ja: "基準年の人数", en: "People of the base year")
      ),
      "population85": (
        Phrase(ja: "85歳以上", en: "People 85+"),
        Phrase(ja: "出典に年齢区分がない場合は空", en: "Null where the source has no such band")
      ),
      "share75": (
        Phrase(ja: "75歳以上の割合", en: "Share of 75+"),
        Phrase(ja: "0〜1。人がいない場合は空。", en: "0…1; null without people")
      ),
      "member_count": (
        Phrase(ja: "構成市町村数", en: "Member municipalities"),
        Phrase(ja: "構成市町村数", en: "Number of municipalities")
      ),
      "printed_population": (
        Phrase(ja: "資料の圏域人口", en: "Printed population"),
        Phrase(ja: "資料に印刷された人口。ない場合は空。", en: "As printed in the source; null where it prints none")
      ),
      "area_level": (
        Phrase(ja: "圏域の種類", en: "Area level"),
        Phrase(
          ja: "municipality / ward / home_care / secondary / tertiary / prefecture",
          en: "municipality, ward, home_care, secondary, tertiary, prefecture")
      ),
      "area_code": (
        Phrase(ja: "圏域コード", en: "Area code"),
        Phrase(
          ja: "在宅医療圏のない市町村は unassigned（空白候補では市区町村コード）",
          en:
            "unassigned gathers municipalities without a home-care area (gaps carry the municipality's code)")
      ),
      "valid_from": (
        Phrase(ja: "有効開始日", en: "Valid from"),
        Phrase(ja: "ISO 8601。資料にない場合は空。", en: "ISO 8601; null where the source does not say")
      ),
      "valid_to": (
        Phrase(ja: "有効終了日", en: "Valid to"),
        Phrase(ja: "ISO 8601。有効中は空。", en: "ISO 8601; null while valid")
      ),
      "mesh_code": (
        Phrase(ja: "地域メッシュコード", en: "Mesh code"),
        Phrase(ja: "JIS X 0410", en: "JIS X 0410")
      ),
      "is_suppressed": (
        Phrase(ja: "秘匿", en: "Suppressed"),
        Phrase(ja: "秘匿されたメッシュ", en: "Whether the source hides figures of the cell")
      ),
      "is_estimate": (
        Phrase(ja: "推計", en: "Estimate"),
        Phrase(ja: "推計値かどうか", en: "Whether the figures are an estimate")
      ),
      "method": (
        Phrase(ja: "方法", en: "Method"),
        Phrase(ja: "人数や層の作り方", en: "How the figures or the layer were made")
      ),
      "assigned_by": (
        Phrase(ja: "市区町村の決め方", en: "Assigned by"),
        Phrase(
          ja: "centre 中心が属する、nearest 中心が海のため最寄り、source 出典の市区町村、town_points 町丁目の代表点",
          en:
            "centre, nearest where the centre lies in the sea, source as the source says, or town_points of the municipality"
        )
      ),
      "year": (
        Phrase(ja: "年", en: "Year"),
        Phrase(ja: "年", en: "Year")
      ),
      "rule": (
        Phrase(ja: "規則", en: "Rule"),
        Phrase(ja: "reach_rule を参照", en: "See reach_rule")
      ),
      "value": (
        Phrase(ja: "値", en: "Value"),
        Phrase(ja: "メートルまたは分", en: "Metres or minutes")
      ),
      "citation": (
        Phrase(ja: "根拠", en: "Citation"),
        Phrase(ja: "根拠", en: "Citation")
      ),
      "is_default": (
        Phrase(ja: "既定", en: "Default"),
        Phrase(ja: "既定", en: "Default")
      ),
      "capability": (
        Phrase(ja: "対応の読み方", en: "Capability"),
        Phrase(
          ja: "confirmed 届出等で確認できるものだけ、possible 未報告も行うとみなす",
          en: "confirmed: only where a source says so; possible: not reported counts as yes")
      ),
      "nearest_facility_id": (
        Phrase(ja: "最寄りの資源", en: "Nearest facility"),
        Phrase(ja: "提供者がいない場合は空", en: "Null without any provider")
      ),
      "distance_m": (
        Phrase(ja: "最寄りまでの距離 (m)", en: "Distance (m)"),
        Phrase(ja: "メッシュ中心からの測地線距離（GRS80）", en: "Geodesic metres on GRS80 from the cell's centre")
      ),
      "providers_within": (
        Phrase(ja: "到達範囲の提供者数", en: "Providers within"),
        Phrase(ja: "規則の距離以内", en: "Providers within the rule's distance, limit included")
      ),
      "reach_class": (
        Phrase(ja: "到達の区分", en: "Reach class"),
        Phrase(ja: "covered 圏内、edge 境界、uncovered 圏外", en: "covered, edge, uncovered")
      ),
      "reach_class_confirmed": (
        Phrase(ja: "到達の区分（確認済み）", en: "Reach class, confirmed"),
        Phrase(ja: "covered / edge / uncovered", en: "covered, edge, uncovered")
      ),
      "reach_class_possible": (
        Phrase(ja: "到達の区分（未報告を含む）", en: "Reach class, possible"),
        Phrase(ja: "covered / edge / uncovered", en: "covered, edge, uncovered")
      ),
      "map_class": (
        Phrase(ja: "地図の区分", en: "Map class"),
        Phrase(
          ja: "covered 圏内、edge 境界、not_reported 未報告の提供者だけが届く、uncovered 圏外",
          en: "covered, edge, not_reported (reached only by providers that do not report), uncovered")
      ),
      "provider_count": (
        Phrase(ja: "提供者数", en: "Providers"),
        Phrase(ja: "圏域内に所在するもの。位置のないものを含む。", en: "Located in the area, those without a position included")
      ),
      "people": (
        Phrase(ja: "人数", en: "People"),
        Phrase(ja: "人数", en: "People")
      ),
      "people75": (
        Phrase(ja: "75歳以上", en: "People 75+"),
        Phrase(ja: "75歳以上", en: "People 75+")
      ),
      "uncovered_min": (
        Phrase(ja: "圏外の人数（最小）", en: "Beyond reach, least"),
        Phrase(ja: "メッシュ全体が圏外のもの", en: "Cells wholly beyond reach")
      ),
      "uncovered_max": (
        Phrase(ja: "圏外の人数（最大）", en: "Beyond reach, most"),
        Phrase(ja: "境界のメッシュを加えたもの", en: "With edge cells")
      ),
      "uncovered75_min": (
        Phrase(ja: "圏外の75歳以上（最小）", en: "75+ beyond reach, least"),
        Phrase(ja: "メッシュ全体が圏外のもの", en: "Cells wholly beyond reach")
      ),
      "uncovered75_max": (
        Phrase(ja: "圏外の75歳以上（最大）", en: "75+ beyond reach, most"),
        Phrase(ja: "境界のメッシュを加えたもの", en: "With edge cells")
      ),
      "uncovered": (
        Phrase(ja: "圏外の人数（中心で判定）", en: "Beyond reach, by centre"),
        Phrase(ja: "メッシュ中心で判定", en: "Judged by the cell's centre")
      ),
      "uncovered75": (
        Phrase(ja: "圏外の75歳以上（中心で判定）", en: "75+ beyond reach, by centre"),
        Phrase(ja: "メッシュ中心で判定", en: "Judged by the cell's centre")
      ),
      "mean_distance_m": (
        Phrase(ja: "平均距離 (m)", en: "Mean distance (m)"),
        Phrase(ja: "人口で重み付け。人または提供者がいない場合は空。", en: "Weighted by people; null without people or providers")
      ),
      "p90_distance_m": (
        Phrase(ja: "90パーセンタイル距離 (m)", en: "90th-percentile distance (m)"),
        Phrase(ja: "人口の90％がこの距離以内", en: "90 % of the people are not farther")
      ),
      "min_distance_m": (
        Phrase(ja: "最短距離 (m)", en: "Least distance (m)"),
        Phrase(ja: "人が住むメッシュのうち", en: "Of inhabited cells")
      ),
      "max_distance_m": (
        Phrase(ja: "最長距離 (m)", en: "Greatest distance (m)"),
        Phrase(ja: "人が住むメッシュのうち", en: "Of inhabited cells")
      ),
      "nearest_outside_share": (
        Phrase(ja: "最寄りが圏域外の割合", en: "Nearest outside"),
        Phrase(
          ja: "0〜1。最寄りの提供者が別の圏域にいる人の割合。",
          en: "0…1; share of people whose nearest provider lies in another area")
      ),
      "nearest_distance_m": (
        Phrase(ja: "最寄りまでの距離 (m)", en: "Distance to the nearest (m)"),
        Phrase(ja: "最も人の多いメッシュから", en: "From the most crowded cell")
      ),
      "cell_count": (
        Phrase(ja: "メッシュ数", en: "Cells"),
        Phrase(ja: "メッシュ数", en: "Number of cells")
      ),
      "day": (
        Phrase(ja: "曜日", en: "Day"),
        Phrase(ja: "monday 〜 sunday、holiday は祝日", en: "monday to sunday; holiday for public holidays")
      ),
      "opens": (
        Phrase(ja: "開始", en: "Opens"),
        Phrase(ja: "HH:MM", en: "HH:MM")
      ),
      "closes": (
        Phrase(ja: "終了", en: "Closes"),
        Phrase(ja: "HH:MM", en: "HH:MM")
      ),
      "hub_id": (
        Phrase(ja: "拠点ID", en: "Hub id"),
        Phrase(ja: "拠点ID", en: "Hub id")
      ),
      "host_kind": (
        Phrase(ja: "設置主体", en: "Host kind"),
        Phrase(ja: "設置主体", en: "Host kind")
      ),
      "fiscal_year": (
        Phrase(ja: "年度", en: "Fiscal year"),
        Phrase(ja: "年度", en: "Fiscal year")
      ),
      "item": (
        Phrase(ja: "取組項目", en: "Work item"),
        Phrase(ja: "（ア）〜（ク）", en: "One of the eight items")
      ),
      "rule_id": (
        Phrase(ja: "規則ID", en: "Rule id"),
        Phrase(ja: "気づいた点の種類", en: "Kind of issue")
      ),
      "severity": (
        Phrase(ja: "重さ", en: "Severity"),
        Phrase(ja: "error / warning / note", en: "error, warning, note")
      ),
      "message_ja": (
        Phrase(ja: "内容（日本語）", en: "Message (Japanese)"),
        Phrase(ja: "内容（日本語）", en: "Message (Japanese)")
      ),
      "message_en": (
        Phrase(ja: "内容（英語）", en: "Message (English)"),
        Phrase(ja: "内容（英語）", en: "Message (English)")
      ),
      "remedy": (
        Phrase(ja: "対応", en: "Remedy"),
        Phrase(ja: "どう扱ったか、どうすればよいか", en: "What was done, what to do")
      ),
      "layer": (
        Phrase(ja: "層", en: "Layer"),
        Phrase(ja: "層", en: "Layer")
      ),
      "publisher": (
        Phrase(ja: "公表者", en: "Publisher"),
        Phrase(ja: "公表者", en: "Publisher")
      ),
      "licence": (
        Phrase(ja: "利用条件", en: "Licence"),
        Phrase(ja: "利用条件", en: "Licence")
      ),
      "sha256": (
        Phrase(ja: "SHA-256", en: "SHA-256"),
        Phrase(ja: "原ファイルの検査値", en: "Checksum of the official file")
      ),
      "software_version": (
        Phrase(ja: "ソフトウェアの版", en: "Software version"),
        Phrase(ja: "ソフトウェアの版", en: "Software version")
      ),
      "base_year": (
        Phrase(ja: "基準年", en: "Base year"),
        Phrase(ja: "人口の基準年", en: "Year of the base population")
      ),
      "population_method": (
        Phrase(ja: "人口の置き方", en: "Population method"),
        Phrase(
          ja: "age_mesh 年齢別のメッシュ、dasymetric 過去の国勢調査メッシュ、town_points 町丁目の代表点（概算）",
          en: "age_mesh, dasymetric (an older census mesh) or town_points (rough)")
      ),
      "receipts_per_month": (
        Phrase(ja: "レセプト件数/月", en: "Receipts a month"),
        Phrase(ja: "月平均の件数（推計）", en: "Monthly average, projected")
      ),
      "home_care_demand.kind": (
        Phrase(ja: "種類", en: "Kind"),
        Phrase(ja: "home_visit 訪問診療、outpatient 外来", en: "home_visit or outpatient")
      ),
      "reach_rule.kind": (
        Phrase(ja: "規則の種類", en: "Kind of rule"),
        Phrase(
          ja: "metres 直線距離、minutes 道路の分、municipality 同じ市区町村",
          en: "metres in a straight line, minutes by road, or municipality: the own one only")
      ),
      "progress.state": (
        Phrase(ja: "実施状況", en: "State"),
        Phrase(
          ja: "implemented / planned / not_implemented / not_reported",
          en: "implemented, planned, not_implemented or not_reported")
      ),
      "cell_population.population": (
        Phrase(ja: "総人口", en: "People"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "cell_population.population65": (
        Phrase(ja: "65歳以上", en: "People 65+"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "cell_population.population75": (
        Phrase(ja: "75歳以上", en: "People 75+"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "cell_population.population85": (
        Phrase(ja: "85歳以上", en: "People 85+"),
        Phrase(
          ja: "その年の人数（出典に年齢区分がない場合は空）",
          en: "People of the year of the row; null where the source has no such band")
      ),
      "area_population.population": (
        Phrase(ja: "総人口", en: "People"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "area_population.population65": (
        Phrase(ja: "65歳以上", en: "People 65+"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "area_population.population75": (
        Phrase(ja: "75歳以上", en: "People 75+"),
        Phrase(ja: "その年の人数", en: "People of the year of the row")
      ),
      "area_population.population85": (
        Phrase(ja: "85歳以上", en: "People 85+"),
        Phrase(
          ja: "その年の人数（出典に年齢区分がない場合は空）",
          en: "People of the year of the row; null where the source has no such band")
      ),
      "title": (
        Phrase(ja: "題名", en: "Title"),
        Phrase(ja: "題名", en: "Title")
      ),
    ]
  }
}
