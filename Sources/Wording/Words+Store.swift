// What the store says when a GeoPackage can't be read or written.
extension Words {
  public enum Store {
    public static let notAGeoPackage = Phrase(
      ja: "GeoPackage（.gpkg）ではありません", en: "this is not a GeoPackage (.gpkg)")
    public static let damaged = Phrase(
      ja: "GeoPackageが壊れているか、途中で切れています", en: "the GeoPackage is damaged or cut short")
    public static let missingTable = Phrase(
      ja: "レイヤー「{0}」がありません", en: "there is no layer “{0}”")
    public static let noGeometryColumn = Phrase(
      ja: "レイヤー「{0}」の図形列が登録されていません", en: "the geometry column of the layer “{0}” is not registered")
    public static let unsupportedGeometryType = Phrase(
      ja: "レイヤー「{0}」の図形の種類「{1}」は扱えません",
      en: "the geometry type “{1}” of the layer “{0}” is not supported")
    public static let unsupportedReferenceSystem = Phrase(
      ja: "レイヤー「{0}」の座標系（{1}）は扱えません。JGD2011（EPSG:6668）またはWGS84（EPSG:4326）に変換してください",
      en:
        "the reference system of the layer “{0}” ({1}) is not supported; convert it to JGD2011 (EPSG:6668) or WGS84 (EPSG:4326)"
    )
    public static let badValue = Phrase(
      ja: "レイヤー「{0}」の列「{1}」（fid {2}）の値が列の型に合いません",
      en: "the value in column “{1}” of the layer “{0}” (fid {2}) doesn't fit the column's type")
    public static let badGeometry = Phrase(
      ja: "レイヤー「{0}」（fid {1}）の図形が壊れています", en: "the geometry in the layer “{0}” (fid {1}) is damaged")

    public static let badName = Phrase(
      ja: "「{0}」はレイヤー名・列名に使えません（英小文字・数字・_、63文字まで、予約語を除く）",
      en: "“{0}” can't name a layer or column (lower-case letters, digits and _, up to 63, no reserved name)")
    public static let repeatedName = Phrase(
      ja: "名前「{0}」が重複しています", en: "the name “{0}” is used twice")
    public static let wrongGeometry = Phrase(
      ja: "レイヤー「{0}」の{1}行目の図形が種類（{2}）に合いません",
      en: "the geometry in row {1} of the layer “{0}” is not of its type ({2})")
    public static let badReferenceDate = Phrase(
      ja: "基準日「{0}」は YYYY-MM-DD の形ではありません", en: "the reference date “{0}” is not of the form YYYY-MM-DD")
    public static let database = Phrase(
      ja: "データベースのエラー（{0}）", en: "the database answered with an error ({0})")
    public static let noSpace = Phrase(
      ja: "書き込めません: 空き容量がありません", en: "it can't be written: no space is left")
    public static let fetchAgain = Phrase(
      ja: "ファイルを作り直すか、入手し直してください", en: "build the file again, or fetch it again")
    public static let listLayers = Phrase(
      ja: "レイヤーの一覧: {0}", en: "the layers are: {0}")
  }
}
