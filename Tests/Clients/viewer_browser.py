#!/usr/bin/env python3
"""Uses the map page as a person would, in a headless Chromium.

    viewer_browser.py http://127.0.0.1:8080/ [--search 札幌] [--pictures DIR]
    viewer_browser.py /path/to/atlas.html

Exit code 0: all is well; 1: something is not, each on a line of its own; 77: no selenium, chromedriver or Chromium.
"""

import argparse
import json
import os
import shutil
import sys
import time
import urllib.parse

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import Select
except ImportError:
    print("selenium is not installed")
    sys.exit(77)


class Visit:
    """One browser with the page open."""

    def __init__(self, page, width, height, phone=False, pictures=None):
        options = Options()
        for name in ("chromium", "chromium-browser", "google-chrome"):
            if shutil.which(name):
                options.binary_location = shutil.which(name)
                break
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=ja",
                         "--disable-background-networking", "--disable-component-update", "--no-first-run"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone})
        if phone:
            self.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
        self.page, self.pictures, self.faults = page, pictures, []

    def open(self, fragment=""):
        self.driver.get("about:blank")
        self.driver.get(self.page + fragment)
        self.wait(lambda: self.run("return document.documentElement.dataset.ready"), "the page gets ready")
        if self.run("return document.documentElement.dataset.ready") != "true":
            self.faults.append("the page could not read its data: " + self.text("#loading"))
        self.settle()

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def wait(self, condition, what, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            if condition():
                return True
            time.sleep(0.05)
        self.faults.append("waited in vain: " + what)
        return False

    def settle(self):
        """Waits for the pictures that are asked for."""
        self.wait(lambda: self.run(
            "return [...document.querySelectorAll('#map img[src]')].every(i => i.complete)"), "tiles come")
        time.sleep(0.3)

    def check(self, holds, what):
        if not holds:
            self.faults.append(what)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.one(selector).text

    def click(self, selector):
        self.one(selector).click()
        time.sleep(0.2)

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()
        time.sleep(0.2)

    def choose(self, selector, value):
        Select(self.one(selector)).select_by_value(value)
        time.sleep(0.2)
        self.settle()

    def tiles(self):
        return self.run("return [...document.querySelectorAll('#map img[src]')]"
                        ".filter(i => i.complete && i.naturalWidth > 0).length")

    def no_scrolling(self, what):
        wide = self.run("return document.documentElement.scrollWidth - window.innerWidth")
        self.check(wide <= 0, f"{what}: {wide} pixels wider than the window")

    def picture(self, name):
        if self.pictures:
            os.makedirs(self.pictures, exist_ok=True)
            self.driver.save_screenshot(os.path.join(self.pictures, name + ".png"))

    def end(self):
        """Faults, with errors of the console and requests that left the host."""
        for entry in self.driver.get_log("browser"):
            if entry["level"] == "SEVERE":
                self.faults.append("console: " + entry["message"])
        own = urllib.parse.urlsplit(self.page)
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            address = urllib.parse.urlsplit(message["params"]["request"]["url"])
            if address.scheme in ("data", "blob", "about", "chrome"):
                continue
            if (address.scheme, address.netloc) != (own.scheme, own.netloc):
                self.faults.append("a request left the host: " + address.geturl()[:200])
            elif own.scheme == "file" and own.path.endswith(".html") and not own.path.endswith("/index.html") \
                    and address.path != own.path:
                self.faults.append("the single file asked for another: " + address.geturl()[:200])
        self.driver.quit()
        return self.faults


def desktop(visit, word):
    visit.open()
    visit.check(visit.tiles() > 0, "no tile is shown")
    visit.check(visit.one("#legend-items li"), "the legend is empty")
    visit.check(not visit.run("return document.querySelectorAll('#credit')[0].textContent.trim() === ''"),
                "the sources are not named")
    visit.picture("desktop")

    # A facility is clicked: a lone one that the first style shows.
    place = visit.run("""
      const f = ZA.store.facilities, z = ZA.store.atlas.zooms[1], shown = ZA.store.shown(ZA.style(), z);
      const near = (i) => { let n = 0; for (let j = 0; j < f.count; j++)
        if (Math.hypot(f.x[j] - f.x[i], f.y[j] - f.y[i]) * 256 * 2 ** z < 60) n++; return n; };
      for (let i = 0; i < f.count; i++) if (shown(i) && near(i) === 1) {
        ZA.map.leaflet.setView([f.lat[i], f.lon[i]], z, { animate: false });
        return { name: f.name[i], address: f.address[i], lat: f.lat[i], lon: f.lon[i] };
      } return null;""")
    if place:
        visit.settle()
        # It need not lie in the middle: the map does not leave the land.
        across, down = visit.run("""const m = ZA.map.leaflet, p = m.latLngToContainerPoint([arguments[0], arguments[1]]),
          s = m.getSize(); return [p.x - s.x / 2, p.y - s.y / 2];""", place["lat"], place["lon"])
        ActionChains(visit.driver).move_to_element_with_offset(
            visit.one("#map"), round(across), round(down)).click().perform()
        time.sleep(0.6)
        card = visit.text("#card")
        visit.check("".join(place["name"].split()) in "".join(card.split()), f"the card of {place['name']} does not show: {card[:80]!r}")
        visit.check(place["address"] in card, "the card has no address")
        visit.check(any(word in card for word in ("あり", "未報告", "なし")), "the card does not tell of services")
        visit.check("出典" in card, "the card names no source")
        visit.picture("facility")
        # From its card: who reaches this place.
        visit.click("#card .actions button")
        listed = visit.run("return document.querySelectorAll('#reached li').length")
        found = visit.run("return ZA.reach.last")
        visit.check(found and listed == min(50, len(found["all"])), f"{listed} facilities are listed as in reach")
        lengths = [one["distance"] for one in found["all"]]
        visit.check(lengths == sorted(lengths) and all(d <= found["metres"] for d in lengths),
                    "the list of reach is not sorted or goes beyond the rule")
        visit.picture("reach")
        # A facility of the list, and back to the list with its circle; then back by the browser.
        if listed:
            visit.click("#reached li button")
            visit.check(visit.run("return ZA.state.selection.type") == "facility", "the list opens no facility")
            time.sleep(0.4)
            visit.click("#card .back button")
            visit.check(visit.run("return ZA.state.selection.type") == "reach", "back does not lead to the list")
            visit.check(visit.run("return document.activeElement.id.startsWith('entry-')"),
                        "back does not give the keyboard to the entry")
            time.sleep(0.4)
            visit.driver.back()
            time.sleep(0.4)
            visit.check(visit.run("return ZA.state.selection && ZA.state.selection.type") == "facility",
                        "the browser does not go back to the facility")
            visit.driver.forward()
            time.sleep(0.4)
            visit.check(visit.run("return ZA.state.selection && ZA.state.selection.type") == "reach",
                        "the browser does not go forward to the list")
        visit.keys(Keys.ESCAPE)
    else:
        visit.faults.append("no lone facility was found to click")

    # An area under the pointer.
    visit.run("ZA.set({ level: 'municipality' })")
    visit.run("""const s = ZA.store, f = s.facilities, i = f.name.findIndex((_, i) => !Number.isNaN(f.x[i]) && s.memberAt(f.lon[i], f.lat[i]) >= 0);
      // Half way between the smallest zoom and a facility there may be symbols: the area is asked for by its place.
      ZA.map.leaflet.setView([f.lat[i], f.lon[i]], s.atlas.zooms[1], { animate: false });
      ZA.select({ type: 'area', level: 'municipality', code: s.areaOf(s.memberAt(f.lon[i], f.lat[i]), 'municipality').code, place: [f.lon[i], f.lat[i]] }, true)""")
    time.sleep(0.3)
    card = visit.text("#card")
    visit.check("空白候補" in card and "人口" in card, "the card of an area lacks its figures")
    visit.check(visit.driver.find_elements(By.CSS_SELECTOR, "#card button.action"), "no way from a place to who reaches it")
    visit.picture("area")
    # The link keeps the place that was clicked.
    time.sleep(0.4)
    visit.driver.refresh()
    visit.wait(lambda: visit.run("return document.documentElement.dataset.ready"), "the page gets ready again")
    visit.settle()
    visit.check(visit.driver.find_elements(By.CSS_SELECTOR, "#card button.action"), "the link forgets the place")
    visit.keys(Keys.ESCAPE)
    visit.check(not visit.one("#card").is_displayed(), "Escape does not close the card")

    # Another style.
    families = visit.run("return ZA.store.atlas.families.map(f => f.family)")
    before = visit.run("return ZA.style().name")
    if len(families) > 1:
        visit.click("#families label:nth-child(2)")
        visit.settle()
        visit.check(visit.run("return ZA.style().name") != before, "the style does not change")
        visit.check(visit.tiles() > 0, "the other style shows no tile")
    services = visit.run("return ZA.store.atlas.families.find(f => f.choices.some(c => c.key === 'service' && c.options.length > 1))?.family")
    if services:
        visit.run("ZA.set({ family: arguments[0] })", services)
        first = visit.run("return ZA.style().name")
        value = visit.run("return ZA.style().chosen.service")
        other = visit.run("return ZA.store.atlas.styles.find(s => s.family === arguments[0] && s.chosen.service !== arguments[1]).chosen.service", services, value)
        visit.choose("#choice-service", other)
        visit.check(visit.run("return ZA.style().name") != first, "the service does not change the map")
        visit.picture("service")

    # Areas are found by how they are read and by their codes, where the atlas knows it.
    named = visit.run("return ZA.store.levels.get('municipality').areas.find(a => a.kana && a.latin)")
    if named:
        for typed in (named["kana"], named["latin"].lower(), named["code"]):
            found = visit.run("return ZA.search.find(arguments[0]).map(o => o.area && o.area.code)", typed)
            visit.check(found and named["code"] in found[:3], f"{typed} does not find {named['name']}")
    # Search by keyboard.
    visit.one("#query").send_keys(word)
    time.sleep(0.3)
    options = visit.driver.find_elements(By.CSS_SELECTOR, "#found [role=option]")
    visit.check(options and word in options[0].text, f"{word} is not found first")
    visit.picture("search")
    visit.one("#query").send_keys(Keys.ARROW_DOWN)
    visit.check(visit.one("#query").get_attribute("aria-activedescendant") == "found-0", "arrows choose nothing")
    visit.one("#query").send_keys(Keys.ENTER)
    time.sleep(0.5)
    visit.check(word in visit.text("#card h2"), "Enter does not open what was found")
    visit.settle()

    # The table is sorted, by click and by keyboard.
    visit.click("#tool-table")
    column = "//th[button[@data-sort='people']]"
    def people():
        return visit.run("return [...document.querySelectorAll('#sheet tbody tr')].map(r => Number(r.children[1].textContent.replace(/[^0-9]/g, '')))")
    visit.click("#sheet [data-sort=people]")
    state = visit.driver.find_element(By.XPATH, column).get_attribute("aria-sort")
    values = people()
    visit.check(state == "descending" and values == sorted(values, reverse=True), f"the table is not sorted: {state}")
    visit.keys(Keys.ENTER)
    values = people()
    visit.check(visit.driver.find_element(By.XPATH, column).get_attribute("aria-sort") == "ascending"
                and values == sorted(values), "Enter on a heading does not sort the other way")
    year = visit.run("return ZA.store.atlas.years.at(-1)")
    visit.choose("#year", str(year))
    visit.check(str(year) in visit.text("#sheet h2"), "the table does not follow the year")
    csv = visit.run("const save = ZA.save; let text; ZA.save = (_, t) => { text = t; };"
                    "document.getElementById('table-csv').click(); ZA.save = save; return text;")
    visit.check(csv and csv[0] == "\ufeff" and "\r\n" in csv, "the CSV has no byte order mark or no CRLF")
    visit.check(visit.run("return ZA.csv([['=1+1']])").endswith("'=1+1\r\n"), "the CSV lets formulas through")
    visit.picture("table")
    # From a name in the table to its card and back.
    visit.run("document.querySelectorAll('#sheet tbody .link')[1].focus()")
    visit.keys(Keys.ENTER)
    time.sleep(0.4)
    visit.check(visit.run("return document.activeElement.id") == "card", "Enter on a name does not lead to its card")
    visit.keys(Keys.ESCAPE)
    visit.check(visit.run("return document.activeElement.id.startsWith('row-')"), "the keyboard does not return to the table")

    # English, and the link that shows the same.
    visit.click("#tool-language")
    visit.check(visit.run("return document.documentElement.lang") == "en", "lang does not follow")
    visit.check("Gap candidates" in visit.text("#sheet"), "the table stays Japanese")
    visit.picture("english")
    time.sleep(0.5)
    fragment = visit.run("return location.hash")
    kept = visit.run("return [ZA.style().name, ZA.state.year, ZA.state.open, ZA.language]")
    visit.open(fragment)
    visit.check(visit.run("return [ZA.style().name, ZA.state.year, ZA.state.open, ZA.language]") == kept,
                "the link does not show the same")


def phone(visit, word):
    visit.open()
    visit.check(visit.tiles() > 0, "phone: no tile is shown")
    visit.no_scrolling("phone, map")
    small = visit.run("""return [...document.querySelectorAll('#bar button, #bar input, .leaflet-bar a')]
      .filter(e => e.offsetParent).map(e => [e.id || e.className, e.getBoundingClientRect()])
      .filter(([, r]) => r.width < 40 || r.height < 40).map(([n, r]) => n + ' ' + r.width + 'x' + r.height)""")
    visit.check(not small, f"phone: targets are too small: {small}")
    visit.picture("phone")
    visit.click("#tool-panel")
    time.sleep(0.4)
    visit.check(visit.one("#families").is_displayed(), "phone: the choices do not open")
    visit.no_scrolling("phone, choices")
    visit.picture("phone-choices")
    visit.click("[data-close=panel]")
    visit.one("#query").send_keys(word, Keys.ENTER)
    time.sleep(0.5)
    visit.settle()
    visit.check(visit.one("#card").is_displayed(), "phone: no card")
    visit.no_scrolling("phone, card")
    visit.picture("phone-card")
    visit.click("#card .close")
    visit.click("#tool-table")
    visit.no_scrolling("phone, table")
    visit.picture("phone-table")
    visit.click("#sheet tbody .link")
    time.sleep(0.5)
    visit.check(not visit.one("#sheet").is_displayed() and visit.one("#card").is_displayed(),
                "phone: a name in the table does not lead to its card")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page", help="address of the page, or path of the single file")
    parser.add_argument("--search", default="札幌", help="part of the name of an area")
    parser.add_argument("--pictures", help="folder for screenshots")
    arguments = parser.parse_args()
    if not shutil.which("chromedriver"):
        print("chromedriver is not installed")
        return 77
    page = arguments.page
    if "://" not in page:
        page = "file://" + urllib.parse.quote(os.path.abspath(page))
    faults = []
    for name, way, width, height, is_phone in (("desktop", desktop, 1280, 800, False), ("phone", phone, 360, 740, True)):
        visit = Visit(page, width, height, is_phone, arguments.pictures)
        try:
            way(visit, arguments.search)
        except Exception as error:  # what stops a visit is a fault like any other
            visit.faults.append(f"{name}: {type(error).__name__}: {str(error).splitlines()[0]}")
        faults += visit.end()
    for fault in faults:
        print(fault)
    if not faults:
        print("the page works")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
