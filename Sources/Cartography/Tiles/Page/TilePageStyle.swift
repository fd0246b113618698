/// The style sheet of the page of tiles.
enum TilePageStyle {
  static let text = """
    *{box-sizing:border-box}
    html,body{margin:0;height:100%}
    body{display:flex;flex-direction:column;color:#1e1c1a;background:#fff;font:14px/1.5 "Noto Sans CJK JP",\
    "BIZ UDPGothic","Yu Gothic","Hiragino Sans",sans-serif}
    html[lang=ja] span[lang=en],html[lang=en] span[lang=ja]{display:none}
    header{display:flex;flex-wrap:wrap;align-items:center;gap:6px 16px;padding:8px 14px;border-bottom:1px solid #cfcac2}
    h1{font-size:17px;margin:0 8px 0 0}
    header [role=radiogroup]{display:flex;flex-wrap:wrap;gap:6px}
    header label{cursor:pointer}
    header input{position:absolute;opacity:0}
    header label>span{display:block;padding:3px 12px;border:1px solid #cfcac2;border-radius:14px;background:#fff}
    header input:checked+span{background:#1f5a91;border-color:#1f5a91;color:#fff}
    header input:focus-visible+span,button:focus-visible,#map:focus-visible{outline:3px solid #f2c14e;outline-offset:1px}
    #language{margin-left:auto}
    button{font:inherit;padding:3px 12px;border:1px solid #cfcac2;border-radius:4px;background:#fff;cursor:pointer}
    main{flex:1;display:flex;min-height:0}
    #map{position:relative;flex:1;overflow:hidden;cursor:grab;touch-action:none;user-select:none}
    #map.dragging{cursor:grabbing}
    #tiles,#tiles div{position:absolute;left:0;top:0;transform-origin:0 0}
    #tiles img{position:absolute;width:256px;height:256px}
    #zoom{position:absolute;left:12px;top:12px;display:flex;flex-direction:column;width:36px;text-align:center}
    #zoom button{height:36px;padding:0;font-size:20px;line-height:1}
    #zoom output{background:#fff;border:solid #cfcac2;border-width:0 1px;font-size:12px}
    #hint{position:absolute;left:12px;bottom:8px;margin:0;padding:1px 8px;background:#ffffffd9;font-size:12px;color:#5c5853}
    aside{width:270px;padding:4px 14px 14px;border-left:1px solid #cfcac2;overflow:auto}
    aside p{margin:8px 0;color:#5c5853}
    h2{font-size:14px;margin:12px 0 4px}
    ul{list-style:none;margin:0 0 8px;padding:0}
    li{display:flex;align-items:center;gap:8px;min-height:26px}
    li svg{flex:none}
    footer{padding:4px 14px;border-top:1px solid #cfcac2;font-size:12px;color:#5c5853}
    @media (max-width:720px){main{flex-direction:column}aside{width:auto;max-height:36%;border-left:0;\
    border-top:1px solid #cfcac2}}
    @media print{#zoom,#hint,#language{display:none}}

    """
}
