// What the browser tests need from the machine: Chromium and a font with Chinese characters.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of the machine; undefined means the one that Playwright installed for itself. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place));
}

/** Installs what is missing where that is possible, and says what to do where it is not. */
export function prepareBrowser() {
  if (!findChromium()) {
    if (canInstall()) install('chromium');
    else spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  if (hasChineseFont()) return;
  if (canInstall()) install('fonts-noto-cjk');
  else console.log('No font with Chinese characters was found: pages work, but screenshots show boxes.');
}

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let updated = false;
function install(name) {
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  if (!updated) apt('update');
  updated = true;
  if (apt('install', '-y', '--no-install-recommends', name, ...(name === 'chromium' ? ['fontconfig'] : [])) !== 0) {
    console.error(`apt-get could not install ${name}.`);
    process.exit(1);
  }
}
