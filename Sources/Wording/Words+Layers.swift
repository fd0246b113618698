extension Words {
  /// Titles and meanings of the atlas tables, by table name.
  public enum Layers {
    public static let table: [String: (title: Phrase, about: Phrase)] = [
      "facility": (
        Phrase(ja: "在宅医療の資源", en: "Facilities"),
        Phrase(
          ja: "診療所、病院、歯科診療所、訪問看護ステーション、薬局。位置が使えないものは図形なし。",
          en:
            "Clinics, hospitals, dental practices, visiting-nurse stations and pharmacies; no geometry where no position is usable."
        )
      ),
      "facility_source": (
        Phrase(ja: "資源の出所", en: "Sources of facilities"),
        Phrase(ja: "各資源のもとになった公的名簿の行", en: "The rows of official lists that each facility was made from")
      ),
      "facility_service": (
        Phrase(ja: "資源のサービス", en: "Services of facilities"),
        Phrase(ja: "届出などから分かるサービスの有無", en: "What a source states of a service of a facility")
      ),
      "municipality": (
        Phrase(ja: "市区町村", en: "Municipalities"),
        Phrase(
          ja: "市区町村の境界と人口。政令指定都市は1つの市。", en: "Boundaries and people; a designated city is one municipality.")
      ),
      "ward": (
        Phrase(ja: "行政区", en: "Wards"), Phrase(ja: "政令指定都市の区", en: "Wards of designated cities")
      ),
      "home_care_area": (
        Phrase(ja: "在宅医療圏", en: "Home-care areas"),
        Phrase(
          ja: "都道府県の資料に示された在宅医療圏。構成市町村の境界を合わせたもの。",
          en: "Home-care areas as the prefecture's document gives them, dissolved from their municipalities.")
      ),
      "secondary_area": (
        Phrase(ja: "二次医療圏", en: "Secondary medical areas"),
        Phrase(ja: "構成市町村の境界を合わせたもの", en: "Dissolved from their municipalities")
      ),
      "tertiary_area": (
        Phrase(ja: "三次医療圏", en: "Tertiary medical areas"),
        Phrase(ja: "構成市町村の境界を合わせたもの", en: "Dissolved from their municipalities")
      ),
      "area_membership": (
        Phrase(ja: "圏域の構成", en: "Membership of areas"),
        Phrase(ja: "市区町村がどの圏域に属するか（期間つき）", en: "Which area a municipality belongs to, with dates")
      ),
      "population_cell": (
        Phrase(ja: "人口メッシュ", en: "Population cells"),
        Phrase(
          ja: "基準年の推計人口。市区町村の総数を古い国勢調査メッシュの人口に比例して配分した推計で、総数に一致する。",
          en:
            "Estimated people of the base year: municipal totals spread over the cells of an older census mesh, totals kept exactly."
        )
      ),
      "cell_population": (
        Phrase(ja: "メッシュの将来人口", en: "People of cells by year"),
        Phrase(ja: "年ごとの推計人口", en: "Estimated people by year")
      ),
      "area_population": (
        Phrase(ja: "圏域の将来人口", en: "People of areas by year"),
        Phrase(ja: "年ごとの人口", en: "People by year")
      ),
      "reach_rule": (
        Phrase(ja: "到達規則", en: "Reach rules"),
        Phrase(
          ja: "サービスがどこまで届くとみなすか。出典と期間つき。", en: "How far a service is taken to reach, with citation and dates")
      ),
      "cell_reach": (
        Phrase(ja: "メッシュの到達", en: "Reach of cells"),
        Phrase(
          ja: "各メッシュの中心から最寄りの提供者までの測地線距離と区分（既定の規則）",
          en:
            "Geodesic distance from each cell's centre to the nearest provider, and its class by the default rule"
        )
      ),
      "area_reach": (
        Phrase(ja: "圏域の到達", en: "Reach of areas"),
        Phrase(
          ja: "圏外の人数（範囲）、平均距離など。提供者はそのサービスを行う全種別。",
          en:
            "People beyond reach as a range, distances and more; everyone who offers the service counts as a provider."
        )
      ),
      "area_reach_own_kind": (
        Phrase(ja: "圏域の到達（本来の種別のみ）", en: "Reach of areas, own kind only"),
        Phrase(
          ja: "訪問看護は訪問看護ステーションだけ、訪問診療は診療所だけを数えた場合",
          en: "As area_reach, but counting only stations for nursing and only clinics for physicians")
      ),
      "gap_cell": (
        Phrase(ja: "空白候補メッシュ", en: "Gap cells"),
        Phrase(
          ja: "圏外・境界・未報告のみで届く人口メッシュ。空白かどうかは現地調査で決まる。",
          en:
            "Inhabited cells beyond reach, at the edge, or reached only by providers that do not report; a survey decides."
        )
      ),
      "gap_polygon": (
        Phrase(ja: "空白候補域", en: "Gap polygons"),
        Phrase(
          ja: "圏域のうち、どの提供者の到達円にも入らない部分（円は96角形、測地線半径）。提供者が1つもない読み方では作らない。",
          en:
            "The part of an area outside every reach disc (geodesic radius, 96 corners); not made for a reading without any provider"
        )
      ),
      "gap_cluster": (
        Phrase(ja: "空白候補のまとまり", en: "Gap clusters"),
        Phrase(
          ja: "隣り合う圏外メッシュのまとまり。提供者が1つもない読み方では作らない。",
          en: "Adjacent inhabited cells wholly beyond reach; not made for a reading without any provider")
      ),
      "hub": (
        Phrase(ja: "在宅医療に必要な連携を担う拠点", en: "Hubs"),
        Phrase(ja: "連携拠点。出典がないうちは空。", en: "Coordination hubs; empty while no source gives them")
      ),
      "hub_area": (
        Phrase(ja: "連携拠点の担当圏域", en: "Areas of hubs"),
        Phrase(ja: "拠点と在宅医療圏の対応（多対多）", en: "Which areas a hub serves")
      ),
      "facility_hours": (
        Phrase(ja: "施設の曜日別の時間", en: "Consulting hours"),
        Phrase(
          ja: "公表された診療・開店の時間。診療科を合わせたもの。出典があるときだけ作る。",
          en: "Published hours by day of the week, departments taken together; only where a source gives them"
        )
      ),
      "municipal_office": (
        Phrase(ja: "市区町村の庁舎", en: "Municipal offices"),
        Phrase(ja: "庁舎の位置。出典があるときだけ作る。", en: "Where the offices stand; only where a source gives them")
      ),
      "progress": (
        Phrase(ja: "取組（ア）〜（ク）の状況", en: "Progress of the eight work items"),
        Phrase(ja: "市町村ごとの実施状況。出典がないうちは空。", en: "State per municipality; empty while no source gives it")
      ),
      "issue": (
        Phrase(ja: "気づいた点", en: "Issues"),
        Phrase(ja: "取込みと作成で見つかった疑問点と、その扱い", en: "Doubts found in the input, and what was done")
      ),
      "provenance": (
        Phrase(ja: "出典と手順", en: "Provenance"),
        Phrase(ja: "各層の出典と計算の方法", en: "Source and method of every layer")
      ),
      "atlas": (
        Phrase(ja: "アトラスについて", en: "About the atlas"),
        Phrase(ja: "地域、基準日、基準年", en: "Subject, reference date and base year")
      ),
      "cell_gap": (
        Phrase(ja: "到達の区分", en: "Reach classes"),
        Phrase(ja: "地図に描く到達の区分", en: "Reach classes for drawing")
      ),
      "home_care_demand": (
        Phrase(ja: "在宅医療の需要推計", en: "Projected demand"),
        Phrase(
          ja: "二次医療圏（構想区域）ごとの訪問診療・外来の需要推計（厚生労働省）",
          en: "Home visits and outpatient care by secondary area, projected by the ministry")
      ),
    ]
  }
}
