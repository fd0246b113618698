/// Data of the folding table: characters that Unicode keeps only for compatibility, with the character
/// that they stand for (Unicode 15.1, NFKC).
///
/// The targets of a block stand in the order of its code points; `〓` leaves a code point as it is.
enum CompatibilityCharacters {
  /// U+F900 … U+FA0D, CJK compatibility ideographs.
  static let ideographs =
    "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌"
    + "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
    + "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
    + "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
    + "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀"

  /// U+2F00 … U+2FD5, Kangxi radicals, which PDF extraction puts in place of ideographs.
  static let radicals =
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
    + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
    + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"

  /// Ideographs of U+FA10 … U+FA6D (those of IBM's set in CP932 among them) that stand for another one.
  static let ibmIdeographs: [(UInt32, String)] = [
    (0xFA10, "塚"), (0xFA12, "晴"), (0xFA15, "凞"), (0xFA16, "猪"), (0xFA17, "益"), (0xFA18, "礼"),
    (0xFA19, "神"), (0xFA1A, "祥"), (0xFA1B, "福"), (0xFA1C, "靖"), (0xFA1D, "精"), (0xFA1E, "羽"),
    (0xFA20, "蘒"), (0xFA22, "諸"), (0xFA25, "逸"), (0xFA26, "都"), (0xFA2A, "飯"), (0xFA2B, "飼"),
    (0xFA2C, "館"), (0xFA2D, "鶴"), (0xFA2E, "郞"), (0xFA2F, "隷"), (0xFA30, "侮"), (0xFA31, "僧"),
    (0xFA32, "免"), (0xFA33, "勉"), (0xFA34, "勤"), (0xFA35, "卑"), (0xFA36, "喝"), (0xFA37, "嘆"),
    (0xFA38, "器"), (0xFA39, "塀"), (0xFA3A, "墨"), (0xFA3B, "層"), (0xFA3C, "屮"), (0xFA3D, "悔"),
    (0xFA3E, "慨"), (0xFA3F, "憎"), (0xFA40, "懲"), (0xFA41, "敏"), (0xFA42, "既"), (0xFA43, "暑"),
    (0xFA44, "梅"), (0xFA45, "海"), (0xFA46, "渚"), (0xFA47, "漢"), (0xFA48, "煮"), (0xFA49, "爫"),
    (0xFA4A, "琢"), (0xFA4B, "碑"), (0xFA4C, "社"), (0xFA4D, "祉"), (0xFA4E, "祈"), (0xFA4F, "祐"),
    (0xFA50, "祖"), (0xFA51, "祝"), (0xFA52, "禍"), (0xFA53, "禎"), (0xFA54, "穀"), (0xFA55, "突"),
    (0xFA56, "節"), (0xFA57, "練"), (0xFA58, "縉"), (0xFA59, "繁"), (0xFA5A, "署"), (0xFA5B, "者"),
    (0xFA5C, "臭"), (0xFA5D, "艹"), (0xFA5E, "艹"), (0xFA5F, "著"), (0xFA60, "褐"), (0xFA61, "視"),
    (0xFA62, "謁"), (0xFA63, "謹"), (0xFA64, "賓"), (0xFA65, "贈"), (0xFA66, "辶"), (0xFA67, "逸"),
    (0xFA68, "難"), (0xFA69, "響"), (0xFA6A, "頻"), (0xFA6B, "恵"), (0xFA6C, "𤋮"), (0xFA6D, "舘"),
  ]

  /// Radicals that NFKC keeps but that are the same glyph as an ideograph.
  static let lookAlikeRadicals: [(UInt32, String)] = [
    (0x2E9F, "母"), (0x2EC4, "西"), (0x2ED1, "長"), (0x2ED8, "青"), (0x2EE9, "黄"), (0x2EF2, "亀"), (0x2EF3, "龟"),
  ]

  /// Characters that stand for several.
  static let expansions: [(UInt32, String)] = [
    (0x3231, "(株)"), (0x3232, "(有)"), (0x3233, "(社)"), (0x3234, "(名)"), (0x3235, "(特)"), (0x3236, "(財)"),
    (0x3237, "(祝)"), (0x3238, "(労)"), (0x3239, "(代)"), (0x323A, "(呼)"), (0x323B, "(学)"), (0x323C, "(監)"),
    (0x323D, "(企)"), (0x323E, "(資)"), (0x323F, "(協)"), (0x3300, "アパート"), (0x3314, "キロ"), (0x331E, "コーポ"),
    (0x3322, "センチ"), (0x332A, "ハイツ"), (0x3331, "ビル"), (0x3341, "ホール"), (0x3347, "マンション"),
    (0x3349, "ミリ"), (0x334D, "メートル"), (0x337B, "平成"), (0x337C, "昭和"), (0x337D, "大正"), (0x337E, "明治"),
    (0x337F, "株式会社"), (0x32FF, "令和"), (0x3250, "PTE"), (0x32CF, "LTD"), (0x33CD, "KK"), (0x2116, "No"),
    (0x2121, "TEL"), (0x213B, "FAX"), (0x2122, "TM"), (0x2105, "c/o"), (0x33A1, "m2"), (0x33A2, "km2"),
    (0x339D, "cm"),
    (0x339E, "km"), (0x339C, "mm"), (0x338F, "kg"), (0x33CA, "ha"), (0x2025, ".."), (0x2026, "..."),
    (0x00BD, "1/2"),
    (0x00BC, "1/4"), (0x00BE, "3/4"),
  ]
}
