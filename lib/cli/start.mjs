// `npm start`: installs what is missing, builds if the sources changed, then serves. `--dev` serves without a build.
import { prepare, requireNode, ROOT } from './prepare.mjs';

requireNode('20.9');
process.chdir(ROOT);
process.env.NEXT_TELEMETRY_DISABLED = '1';

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';

prepare({ dev });
if (!dev) {
  const { buildIfNeeded } = await import('./build.mjs');
  const code = await buildIfNeeded();
  if (code !== 0) process.exit(code);
}

const { serve } = await import('./serve.mjs');
await serve({ dev });
