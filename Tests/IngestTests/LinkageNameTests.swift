import Testing

@testable import Ingest

struct LinkageNameTests {
  func name(_ raw: String) -> FacilityName { FacilityNameNormaliser.name(raw) }

  @Test(
    "Names that differ by the corporation and its spelling have one core",
    arguments: [
      ("医療法人社団青空会　みどり内科", "みどり内科"), ("医療法人社団青空会みどり内科", "みどり内科"), ("(医)青空会 みどり内科", "みどり内科"),
      ("医療法人　社団　みどり内科", "みどり内科"), ("社会福祉法人山海会 海辺診療所", "海辺診療所"), ("㈱やまと薬局", "やまと薬局"), ("株式会社　やまと薬局", "やまと薬局"),
      ("有）やまと薬局", "やまと薬局"), ("総合病院　山手病院", "山手病院"), ("髙﨑　医院", "高崎医院"), ("一般財団法人 渡邉病院", "渡辺病院"),
      ("緑ヶ丘クリニック", "緑が丘クリニック"), ("海辺国民健康保険診療所", "海辺国保診療所"), ("青空会病院附属診療所", "青空会病院付属診療所"),
      ("訪問看護ステ－ションひだまり", "訪問看護ステーション　ひだまり"), ("戸山医院（内科・外科）", "戸山医院"), ("Ａ＆Ｂクリニック", "ABクリニック"),
      ("公益社団法人山海医療協会 浜病院", "公益社団法人山海医療協会浜病院"),
    ])
  func equalCores(a: String, b: String) {
    #expect(name(a).similarity(to: name(b)) == 1)
    #expect(name(b).similarity(to: name(a)) == 1)
  }

  @Test(
    "Clinics of one house are not alike for being clinics",
    arguments: [
      ("山田内科クリニック", "川上内科クリニック"), ("あおば耳鼻咽喉科", "あおばこどもクリニック"), ("医療法人青空会 山田病院", "医療法人青空会 川上病院"),
      ("駅前歯科", "駅前皮膚科"), ("クリニック", "医院"),
    ])
  func unlike(a: String, b: String) {
    #expect(name(a).similarity(to: name(b)) < 0.5)
    #expect(name(a).similarity(to: name(b)) == name(b).similarity(to: name(a)))
  }

  @Test(
    "A name with one word more or less is alike",
    arguments: [
      ("山田内科医院", "山田内科"), ("山田外科内科医院", "山田内科医院"), ("やまだ胃腸科クリニック", "やまだ胃腸内科"), ("豊海整形外科", "豊海整形外科 脊椎センター"),
      ("医療法人青空会", "医療法人青空会 山田眼科医院"), ("海辺町立みさき診療所", "みさき診療所"),
    ])
  func alike(a: String, b: String) {
    let likeness = name(a).similarity(to: name(b))
    #expect(likeness >= 0.5 && likeness < 1)
    #expect(likeness == name(b).similarity(to: name(a)))
  }

  @Test("A corporation whose facility has a general name keeps its own name")
  func generalName() {
    #expect(name("医療法人社団青空会病院").core == name("青空会病院").core)
    #expect(name("医療法人青空会　診療所").core != "診療所")
  }

  @Test(
    "Forms alone, blanks and hostile text make no trap",
    arguments: HostileText.all + ["医療法人", "（医）", "株式会社　", "会", "会会会会会会"])
  func hostile(text: String) {
    let folded = name(text)
    #expect(folded.similarity(to: folded) == (folded.isEmpty ? 0 : 1))
  }
}
