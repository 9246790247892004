// Sets documents with Typst for the Java program, which starts this file as a child and talks to it over pipes.
//
// In:  4 bytes length (big endian), then so many bytes of JSON:
//      {"sources": {"report.typ": "…"}}                            learn these templates
//      {"template": "report.typ", "lang": "ar", "data": {…}, "created": 1518566400}   set one document
// Out: 1 byte status (0 done, 1 failed), 4 bytes length, then the PDF (or nothing), or why it failed.
// At the end of its input the process ends: it dies with the program that started it.
import { createHash } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { showable } from './glyphs.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const FONTS = join(HERE, 'fonts');
const EVICT_AFTER = 10;

// Set before the compiler looks for fonts: without it the machine's own would be taken too.
process.env.FONTCONFIG_FILE = join(FONTS, 'fonts.conf');

const compiler = NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontPaths: [FONTS] }] });
const shown = showable(FONTS);

for (let frame = readFrame(); frame; frame = readFrame()) {
  try {
    writeFrame(0, answer(JSON.parse(frame.toString('utf8'))));
  } catch (failure) {
    writeFrame(1, Buffer.from(reason(failure), 'utf8'));
  }
}

function answer(request) {
  if (request.sources) return learn(request.sources);
  const data = shown(withPicture(request.data));
  const pdf = compiler.pdf(
    { mainFilePath: join(HERE, request.template), inputs: { lang: request.lang, data: JSON.stringify(data) } },
    { pdfStandard: 'ua-1', creationTimestamp: request.created },
  );
  compiler.evictCache(EVICT_AFTER);
  return pdf;
}

// A logo comes as Base64; the template is given the name of a file of that content.
function withPicture(data) {
  if (!data.logo) return data;
  const picture = Buffer.from(data.logo, 'base64');
  const name = createHash('sha256').update(picture).digest('hex') + '.png';
  compiler.mapShadow(join(HERE, name), picture);
  return { ...data, logo: name };
}

function learn(sources) {
  for (const [name, text] of Object.entries(sources)) compiler.addSource(join(HERE, name), text);
  return Buffer.alloc(0);
}

// The compiler puts what it found wrong into the message, or into the code.
function reason(failure) {
  return [failure.message, failure.code].filter(Boolean).join(' ') || String(failure);
}

function readFrame() {
  const head = readFully(4);
  return head && readFully(head.readUInt32BE(0));
}

// Null at the end of the input.
function readFully(length) {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSome(bytes, filled);
    if (read === 0) return null;
    filled += read;
  }
  return bytes;
}

function readSome(bytes, from) {
  try {
    return readSync(0, bytes, from, bytes.length - from);
  } catch (failure) {
    if (failure.code === 'EOF') return 0; // so Windows says it
    throw failure;
  }
}

function writeFrame(status, body) {
  const head = Buffer.alloc(5);
  head.writeUInt8(status, 0);
  head.writeUInt32BE(body.length, 1);
  writeFully(head);
  writeFully(body);
}

function writeFully(bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSync(1, bytes, done);
}
