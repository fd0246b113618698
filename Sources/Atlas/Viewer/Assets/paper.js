"use strict";
// The page on paper: the map as it is shown, as wide as the sheet, and below it everything that the card says.
(() => {
  const paper = (ZA.paper = {}), width = 700;
  const { t } = ZA;

  const before = () => {
    const map = ZA.one("map"), root = document.documentElement.style, card = ZA.one("card");
    const [across, down] = [map.offsetWidth, map.offsetHeight];
    if (!across || !down) return;
    const named = card.hidden ? [] : [card.getAttribute("aria-label")];
    ZA.one("paper").textContent = [ZA.say(ZA.style().title), ...named].join("　");
    // Scaled as a picture: its tiles are there, and others would come too late.
    const scale = Math.min(width / across, 560 / down);
    root.setProperty("--map-width", across + "px");
    root.setProperty("--map-height", down + "px");
    root.setProperty("--map-scale", String(scale));
    root.setProperty("--map-room", Math.ceil(down * scale) + "px");
    ZA.reach.whole(true);
    ZA.card.draw(ZA.state.selection);
  };
  const after = () => {
    ZA.reach.whole(false);
    ZA.card.draw(ZA.state.selection);
  };
  paper.wire = () => {
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
  };
})();
