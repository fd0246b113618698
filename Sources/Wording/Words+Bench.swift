// What the benches say when the files of a workload are not what they should be.
extension Words {
  public enum Bench {
    public static let unreadable = Phrase(ja: "読めません", en: "this can't be read")
    public static let fileChanged = Phrase(
      ja: "読み取り中にファイルが短くなりました", en: "the file became shorter while it was read")
    public static let noColumn = Phrase(
      ja: "列「{0}」がありません（見出し: {1}）", en: "there is no column “{0}” (the header has {1})")
    public static let noNumber = Phrase(ja: "{0}列目が数値ではありません", en: "field {0} is not a number")
    public static let fieldCount = Phrase(
      ja: "項目の数が見出しの{0}列と合いません", en: "the row doesn't have the {0} fields of the header")
    public static let quoted = Phrase(
      ja: "引用符で囲まれた項目はここでは読みません", en: "fields in quotation marks are not read here")
    public static let labelTooLong = Phrase(
      ja: "{0}列目が8バイトより長いです", en: "field {0} is longer than eight bytes")
    public static let unknownKind = Phrase(
      ja: "clinic・dental・vns・pharmacy 以外の種別があります",
      en: "there is a kind other than clinic, dental, vns and pharmacy")
    public static let rowTooLong = Phrase(
      ja: "行が65,536バイトより長いです", en: "the row is longer than 65,536 bytes")
    public static let noFeatureLines = Phrase(
      ja: "1行に1つのフィーチャーがあるGeoJSONではありません", en: "this is not GeoJSON with one feature a line")
    public static let noMunicipality = Phrase(
      ja: "面または属性「{0}」がありません", en: "there is no surface or no property “{0}”")
    public static let badMeshCode = Phrase(ja: "地域メッシュコードが不正です", en: "the mesh code is wrong")
    public static let noPeer = Phrase(ja: "比較相手のスクリプトがありません", en: "there is no such script of a peer")
    public static let namePeers = Phrase(
      ja: "--workload-peers でフォルダーを指定するか、--peer-python を外してください",
      en: "name their folder with --workload-peers, or leave --peer-python out")
    public static let remakeWorkload = Phrase(
      ja: "比較用データを作り直すか、--data でその場所を指定してください",
      en: "make the workload again, or name its folder with --data")
  }
}
