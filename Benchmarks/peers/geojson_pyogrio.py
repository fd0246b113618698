"""Reads a GeoJSON file with pyogrio: geometries as WKB, attributes as arrays."""
import json
import os
import sys
import time

# GDAL refuses large objects unless told otherwise; a peer that refuses the file is no peer.
os.environ.setdefault("OGR_GEOJSON_MAX_OBJ_SIZE", "0")
start = time.perf_counter()
from pyogrio.raw import read

_, _, geometries, fields = read(sys.argv[1])
print(json.dumps({"records": len(geometries), "seconds": time.perf_counter() - start}))
