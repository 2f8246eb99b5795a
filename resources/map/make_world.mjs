// SPDX-License-Identifier: Apache-2.0
// Makes world.geojson: node make_world.mjs countries-110m.json world.geojson
// The first file is that of the npm package world-atlas 2; needs the npm package topojson-client 3.
import { readFileSync, writeFileSync } from 'fs';
import { feature } from 'topojson-client';

const round = ([longitude, latitude]) => [Math.round(longitude * 100) / 100, Math.round(latitude * 100) / 100];
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const atlas = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const features = feature(atlas, atlas.objects.countries).features.map(({ geometry }) => ({
    type: 'Feature',
    properties: { kind: 'country' },
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(round))) },
}));
writeFileSync(process.argv[3], JSON.stringify({ type: 'FeatureCollection', features }) + '\n');
