#!/usr/bin/env python3
"""Copies every collection of a served atlas with GDAL and compares the copies with the atlas itself.

    gdal_copy.py BASE_URL ATLAS.gpkg

By the OGC API - Features driver (in pages), as GeoJSON text sequence, by box, in a plane zone, and a vector tile.
Exits with 1 and says what differs.
"""
import json
import os
import sys
import tempfile
import urllib.request

from osgeo import gdal, ogr

gdal.UseExceptions()
gdal.SetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "0")
base, atlas = sys.argv[1].rstrip("/"), sys.argv[2]
faults = []


def fault(text):
    faults.append(text)
    print("differs:", text)


def fetch(path, accept=None):
    request = urllib.request.Request(base + path, headers={"Accept": accept} if accept else {})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def rows(layer, key):
    """Rows of a layer by key: attributes and geometry."""
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    out = {}
    layer.ResetReading()
    for feature in layer:
        shape = feature.GetGeometryRef()
        name = feature.GetField(key) if key else str(feature.GetFID())
        out[name] = ({n: feature.GetField(n) for n in names if n != "id"}, shape.Clone() if shape else None)
    return out


def points(shape):
    """All positions of a geometry, in no order that a writer may change."""
    found = []

    def walk(part):
        if part.GetGeometryCount():
            for i in range(part.GetGeometryCount()):
                walk(part.GetGeometryRef(i))
        else:
            found.extend((round(x, 7), round(y, 7)) for x, y, *_ in part.GetPoints() or [])

    walk(shape)
    return sorted(found)


def same_value(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return bool(a) == bool(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-6 * max(1, abs(a))
    if isinstance(a, str) and isinstance(b, str):
        # GDAL takes texts that look like dates for dates and writes them with strokes.
        return a == b or a == b.replace("/", "-")
    return a == b


def same_shape(a, b, where):
    if (a is None) != (b is None):
        return fault(f"{where}: one has no place")
    if a is None:
        return
    p, q = points(a), points(b)
    if len(p) != len(q):
        return fault(f"{where}: {len(p)} and {len(q)} positions")
    worst = max((max(abs(x - u), abs(y - v)) for (x, y), (u, v) in zip(p, q)), default=0)
    # Equal positions may sort differently where they differ in the last digit.
    if worst > 2e-7 and abs(a.GetArea() - b.GetArea()) > 1e-7 * max(a.GetArea(), 1e-9):
        fault(f"{where}: positions differ by {worst}")


def compare(name, own, copy):
    if set(own) != set(copy):
        return fault(f"{name}: {len(own)} rows in the atlas, {len(copy)} in the copy")
    for key, (values, shape) in own.items():
        got, place = copy[key]
        for column, value in values.items():
            if column in got and not same_value(value, got[column]):
                fault(f"{name} {key} {column}: {value!r} and {got[column]!r}")
        missing = [c for c, v in values.items() if v is not None and c not in got]
        if missing:
            fault(f"{name} {key}: no {missing}")
        same_shape(shape, place, f"{name} {key}")
        if len(faults) > 20:
            return


source = ogr.Open(atlas)
collections = json.loads(fetch("/collections", "application/json"))["collections"]
served = gdal.OpenEx(
    "OAPIF:" + base + "/", gdal.OF_VECTOR, open_options=["PAGE_SIZE=1000"])
if served.GetLayerCount() != len(collections):
    fault(f"{served.GetLayerCount()} layers by GDAL, {len(collections)} collections")
for entry in collections:
    name = entry["id"]
    table = source.GetLayerByName(name)
    columns = [f.GetName() for f in table.schema]
    key = next((k for k in ("facility_id", "code") if k in columns), None)
    own = rows(table, key)
    if len(own) != entry["itemCount"]:
        fault(f"{name}: {entry['itemCount']} items are promised, {len(own)} are in the atlas")
    layer = served.GetLayerByName(name)
    if key:
        compare(name + " (OAPIF)", own, rows(layer, key))
    elif layer.GetFeatureCount() != len(own):
        fault(f"{name} (OAPIF): {layer.GetFeatureCount()} of {len(own)} rows")
    # A text sequence holds the whole layer in one answer; its ids are those of the GeoPackage.
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name + ".geojsonl")
        with open(path, "wb") as file:
            file.write(fetch(f"/collections/{name}/items?f=geojsonseq"))
        sequence = gdal.OpenEx("GeoJSONSeq:" + path, gdal.OF_VECTOR)
        layer = sequence.GetLayer(0)
        copy = {}
        for feature in layer:
            shape = feature.GetGeometryRef()
            values = {f.GetName(): feature.GetField(f.GetName()) for f in layer.schema}
            identity = feature.GetField(key) if key else str(feature.GetFID())
            copy[identity] = (values, shape.Clone() if shape else None)
        compare(name + " (GeoJSONSeq)", own, copy)
    # By box: what GDAL's own filter on the file finds.
    box = entry.get("extent", {}).get("spatial", {}).get("bbox", [None])[0]
    if box:
        w, s, e, n = box
        part = (w + (e - w) * 0.45, s + (n - s) * 0.4, w + (e - w) * 0.55, s + (n - s) * 0.55)
        layer = served.GetLayerByName(name)
        layer.SetSpatialFilterRect(*part)
        frame = ogr.CreateGeometryFromWkt("POLYGON(({0} {1},{2} {1},{2} {3},{0} {3},{0} {1}))".format(*part))
        # The file's own filter counts boxes of shapes; the server looks at the shapes.
        a, b = layer.GetFeatureCount(), sum(1 for _, shape in own.values() if shape and shape.Intersects(frame))
        if a != b:
            fault(f"{name} by box: {a} served, {b} in the file")
    print(f"{name}: {len(own)} rows looked at")

# A condition that GDAL hands to the server or evaluates itself: the same either way.
facility = source.GetLayerByName("facility")
facility.SetAttributeFilter("kind = 'clinic' AND visiting_physician = 'yes'")
layer = served.GetLayerByName("facility")
layer.SetSpatialFilter(None)
layer.SetAttributeFilter("kind = 'clinic' AND visiting_physician = 'yes'")
a, b = facility.GetFeatureCount(), sum(1 for _ in layer)
if a != b or not a:
    fault(f"a condition finds {b} rows, in the file {a}")

# A vector tile.
tilejson = json.loads(fetch("/tiles/resources/mvt.json"))
w, s, e, n = tilejson["bounds"]
import math


def tile(lon, lat, z):
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return int((lon + 180) / 360 * 2**z), int(y * 2**z)


x, y = tile((w + e) / 2, (s + n) / 2, 7)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "tile.mvt")
    with open(path, "wb") as file:
        file.write(fetch(f"/tiles/resources/7/{x}/{y}.mvt"))
    vector = gdal.OpenEx("MVT:" + path, gdal.OF_VECTOR, open_options=[f"X={x}", f"Y={y}", "Z=7"])
    names = [vector.GetLayer(i).GetName() for i in range(vector.GetLayerCount())]
    if "municipality" not in names or not all(vector.GetLayer(i).GetFeatureCount() for i in range(len(names))):
        fault(f"vector tile: layers {names}")
    print("vector tile:", ", ".join(names))

print("GDAL", gdal.__version__, "agrees" if not faults else f"finds {len(faults)} differences")
sys.exit(1 if faults else 0)
