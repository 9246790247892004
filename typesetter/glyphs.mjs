// Which letters the vendored fonts hold. An accessible PDF (PDF/UA) may not show a letter that no font has: Typst
// refuses the whole document. So such letters (emoji, Chinese, …) in people's texts are set as U+FFFD instead.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ORPHAN = '\ufffd';
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\n\t]/u;
const DROPPED = /^[\p{Variation_Selector}\p{Cc}\u{e0000}-\u{e007f}]$/u;
// Letters that every font has.
const PLAIN = /^[\t\n\x20-\x7e]*$/;
const PIECE = /.{1,400}/gsu;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

// A function that gives any JSON value back with every string in it showable.
export function showable(folder) {
  const fonts = readdirSync(folder).filter((name) => /-Regular\.ttf$/.test(name));
  const coverage = fonts.map((name) => characters(readFileSync(join(folder, name))));
  return (value) => walk(value, (text) => show(text, coverage));
}

function walk(value, change) {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, change)]));
}

// Word by word and piece by piece: a segmenter takes four times as long for a text twice as long.
function show(text, coverage) {
  return text
    .split(/(?<=\s)/u)
    .map((word) => (PLAIN.test(word) ? word : word.match(PIECE).map((piece) => showPiece(piece, coverage)).join('')))
    .join('');
}

function showPiece(text, coverage) {
  let shown = '';
  for (const { segment } of clusters.segment(text)) {
    const letters = [...segment].filter((letter) => letter === '\n' || letter === '\t' || !DROPPED.test(letter));
    if (letters.length > 0) shown += cluster(letters, coverage);
  }
  return shown;
}

// A letter and its marks must come from one font; marks that do not are dropped.
function cluster(letters, coverage) {
  const has = (font, letter) => UNSEEN.test(letter) || font.has(letter.codePointAt(0));
  if (coverage.some((font) => letters.every((letter) => has(font, letter)))) return letters.join('');
  return coverage.some((font) => has(font, letters[0])) ? letters[0] : ORPHAN;
}

// The code points of a TrueType font: its character map in format 12, else in format 4.
function characters(font) {
  const cmap = table(font, 'cmap');
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)));
  const wide = maps.find((map) => map.readUInt16BE(0) === 12);
  return wide ? groups(wide) : segments(maps.find((map) => map.readUInt16BE(0) === 4));
}

function table(font, name) {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`font without ${name}`);
}

function groups(map) {
  const found = new Set();
  for (let at = 16; at < 16 + 12 * map.readUInt32BE(12); at += 12) {
    addAll(found, map.readUInt32BE(at), map.readUInt32BE(at + 4));
  }
  return found;
}

function segments(map) {
  const found = new Set();
  const twice = map.readUInt16BE(6);
  for (let at = 14; at < 14 + twice; at += 2) {
    const last = map.readUInt16BE(at);
    if (last !== 0xffff) addAll(found, map.readUInt16BE(at + twice + 2), last);
  }
  return found;
}

function addAll(found, first, last) {
  for (let letter = first; letter <= last; letter++) found.add(letter);
}
