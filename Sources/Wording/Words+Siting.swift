/// Where new providers would help most.
extension Words {
  public enum SitingAnalysis {
    public static let coverageTitle = Phrase(
      ja: "新しい提供者を{0}か所置くなら（新たに届く人が最も多い所）", en: "Where {0} new providers reach most people anew")
    public static let distanceTitle = Phrase(
      ja: "新しい提供者を{0}か所置くなら（最寄りまでの距離が最も縮まる所）", en: "Where {0} new providers shorten distances most")
    public static let noOffices = Phrase(
      ja: "このアトラスには市区町村の庁舎の位置がありません。", en: "this atlas has no places of municipal offices")
    public static let noOfficesRemedy = Phrase(
      ja:
        "庁舎の一覧（cid、city、lat、lng の列のある CSV）を zaitaku import のフォルダーに加えて作り直すか、--candidates cells か自分のファイルを指定してください。",
      en:
        "Put a list of offices (CSV with the columns cid, city, lat, lng) into the folder of zaitaku import and build again, or choose --candidates cells or a file of your own."
    )
    public static let noSuchMesh = Phrase(
      ja: "候補地のメッシュに「{0}」はありません。", en: "there is no mesh of candidates \"{0}\"")
    public static let noPlaces = Phrase(ja: "候補地が1つもありません。", en: "there is no candidate")
    public static let noPlacesRemedy = Phrase(
      ja: "候補地の行を加えてください。", en: "Add rows with candidates.")
    public static let noCoordinates = Phrase(
      ja: "経度と緯度の列がありません。", en: "there are no columns for longitude and latitude")
    public static let noCoordinatesRemedy = Phrase(
      ja: "見出しを 名称,経度,緯度 または name,longitude,latitude にしてください（住所だけなら zaitaku geocode で付けられます）。",
      en: "Name them longitude and latitude (zaitaku geocode adds them to addresses).")
    public static let badPoint = Phrase(
      ja: "「{0}」は日本の地点として読めません。", en: "\"{0}\" can't be read as a point in Japan")
    public static let badPointRemedy = Phrase(
      ja: "度で、経度・緯度の順か確かめてください。", en: "Give degrees; look whether longitude and latitude are swapped.")
    public static let candidateCells = Phrase(
      ja: "候補地：{1}メッシュごとに人の最も多いメッシュの中心 {0} か所。",
      en: "Candidates: the centre of the most peopled cell in each {1} square, {0} of them.")
    public static let candidateOffices = Phrase(
      ja: "候補地：市区町村の庁舎 {0} か所。", en: "Candidates: {0} municipal offices.")
    public static let candidateFile = Phrase(
      ja: "候補地：{0} の {1} か所。", en: "Candidates: {1} places of {0}.")
    public static let satellites = Phrase(
      ja: "サテライト：既存の提供者から{0}以内の候補地 {1} か所に限る。",
      en: "Satellites: only the {1} candidates within {0} of an existing provider.")
    public static let moreThanCandidates = Phrase(
      ja: "求めた{0}か所より候補地が少ない（{1}か所）。", en: "There are fewer candidates ({1}) than the {0} asked for.")
    public static let covered = Phrase(
      ja: "範囲外の {0} 人のうち {1} 人に新たに届き、{2} 人が残る（メッシュの中心で判定）。",
      en: "Of {0} people beyond reach {1} are newly reached, {2} remain (judged by the centre of the cell).")
    public static let provenBest = Phrase(
      ja: "この候補地の中で、これより良い置き方はない（証明済み）。", en: "No choice among these candidates is better (proven).")
    public static let coverageBound = Phrase(
      ja: "どの置き方でも {0} 人を超えない（証明済みの上限）。この答えは最良のものから多くても {1}％少ない。",
      en:
        "No choice reaches more than {0} (proven bound): the answer falls short of the best by at most {1} %."
    )
    public static let reachable = Phrase(
      ja: "すべての候補地に置いても届くのは {0} 人。", en: "With a provider at every candidate {0} would be reached.")
    public static let fewerCovered = Phrase(
      ja: "求めた{0}か所のうち{1}か所で、届く人はもう増えない。",
      en: "Of {0} asked for {1} do: no further candidate reaches anybody.")
    public static let fewerNearer = Phrase(
      ja: "求めた{0}か所のうち{1}か所で、距離はもう縮まらない。",
      en: "Of {0} asked for {1} do: no further candidate is nearer to anybody.")
    public static let shortened = Phrase(
      ja: "最寄りまでの平均距離は {0} m から {1} m になる（人数で重み付け）。",
      en: "The mean distance to the nearest falls from {0} m to {1} m (weighted by people).")
    public static let shortenedFromNothing = Phrase(
      ja: "既存の提供者がなく、平均距離は {0} m になる。", en: "There is no provider yet; the mean distance becomes {0} m.")
    public static let distanceBound = Phrase(
      ja: "どの置き方でも平均 {0} m を下回らない（証明済みの下限）。この答えは最良のものより多くても {1}％長い。",
      en:
        "No choice comes below {0} m on average (proven bound): the answer is at most {1} % longer than the best."
    )
    public static let coverageMethod = Phrase(
      ja: "方法：最大被覆問題（Church & ReVelle 1974）。貪欲法と交換、ラグランジュ緩和による上限。",
      en:
        "Method: maximal covering location (Church & ReVelle 1974); greedy choice and exchange, Lagrangian bound."
    )
    public static let distanceMethod = Phrase(
      ja: "方法：p-メディアン問題（Hakimi 1964）。貪欲法と交換、ラグランジュ緩和による下限。",
      en: "Method: p-median (Hakimi 1964); greedy choice and exchange, Lagrangian bound.")
    public static let ruleUnused = Phrase(
      ja: "置き場所は距離だけで選び、到達範囲は範囲外の人数を数えるのにだけ使う。",
      en: "Sites are chosen by distance alone; the reach only tells who is beyond it.")
    public static let rank = Phrase(ja: "順位", en: "rank")
    public static let place = Phrase(ja: "候補地", en: "candidate")
    public static let newlyReached = Phrase(ja: "新たに届く", en: "newly reached")
    public static let nearestTo = Phrase(ja: "最寄りになる", en: "nearest to")
    public static let alone = Phrase(ja: "単独なら", en: "alone")
    public static let of75 = Phrase(ja: "75歳以上", en: "75+")
    public static let shareOfBeyond = Phrase(ja: "範囲外の", en: "of beyond")
    public static let beyondNow = Phrase(ja: "今の範囲外", en: "beyond now")
    public static let beyondThen = Phrase(ja: "置いた後", en: "then")
    public static let helped = Phrase(ja: "助かる人", en: "helped")
    public static let metresNow = Phrase(ja: "今の平均m", en: "mean m now")
    public static let metresThen = Phrase(ja: "置いた後", en: "then")
    public static let bySites = Phrase(ja: "候補地の順位", en: "by sites")
    public static let kilometresToSite = Phrase(ja: "候補地までkm", en: "km to site")
    public static let running = Phrase(ja: "累計", en: "in all")
    public static let nearestKilometres = Phrase(ja: "既存までkm", en: "km to existing")
    public static let nearestExisting = Phrase(ja: "最寄りの既存", en: "nearest existing")
    public static let longitude = Phrase(ja: "経度", en: "longitude")
    public static let latitude = Phrase(ja: "緯度", en: "latitude")
  }
}

