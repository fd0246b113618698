"""Reads the first shapefile in a ZIP through GDAL's /vsizip with pyogrio: geometries as WKB, attributes as arrays."""
import json
import sys
import time
import zipfile

start = time.perf_counter()
from pyogrio.raw import read

with zipfile.ZipFile(sys.argv[1]) as archive:
    inner = sorted(name for name in archive.namelist() if name.lower().endswith(".shp"))[0]
_, _, geometries, fields = read(f"/vsizip/{sys.argv[1]}/{inner}")
print(json.dumps({"records": len(geometries), "seconds": time.perf_counter() - start}))
