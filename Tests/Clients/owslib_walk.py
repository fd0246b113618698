#!/usr/bin/env python3
"""Walks a served atlas with OWSLib and checks its description with a validator.

    owslib_walk.py BASE_URL
"""
import json
import sys
import urllib.request

from openapi_spec_validator import validate
from owslib.ogcapi.features import Features

base = sys.argv[1].rstrip("/") + "/"
features = Features(base)
assert any("ogcapi-features-1" in c for c in features.conformance()["conformsTo"])
names = features.feature_collections()
assert "facility" in names, names
for name in names:
    about = features.collection(name)
    assert about["id"] == name
    queryables = features.collection_queryables(name)
    assert queryables["properties"]
    first = features.collection_items(name, limit=3)
    assert first["numberReturned"] == min(3, first["numberMatched"]), name
    second = features.collection_items(name, limit=3, offset=3)
    ids = [f["id"] for f in first["features"] + second["features"]]
    assert len(set(ids)) == len(ids), name
    if ids:
        one = features.collection_item(name, ids[0])
        assert one["id"] == ids[0] and one["properties"] == first["features"][0]["properties"]
box = features.collection_items("facility", bbox=["141.2", "42.9", "141.5", "43.2"], limit=10)
for feature in box["features"]:
    x, y = feature["geometry"]["coordinates"]
    assert 141.2 <= x <= 141.5 and 42.9 <= y <= 43.2
filtered = features.collection_items("facility", filter="kind = 'pharmacy'", limit=5)
assert all(f["properties"]["kind"] == "pharmacy" for f in filtered["features"])
with urllib.request.urlopen(base + "api?f=json") as answer:
    document = json.load(answer)
validate(document)
print(f"OWSLib read {len(names)} collections; the description with {len(document['paths'])} paths is valid")
