/**
 * Where Chromium lies, for the tests in a real browser: the one named by SILAH_CHROMIUM, the system's, or on Debian and Ubuntu, as root, one installed now.
 *
 * @example
 * const browser = findChromium() ?? installChromium(); // undefined where there is none to be had
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The path of a Chromium that is there. */
export function findChromium() {
  const named = process.env.SILAH_CHROMIUM;
  if (named) return fs.existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(":").filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)).find((file) => fs.existsSync(file));
}

/** Installs Debian's package, which takes half a minute; undefined where that can't be done. */
export function installChromium() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  console.log("installing chromium for the browser tests");
  const apt = (...args) => spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 300_000 }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium") ? findChromium() : undefined;
}
