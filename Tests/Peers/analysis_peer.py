"""Answers of `zaitaku` about a whole atlas, computed again by scipy, pyproj and shapely.

    analysis_peer.py ZAITAKU ATLAS.gpkg [METRES ...]

Facilities are read from the atlas with sqlite3, cells from their mesh codes by arithmetic of our own here, areas
from the atlas. Prints a line for each comparison and ends with 1 when one of them fails:

- distances to the nearest provider: within the tenth of a metre to which tables are rounded,
- providers within reach, classes of cells, people beyond reach: exactly,
- areas of gap polygons: 1e-6 of the area they were cut from, beside the rounding of tables (96 corners a disc; the
  edges of areas are cut as straight in degrees here: those of the atlas must be short, as real ones are).
"""
import json
import math
import sqlite3
import struct
import subprocess
import sys

import numpy as np
import shapely
from pyproj import Geod
from scipy.spatial import cKDTree

program, atlas = sys.argv[1:3]
reaches = [float(v) for v in sys.argv[3:]] or [16000.0, 4000.0]
geod = Geod(ellps="GRS80")
database = sqlite3.connect(f"file:{atlas}?mode=ro", uri=True)
failed = False


def check(name, ok, text):
    global failed
    failed |= not ok
    print("ok  " if ok else "FAIL", name, text)


def asked(*options):
    out = subprocess.run([program, *options, "--format", "json"], capture_output=True, check=True).stdout
    return json.loads(out)["rows"]


def gpkg(blob):
    """The WKB of a GeoPackage geometry: after the header and its envelope."""
    envelope = [0, 32, 48, 48, 64][(blob[3] >> 1) & 7]
    return blob[8 + envelope:]


def half_mesh(code):
    """South-western corner and size in degrees of a 500 m mesh (JIS X 0410), nine digits."""
    d = [int(c) for c in code]
    south = (d[0] * 10 + d[1]) / 1.5 + d[4] / 12 + d[6] / 120 + (d[8] > 2) / 240
    west = d[2] * 10 + d[3] + 100 + d[5] / 8 + d[7] / 80 + (d[8] % 2 == 0) / 160
    return west, south, 1 / 160, 1 / 240


def chord(lon, lat):
    """Earth-centred coordinates on GRS80, metres."""
    a, f = 6378137.0, 1 / 298.257222101
    e2 = f * (2 - f)
    lon, lat = np.radians(lon), np.radians(lat)
    n = a / np.sqrt(1 - e2 * np.sin(lat) ** 2)
    return np.c_[n * np.cos(lat) * np.cos(lon), n * np.cos(lat) * np.sin(lon), n * (1 - e2) * np.sin(lat)]


base = database.execute("select base_year from atlas").fetchone()[0]
cells = database.execute(
    "select mesh_code, municipality_code, population75 from cell_population where year = ? order by fid", (base,)
).fetchall()
corner = np.array([half_mesh(c[0]) for c in cells])
centre = corner[:, :2] + corner[:, 2:] / 2
half = np.maximum(
    geod.inv(centre[:, 0], centre[:, 1], corner[:, 0], corner[:, 1])[2],
    geod.inv(centre[:, 0], centre[:, 1], corner[:, 0], corner[:, 1] + corner[:, 3])[2])
people = np.array([round(c[2] * 1000) for c in cells])
town = np.array([c[1] for c in cells])
points = chord(*centre.T)

