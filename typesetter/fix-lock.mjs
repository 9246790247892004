// Puts the platforms that npm left out back into package-lock.json.
//
// npm writes into the lock file only those optional platform packages it can see in the registry at hand.
// Where one is missing there, `npm ci` then refuses the very lock file npm has written ("Missing: … from lock
// file"). So after each `npm install` run: node fix-lock.mjs. `npm ci --ignore-scripts` works from then on, and
// `npm install` keeps the entries. They carry no integrity value: npm takes them only on their own platform.
import { readFileSync, writeFileSync } from 'node:fs';

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const LOCK = new URL('package-lock.json', import.meta.url);

const PLATFORMS = {
  'android-arm-eabi': { os: 'android', cpu: 'arm' },
  'android-arm64': { os: 'android', cpu: 'arm64' },
  'darwin-arm64': { os: 'darwin', cpu: 'arm64' },
  'darwin-x64': { os: 'darwin', cpu: 'x64' },
  'linux-arm-gnueabihf': { os: 'linux', cpu: 'arm' },
  'linux-arm64-gnu': { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  'linux-arm64-musl': { os: 'linux', cpu: 'arm64', libc: 'musl' },
  'win32-arm64-msvc': { os: 'win32', cpu: 'arm64' },
  'win32-x64-msvc': { os: 'win32', cpu: 'x64' },
};

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const { version } = lock.packages[`node_modules/${COMPILER}`];
let added = 0;
for (const [platform, { os, cpu, libc }] of Object.entries(PLATFORMS)) {
  const key = `node_modules/${COMPILER}-${platform}`;
  if (lock.packages[key]?.version === version) continue;
  lock.packages[key] = { version, cpu: [cpu], ...(libc && { libc: [libc] }), optional: true, os: [os] };
  added++;
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, JSON.stringify(lock, null, 2) + '\n');
console.log(`${added} platform entries added`);
