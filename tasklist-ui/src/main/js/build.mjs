// Builds the browser bundles: node build.mjs <output folder>. Quick when nothing has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/META-INF/resources/motcua/js'));
const stamp = join(out, '.stamp');
const bundles = ['form', 'bpmn-view', 'workbench', 'chart', 'timeline', 'dossier', 'pdf', 'pdf-worker'];

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(path.slice(here.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function install() {
  const lock = join(here, 'package-lock.json');
  const installed = join(here, 'node_modules', '.motcua-lock');
  const wanted = hashOf([lock]);
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  writeFileSync(installed, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  const { words } = await import('./words-plugin.mjs');
  await build({
    absWorkingDir: here,
    entryPoints: bundles.map((name) => `src/${name}.js`),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.eot': 'empty' },
    plugins: [words],
    logLevel: 'warning',
  });
}

const wanted = hashOf(files(here));
const complete = bundles.every((name) => existsSync(join(out, `${name}.js`)));
if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('front end: bundles are up to date');
} else {
  mkdirSync(out, { recursive: true });
  install();
  await bundle();
  writeFileSync(stamp, wanted);
  const sizes = bundles.map((name) => `${name} ${Math.round(statSync(join(out, `${name}.js`)).size / 1024)} KiB`);
  console.log(`front end: built ${sizes.join(', ')}`);
}