for service in ["visiting_nurse", "visiting_physician", "visiting_pharmacist"]:
    rows = database.execute(
        f"select geom, facility_id from facility where geom is not null and {service} in ('yes', 'not_reported')"
        " order by fid").fetchall()
    if not rows:
        continue
    places = np.array([struct.unpack("<dd", gpkg(r[0])[5:21]) for r in rows])
    tree = cKDTree(chord(*places.T))
    # The chord is shorter than the geodesic, and its order may differ from that of geodesics only where two are
    # nearly equal: the nearest by chord and 15 more are measured.
    k = min(16, len(places))
    _, near = tree.query(points, k=k)
    near = near.reshape(len(points), k)
    measured = geod.inv(
        np.repeat(centre[:, 0], k), np.repeat(centre[:, 1], k), places[near.ravel(), 0], places[near.ravel(), 1]
    )[2].reshape(near.shape)
    nearest = measured.min(axis=1)
    for metres in reaches:
        question = ["gaps", atlas, "--service", service, "--within", f"{metres}m", "--capability", "possible"]
        ours = asked(*question, "--area-level", "cell")
        assert [r["mesh_code"] for r in ours] == [c[0] for c in cells]
        name = f"{service} {metres:g} m"
        worst = np.abs(nearest - [r["distance_m"] for r in ours]).max()
        check(f"{name} distance", worst <= 0.05 + 1e-6, f"largest difference {worst:.4f} m (rounded to 0.1 m)")

        candidates = tree.query_ball_point(points, metres + 1)
        sizes = np.fromiter((len(c) for c in candidates), int, len(points))
        flat = np.fromiter((i for c in candidates for i in c), int, sizes.sum())
        home = np.repeat(np.arange(len(points)), sizes)
        d = geod.inv(centre[home, 0], centre[home, 1], places[flat, 0], places[flat, 1])[2]
        count = np.bincount(home[d <= metres], minlength=len(points))
        same = (count == [r["providers_within"] for r in ours]).all()
        check(f"{name} providers within", same, f"{count.sum()} pairs")

        expected = np.where(
            nearest + half <= metres, "covered", np.where(nearest - half > metres, "uncovered", "edge"))
        same = (expected == [r["reach_class_possible"] for r in ours]).all()
        counts = [f"{(expected == c).sum()} {c}" for c in ["covered", "edge", "uncovered"]]
        check(f"{name} classes", same, ", ".join(counts))

        for level, key in [("municipality", town), ("prefecture", np.full(len(town), town[0][:2]))]:
            areas = asked(*question, "--area-level", level)
            good = all(
                round(r[column] * 1000) == people[(key == r["area_code"]) & mask].sum()
                for r in areas
                for column, mask in [
                    ("uncovered_least", expected == "uncovered"), ("uncovered", nearest > metres),
                    ("uncovered_most", expected != "covered")])
            check(f"{name} people beyond, {level}", good, f"{sum(r['uncovered'] for r in areas):.3f} of 75+")

    # Gap polygons of the first reach: geodesic discs of 96 corners, united by shapely.
    metres = reaches[0]
    azimuth = np.arange(96) * 3.75
    unique = np.unique(places, axis=0)
    lon, lat, _ = geod.fwd(
        np.repeat(unique[:, 0], 96), np.repeat(unique[:, 1], 96), np.tile(azimuth, len(unique)),
        np.full(len(unique) * 96, metres))
    discs = shapely.polygons(np.c_[lon, lat].reshape(len(unique), 96, 2))
    index = shapely.STRtree(discs)
    ours = {
        r["area_code"]: r["area_km2"]
        for r in asked(
            "gaps", atlas, "--service", service, "--within", f"{metres}m", "--capability", "possible",
            "--area-level", "municipality", "--layer", "gap_polygon")}

    def surface(shape):
        parts = shape.geoms if hasattr(shape, "geoms") else [shape]
        return sum(abs(geod.geometry_area_perimeter(p)[0]) for p in parts if p.geom_type == "Polygon") / 1e6

    # Tables round to 100 m2, which is more than a millionth of a small municipality.
    rounding = 5e-5 + 1e-9
    worst, total, mine = 0.0, 0.0, 0.0
    for code, blob in database.execute("select code, geom from municipality where geom is not null"):
        shape = shapely.from_wkb(gpkg(blob))
        here = shapely.union_all(discs[index.query(shape, "intersects")])
        left = surface(shapely.difference(shape, here))
        total, mine = total + left, mine + ours.get(code, 0.0)
        worst = max(worst, (abs(left - ours.get(code, 0.0)) - rounding) / surface(shape))
    check(
        f"{service} {metres:g} m gap polygons", worst <= 1e-6,
        f"{total:.3f} km2, ours {mine:.3f}; largest difference beyond rounding {max(worst, 0):.1e} of an area")

sys.exit(failed)
