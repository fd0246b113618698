extension Words {
  /// How computed layers were made.
  public enum Methods {
    public static let areas = Phrase(
      ja: "市区町村の境界（共有する線を1本として扱う）を構成表どおりに合わせた。面積は詳細な行政区域によるGRS80楕円体上の値の合計。",
      en:
        "Dissolved from municipal boundaries along shared arcs by the membership table; areas are sums over the detailed official boundary on GRS80."
    )
    public static let population = Phrase(
      ja:
        "推計。市区町村・区ごとの総数、65歳以上、75歳以上（社人研 令和5年推計）を、2010年国勢調査500mメッシュの人口に比例して千分の1人単位で配分。各総数に正確に一致する。メッシュの年齢構成は市区町村内で一様と仮定。",
      en:
        "An estimate: totals, 65+ and 75+ per municipality or ward (IPSS 2023 projection) spread in thousandths of a person in proportion to the people of the 2010 census 500 m mesh; every total is met exactly; within a municipality the age structure is taken as uniform."
    )
    public static let cellReach = Phrase(
      ja: "メッシュ中心から最寄りの提供者までの測地線距離（GRS80）。区分は中心からの距離に半対角線を足し引きして判定。境界値を含む（≦）。",
      en:
        "Geodesic distance on GRS80 from the cell's centre to the nearest provider; the class adds and subtracts the cell's half-diagonal; the limit is included."
    )
    public static let areaReach = Phrase(
      ja: "メッシュの人数の合計。最小は全体が圏外のメッシュ、最大は境界のメッシュを加えたもの。confirmed は届出等で確認できる提供者だけ、possible は未報告も行うとみなす。",
      en:
        "Sums over cells: the least counts cells wholly beyond reach, the most adds edge cells; confirmed counts only providers of whom a source says so, possible takes not reported as yes."
    )
    public static let gapCells = Phrase(
      ja: "圏外（メッシュ全体が到達距離の外）の人口メッシュと、辺か角で接するそのまとまり。空白「候補」であり、空白かどうかは現地調査で決まる。",
      en:
        "Inhabited cells wholly beyond reach, and clusters of those that touch by a side or corner. Candidates only: a survey decides."
    )
    public static let access = Phrase(
      ja: "E2SFCA（Luo & Qi 2009）。既定の距離を3等分した帯の重み1、0.68、0.22。需要は75歳以上、供給は資料の値か1。未報告も提供者とみなす。",
      en:
        "E2SFCA (Luo & Qi 2009): thirds of the default reach with weights 1, 0.68, 0.22; demand is people of 75+, supply the capacity or 1; those that do not report count as providers."
    )
    public static let resilience = Phrase(
      ja: "1か所だけが止まったときに範囲外になる75歳以上（メッシュの中心で判定）と、1・2・3か所以上が届く人数。未報告も提供者とみなす。",
      en:
        "People of 75+ beyond the default reach if one provider alone stopped (judged by the centre of the cell), and people reached by 1, 2 and 3; those that do not report count as providers."
    )
    public static let gapPolygons = Phrase(
      ja: "圏域から、提供者を中心とする測地線半径の96角形の合併を正積図法の平面で除いたもの。空白「候補」。",
      en:
        "The area less the union of 96-cornered discs of geodesic radius about the providers, in an equal-area plane. Candidates only."
    )
  }
}
