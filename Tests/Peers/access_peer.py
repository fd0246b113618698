"""Accessibility by numpy, scipy and pyproj, for comparison: access_peer.py HOMES.csv PROVIDERS.csv

HOMES has lon,lat,demand and PROVIDERS lon,lat,supply, without a header. Prints one line per result: a name and its values.
Distances are geodesics on GRS80 of every pair; everything else is matrix algebra on a sparse matrix of weights.
"""
import sys

import numpy as np
from pyproj import Geod
from scipy import sparse


def show(name, values):
    print(name, *(repr(float(v)) for v in np.atleast_1d(values)))


homes = np.loadtxt(sys.argv[1], delimiter=",", ndmin=2)
providers = np.loadtxt(sys.argv[2], delimiter=",", ndmin=2)
P, S = homes[:, 2], providers[:, 2]
n, m = len(homes), len(providers)
i, j = np.repeat(np.arange(n), m), np.tile(np.arange(m), n)
d = Geod(ellps="GRS80").inv(homes[i, 0], homes[i, 1], providers[j, 0], providers[j, 1])[2].reshape(n, m)

show("nearest_metres", d.min(axis=1))
show("count_9km", (d <= 9000).sum(axis=1))
weights = {
    "2sfca": np.where(d <= 9000, 1.0, 0.0),
    "e2sfca": np.select([d <= 5000, d <= 10000, d <= 16000], [1.0, 0.68, 0.22], 0.0),
    "kd2sfca": np.where(d <= 16000, 0.75 * (1 - (d / 16000) ** 2), 0.0),
    "gaussian": np.where(d <= 16000, np.exp(-(d**2) / (2 * 6000.0**2)), 0.0),
}


def divide(a, b):
    return np.divide(a, b, out=np.zeros(len(b)), where=b > 0)


for name, w in weights.items():
    W = sparse.csr_matrix(w)
    ratio = divide(S, W.T @ P)
    A = W @ ratio
    show(name, A)
    rows = sparse.diags(divide(np.ones(n), np.asarray(W.sum(axis=1)).ravel())) @ W
    columns = W @ sparse.diags(divide(np.ones(m), np.asarray(W.sum(axis=0)).ravel()))
    show(name + "_balanced", columns @ divide(S, rows.T @ P))
    mean = np.average(A, weights=P)
    gini = (P[:, None] * P[None, :] * abs(A[:, None] - A[None, :])).sum() / (2 * mean * P.sum() ** 2)
    x = A[A > 0] / mean
    show(name + "_gini", gini)
    show(name + "_theil", (P[A > 0] * x * np.log(x)).sum() / P.sum())
