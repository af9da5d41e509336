// Lints every BPMN file below a folder: node lint.mjs <folder>. Ends with 1 and names file, element
// and rule where there is a problem, with 2 where there is nothing to lint.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const here = dirname(fileURLToPath(import.meta.url));

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const installed = join(here, 'node_modules', '.motcua-lock');
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

function drawings(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? drawings(path) : entry.name.endsWith('.bpmn') ? [path] : [];
    })
    .sort();
}

async function lintAll(files) {
  const { BpmnModdle } = await import('bpmn-moddle');
  const require = createRequire(import.meta.url);
  const { Linter } = require('bpmnlint');
  const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');
  const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');
  const config = JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8'));
  const resolver = new NodeResolver({ require });
  const found = [];
  for (const file of files) {
    const moddle = new BpmnModdle({ zeebe });
    try {
      const { rootElement, warnings } = await moddle.fromXML(readFileSync(file, 'utf8'));
      warnings.forEach((warning) => found.push({ file, id: '', rule: 'readable', message: warning.message }));
      // Rules remember the ids they saw: each file has its own.
      const reports = await new Linter({ config, resolver }).lint(rootElement);
      Object.entries(reports).forEach(([rule, list]) =>
        list.forEach(({ id, message, category }) => found.push({ file, id: id ?? '', rule, message, category })),
      );
    } catch (failure) {
      found.push({ file, id: '', rule: 'readable', message: failure.message });
    }
  }
  return found;
}

function lintBeside(files) {
  return new Promise((done, failed) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: files });
    worker.once('message', done);
    worker.once('error', failed);
  });
}

async function main() {
  const folder = resolve(process.argv[2] ?? '.');
  const files = existsSync(folder) ? drawings(folder) : [];
  if (files.length === 0) {
    console.error(`bpmnlint: no BPMN file below ${folder}`);
    process.exitCode = 2;
    return;
  }
  install();
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(files.length / 50)));
  const shares = Array.from({ length: threads }, (_, share) => files.filter((_, index) => index % threads === share));
  const found = (await Promise.all(shares.map(lintBeside))).flat();
  found
    .sort((one, other) => `${one.file} ${one.id}`.localeCompare(`${other.file} ${other.id}`, 'en'))
    .forEach(({ file, id, rule, message }) =>
      console.error(`bpmnlint: ${relative(folder, file)}${id && ` ${id}`}: ${message} [${rule}]`),
    );
  console.log(`bpmnlint: ${files.length} files, ${found.length} problems`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

if (isMainThread) {
  await main();
} else {
  parentPort.postMessage(await lintAll(workerData));
}
