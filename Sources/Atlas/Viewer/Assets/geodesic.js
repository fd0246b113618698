"use strict";
// Lengths on the ellipsoid GRS80 (Vincenty 1975): true to a millimetre within Japan.
(() => {
  const a = 6378137, f = 1 / 298.257222101, b = a * (1 - f), radian = Math.PI / 180;

  const series = (cosSqAlpha) => {
    const u = cosSqAlpha * (a * a - b * b) / (b * b);
    return {
      A: 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u))),
      B: u / 1024 * (256 + u * (-128 + u * (74 - 47 * u))),
    };
  };
  const deltaSigma = (B, sin, cos, cos2) => B * sin * (cos2 + B / 4 * (cos * (-1 + 2 * cos2 * cos2)
    - B / 6 * cos2 * (-3 + 4 * sin * sin) * (-3 + 4 * cos2 * cos2)));

  /// Metres between two places in degrees; NaN where the series does not settle (nearly antipodal places).
  ZA.distance = (lon1, lat1, lon2, lat2) => {
    if (lon1 === lon2 && lat1 === lat2) return 0;
    const L = (lon2 - lon1) * radian;
    const u1 = Math.atan((1 - f) * Math.tan(lat1 * radian)), u2 = Math.atan((1 - f) * Math.tan(lat2 * radian));
    const s1 = Math.sin(u1), c1 = Math.cos(u1), s2 = Math.sin(u2), c2 = Math.cos(u2);
    let lambda = L;
    for (let step = 0; step < 100; step++) {
      const sl = Math.sin(lambda), cl = Math.cos(lambda);
      const sin = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl), cos = s1 * s2 + c1 * c2 * cl;
      if (sin === 0) return 0;
      const sigma = Math.atan2(sin, cos), sinAlpha = c1 * c2 * sl / sin, cosSq = 1 - sinAlpha * sinAlpha;
      const cos2 = cosSq === 0 ? 0 : cos - 2 * s1 * s2 / cosSq;
      const C = f / 16 * cosSq * (4 + f * (4 - 3 * cosSq)), before = lambda;
      lambda = L + (1 - C) * f * sinAlpha * (sigma + C * sin * (cos2 + C * cos * (-1 + 2 * cos2 * cos2)));
      if (Math.abs(lambda - before) < 1e-12) {
        const { A, B } = series(cosSq);
        return b * A * (sigma - deltaSigma(B, sin, cos, cos2));
      }
    }
    return NaN;
  };

  /// The place at so many metres in a direction (degrees from north): [longitude, latitude].
  ZA.destination = (lon, lat, azimuth, metres) => {
    const alpha = azimuth * radian, tanU = (1 - f) * Math.tan(lat * radian);
    const cosU = 1 / Math.hypot(1, tanU), sinU = tanU * cosU;
    const sigma1 = Math.atan2(tanU, Math.cos(alpha)), sinAlpha = cosU * Math.sin(alpha), cosSq = 1 - sinAlpha * sinAlpha;
    const { A, B } = series(cosSq);
    let sigma = metres / (b * A), sin = 0, cos = 1, cos2 = 0;
    for (let step = 0; step < 100; step++) {
      cos2 = Math.cos(2 * sigma1 + sigma); sin = Math.sin(sigma); cos = Math.cos(sigma);
      const next = metres / (b * A) + deltaSigma(B, sin, cos, cos2), change = Math.abs(next - sigma);
      sigma = next;
      if (change < 1e-12) break;
    }
    const ca = Math.cos(alpha), x = sinU * sin - cosU * cos * ca;
    const latitude = Math.atan2(sinU * cos + cosU * sin * ca, (1 - f) * Math.hypot(sinAlpha, x));
    const lambda = Math.atan2(sin * Math.sin(alpha), cosU * cos - sinU * sin * ca);
    const C = f / 16 * cosSq * (4 + f * (4 - 3 * cosSq));
    const L = lambda - (1 - C) * f * sinAlpha * (sigma + C * sin * (cos2 + C * cos * (-1 + 2 * cos2 * cos2)));
    return [lon + L / radian, latitude / radian];
  };

  /// A circle on the ellipsoid as Leaflet takes it: [latitude, longitude].
  ZA.circle = (lon, lat, metres, corners = 120) => Array.from({ length: corners }, (_, i) => {
    const place = ZA.destination(lon, lat, i * 360 / corners, metres);
    return [place[1], place[0]];
  });
})();
