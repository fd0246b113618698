/// The script of the page of tiles. It is constant: the page's content policy names it by its hash.
enum TilePageScript {
  static let text = #"""
    "use strict";
    (function () {
      var data = JSON.parse(document.getElementById("data").textContent);
      var map = document.getElementById("map"), holder = document.getElementById("tiles");
      var size = 256, low = Infinity, high = 0;
      data.styles.forEach(function (style) {
        style.has = new Set();
        style.tiles.forEach(function (run) {
          low = Math.min(low, run[0]); high = Math.max(high, run[0]);
          for (var y = run[2]; y <= run[3]; y++) style.has.add(run[0] + "/" + run[1] + "/" + y);
        });
      });
      if (low > high) { low = high = 0; }
      var view = { x: 0, y: 0, z: low }, current = 0, groups = new Map();

      // The place in the middle, on the unit square, and the whole zoom.
      function world() { return size * Math.pow(2, view.z); }
      function fit() {
        var w = data.box[2] - data.box[0], h = data.box[3] - data.box[1];
        view.x = data.box[0] + w / 2; view.y = data.box[1] + h / 2; view.z = low;
        while (view.z < high && w * world() * 2 <= map.clientWidth && h * world() * 2 <= map.clientHeight) view.z++;
      }
      function group(style, z) {
        var key = style + ":" + z, found = groups.get(key);
        if (!found) {
          found = { style: style, z: z, element: document.createElement("div"), images: new Map() };
          holder.appendChild(found.element);
          groups.set(key, found);
        }
        return found;
      }
      function place(g) {
        var scale = Math.pow(2, view.z - g.z), w = world();
        // The group's own origin is a whole tile near the middle: large offsets blur pictures.
        var left = map.clientWidth / 2 - view.x * w + g.x0 * size * scale;
        var top = map.clientHeight / 2 - view.y * w + g.y0 * size * scale;
        g.element.style.transform =
          "translate(" + Math.round(left) + "px," + Math.round(top) + "px) scale(" + scale + ")";
      }
      function draw() {
        var style = data.styles[current], w = world(), g = group(current, view.z);
        map.style.background = style.ground;
        var cx = Math.floor(view.x * w / size), cy = Math.floor(view.y * w / size);
        if (g.x0 === undefined) { g.x0 = cx; g.y0 = cy; }
        var x0 = Math.floor((view.x * w - map.clientWidth / 2) / size) - 1;
        var x1 = Math.floor((view.x * w + map.clientWidth / 2) / size) + 1;
        var y0 = Math.floor((view.y * w - map.clientHeight / 2) / size) - 1;
        var y1 = Math.floor((view.y * w + map.clientHeight / 2) / size) + 1;
        var wanted = new Set();
        for (var x = x0; x <= x1; x++) for (var y = y0; y <= y1; y++) {
          var key = view.z + "/" + x + "/" + y;
          if (!style.has.has(key)) continue;
          wanted.add(key);
          if (g.images.has(key)) continue;
          var image = document.createElement("img");
          image.alt = ""; image.draggable = false;
          image.style.left = (x - g.x0) * size + "px"; image.style.top = (y - g.y0) * size + "px";
          image.onload = tidy;
          image.onerror = function () { this.hidden = true; tidy(); };
          image.src = style.folder + "/" + key + ".svg";
          g.element.appendChild(image);
          g.images.set(key, image);
        }
        g.images.forEach(function (image, key) {
          if (!wanted.has(key)) { image.remove(); g.images.delete(key); }
        });
        holder.appendChild(g.element);
        groups.forEach(place);
        document.getElementById("level").textContent = view.z;
        document.getElementById("in").disabled = view.z >= high;
        document.getElementById("out").disabled = view.z <= low;
        tidy();
      }
      // What was shown before stays underneath until the new pictures are there.
      function tidy() {
        var g = groups.get(current + ":" + view.z), ready = true;
        if (!g) return;
        g.images.forEach(function (image) { if (!image.complete) ready = false; });
        if (!ready) return;
        groups.forEach(function (other, key) {
          if (other !== g) { other.element.remove(); groups.delete(key); }
        });
      }
      function clamp() {
        view.x = Math.min(Math.max(view.x, data.box[0]), data.box[2]);
        view.y = Math.min(Math.max(view.y, data.box[1]), data.box[3]);
      }
      function pan(dx, dy) { view.x -= dx / world(); view.y -= dy / world(); clamp(); draw(); }
      function zoom(step, px, py) {
        var z = Math.min(Math.max(view.z + step, low), high);
        if (z === view.z) return;
        var dx = px === undefined ? 0 : px - map.clientWidth / 2;
        var dy = py === undefined ? 0 : py - map.clientHeight / 2;
        var x = view.x + dx / world(), y = view.y + dy / world();
        view.z = z;
        view.x = x - dx / world(); view.y = y - dy / world();
        clamp(); draw();
      }

      var pointers = new Map(), apart = 0;
      function distance() {
        var p = Array.from(pointers.values());
        return Math.hypot(p[0].x - p[1].x, p[0].y - p[1].y);
      }
      map.addEventListener("pointerdown", function (e) {
        if (e.target.closest("button")) return;
        map.setPointerCapture(e.pointerId);
        pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
        if (pointers.size === 2) apart = distance();
        map.classList.add("dragging");
      });
      map.addEventListener("pointermove", function (e) {
        var last = pointers.get(e.pointerId);
        if (!last) return;
        var dx = e.clientX - last.x, dy = e.clientY - last.y;
        pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
        if (pointers.size === 1) { pan(dx, dy); return; }
        if (pointers.size !== 2) return;
        var now = distance(), box = map.getBoundingClientRect(), p = Array.from(pointers.values());
        var mx = (p[0].x + p[1].x) / 2 - box.left, my = (p[0].y + p[1].y) / 2 - box.top;
        if (now > apart * 1.6) { zoom(1, mx, my); apart = now; }
        if (now < apart / 1.6) { zoom(-1, mx, my); apart = now; }
      });
      function release(e) {
        pointers.delete(e.pointerId);
        if (!pointers.size) map.classList.remove("dragging");
      }
      map.addEventListener("pointerup", release);
      map.addEventListener("pointercancel", release);
      var turned = 0, timer = 0;
      map.addEventListener("wheel", function (e) {
        e.preventDefault();
        turned += e.deltaMode === 1 ? e.deltaY * 40 : e.deltaY;
        clearTimeout(timer);
        timer = setTimeout(function () { turned = 0; }, 200);
        if (Math.abs(turned) < 60) return;
        var box = map.getBoundingClientRect();
        zoom(turned < 0 ? 1 : -1, e.clientX - box.left, e.clientY - box.top);
        turned = 0;
      }, { passive: false });
      map.addEventListener("dblclick", function (e) {
        if (e.target.closest("button")) return;
        var box = map.getBoundingClientRect();
        zoom(1, e.clientX - box.left, e.clientY - box.top);
      });
      map.addEventListener("keydown", function (e) {
        var steps = { ArrowLeft: [128, 0], ArrowRight: [-128, 0], ArrowUp: [0, 128], ArrowDown: [0, -128] };
        if (steps[e.key]) pan(steps[e.key][0], steps[e.key][1]);
        else if (e.key === "+" || e.key === "=" || e.key === ";") zoom(1);
        else if (e.key === "-") zoom(-1);
        else if (e.key === "Home") { fit(); draw(); }
        else return;
        e.preventDefault();
      });
      document.getElementById("in").addEventListener("click", function () { zoom(1); });
      document.getElementById("out").addEventListener("click", function () { zoom(-1); });
      document.querySelectorAll("input[name=style]").forEach(function (input) {
        input.addEventListener("change", function () { choose(Number(input.value)); });
      });
      function choose(number) {
        current = number;
        document.querySelectorAll("aside section").forEach(function (section) {
          section.hidden = Number(section.dataset.style) !== current;
        });
        draw();
      }
      document.getElementById("language").addEventListener("click", function () {
        var root = document.documentElement;
        root.lang = root.lang === "ja" ? "en" : "ja";
      });
      window.addEventListener("resize", draw);

      // #style/zoom/latitude/longitude opens a place.
      function open() {
        var parts = decodeURIComponent(location.hash.slice(1)).split("/");
        var number = data.styles.findIndex(function (style) { return style.folder === parts[0]; });
        if (number >= 0) {
          document.querySelectorAll("input[name=style]")[number].checked = true;
          current = number;
        }
        fit();
        var z = Number(parts[1]), lat = Number(parts[2]), lon = Number(parts[3]);
        if (parts.length === 4 && isFinite(z + lat + lon)) {
          var s = Math.sin(lat * Math.PI / 180);
          view.z = Math.min(Math.max(Math.round(z), low), high);
          view.x = lon / 360 + 0.5;
          view.y = 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
          clamp();
        }
        choose(current);
      }
      window.addEventListener("hashchange", open);
      open();
    })();

    """#
}
