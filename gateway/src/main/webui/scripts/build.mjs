// Builds or tests the web client, but only when something it is made of has changed since the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(here, "../../../target");
const made = {
  build: join(target, "classes/META-INF/resources/index.html"),
  test: join(target, "surefire-reports/TEST-webui.xml"),
};

const step = process.argv[2];
if (!Object.hasOwn(made, step)) {
  throw new Error(`Say what to do: ${Object.keys(made).join(" or ")}`);
}
refuseOldNode();

const stamp = join(target, "webui", `${step}.sha256`);
const inputs = hashOf(filesBelow(here));
if (existsSync(made[step]) && read(stamp) === inputs) {
  console.log(`Web client: nothing has changed since the last ${step}`);
} else {
  install();
  npm("run", step);
  write(stamp, inputs);
}

/** Once per lock file and Node version: npm ci starts from nothing each time. */
function install() {
  const installed = join(here, "node_modules", ".accord-lock.sha256");
  const lock = hashOf([join(here, "package-lock.json")]);
  if (read(installed) !== lock) {
    npm("ci", "--prefer-offline", "--no-audit", "--no-fund");
    write(installed, lock);
  }
}

/** npm refuses too (engine-strict), but at greater length. */
function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `The web client needs Node.js 20.19 or later; this one is ${process.versions.node} (https://nodejs.org).`,
    );
  }
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, { cwd: here, stdio: "inherit" });
  if (status !== 0) {
    fail(`npm ${args.join(" ")} failed${error ? `: ${error.message}` : ""}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    hash.update(`\0${relative(here, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