extension Words.Columns {
  static let siting: [String: (title: Phrase, about: Phrase)] = [
    "rank": (
      Phrase(ja: "順位", en: "Rank"),
      Phrase(ja: "1から。前のものに加えた効果の大きい順。", en: "From 1: best first, each beside those before it")
    ),
    "municipality_name": (
      Phrase(ja: "市区町村名", en: "Municipality"), Phrase(ja: "境界の外なら空", en: "Null outside all boundaries")
    ),
    "siting_site.people": (
      Phrase(ja: "新たに届く人数（最寄りになる人数）", en: "People newly reached (or nearest to it)"),
      Phrase(
        ja: "被覆：前の候補地では届かず、ここで初めて届く人数。距離：ここが最寄りになる人数。",
        en: "Coverage: reached by this site and none before it. Distance: people to whom it is nearest.")
    ),
    "siting_site.people75": (
      Phrase(ja: "うち75歳以上（被覆・距離とも同じ数え方）", en: "People of 75 and over"),
      Phrase(
        ja: "同じメッシュの75歳以上。年齢区分が75歳以上なら同じ値。",
        en: "Those of the same cells; the same figure where the age band is 75 and over")
    ),
    "share_of_beyond": (
      Phrase(ja: "範囲外の人に占める割合", en: "Share of all beyond reach"),
      Phrase(
        ja: "0〜1。置く前に範囲外の人全体に対する、ここで初めて届く人の割合。距離では空。",
        en: "0…1: people newly reached here among all beyond reach before; null for distance")
    ),
    "beyond_now": (
      Phrase(ja: "今の範囲外の人数", en: "Beyond reach now"),
      Phrase(
        ja: "メッシュの中心で判定。距離のない決まりでは空。",
        en: "Judged by the centre of the cell; null for a rule without a distance")
    ),
    "beyond_then": (
      Phrase(ja: "置いた後の範囲外の人数", en: "Beyond reach then"),
      Phrase(ja: "候補地のすべてに置いた場合", en: "With all sites of the answer")
    ),
    "mean_distance_now_m": (
      Phrase(ja: "今の平均距離 (m)", en: "Mean distance now (m)"),
      Phrase(
        ja: "最寄りまで、人数で重み付け。人または提供者がいない場合は空。",
        en: "To the nearest, weighted by people; null without people or providers")
    ),
    "mean_distance_then_m": (
      Phrase(ja: "置いた後の平均距離 (m)", en: "Mean distance then (m)"),
      Phrase(ja: "候補地のすべてに置いた場合", en: "With all sites of the answer")
    ),
    "first_site_rank": (
      Phrase(ja: "初めて届く候補地の順位", en: "Rank of the first site"),
      Phrase(
        ja: "被覆：届く候補地のうち最も上位のもの。siting_site の人数はこれで数える。距離では空。",
        en: "Coverage: the best site that reaches it, by which siting_site counts people; null for distance")
    ),
    "people_alone": (
      Phrase(ja: "単独で届く人数", en: "People reached alone"),
      Phrase(ja: "ここだけに置いた場合。距離では空。", en: "If it were the only new site; null for distance")
    ),
    "people_running": (Phrase(ja: "累計", en: "In all"), Phrase(ja: "この順位までの合計", en: "Sum up to this rank")),
    "siting_site.distance_m": (
      Phrase(ja: "既存の最寄りまでの距離 (m)", en: "Distance to the nearest existing (m)"),
      Phrase(ja: "測地線距離（GRS80）", en: "Geodesic metres on GRS80")
    ),
    "siting_cell.distance_m": (
      Phrase(ja: "新しい提供者までの距離 (m)", en: "Distance to the new site (m)"),
      Phrase(ja: "メッシュの中心から、測地線距離（GRS80）", en: "Geodesic metres on GRS80 from the centre of the cell")
    ),
    "longitude": (Phrase(ja: "経度", en: "Longitude"), Phrase(ja: "JGD2011、度", en: "JGD2011 degrees")),
    "latitude": (Phrase(ja: "緯度", en: "Latitude"), Phrase(ja: "JGD2011、度", en: "JGD2011 degrees")),
    "people_helped": (
      Phrase(ja: "助かる人数", en: "People helped"),
      Phrase(ja: "新たに届く、または新しい提供者が最寄りになる人数", en: "Newly reached, or with a new site as the nearest")
    ),
    "sites": (Phrase(ja: "届く候補地", en: "Sites"), Phrase(ja: "候補地の順位", en: "Ranks of the sites that help")),
    "site_rank": (
      Phrase(ja: "候補地の順位", en: "Rank of the site"), Phrase(ja: "最寄りの新しい提供者", en: "The nearest new site")
    ),
  ]
}

extension Words.Layers {
  static let siting: [String: (title: Phrase, about: Phrase)] = [
    "siting_site": (
      Phrase(ja: "新しい提供者の候補地", en: "Sites for new providers"),
      Phrase(
        ja: "既存の提供者はそのままに、新しく置くと最も効果のある候補地", en: "Where new providers help most while existing ones stay")
    ),
    "siting_area": (
      Phrase(ja: "圏域ごとの効果", en: "Effect by area"),
      Phrase(ja: "新しい提供者によって助かる人数", en: "People of each area whom the new sites help")
    ),
    "siting_cell": (
      Phrase(ja: "助かるメッシュ", en: "Cells helped"),
      Phrase(
        ja: "新たに届く、または新しい提供者が最寄りになるメッシュ",
        en: "Inhabited cells that are newly reached or have a new site as their nearest")
    ),
  ]
}
