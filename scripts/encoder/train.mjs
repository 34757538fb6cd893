/**
 * `npm run train:encoder`: the encoder's weights anew, from the pretrained package and the gold data to src/encoder/weights.generated.ts. A step whose result
 * lies in the working folder is not done again; one that was stopped goes on from its last epoch, chunk or document.
 *
 *   npm run train:encoder -- --work=FOLDER [--layers=5] [--pieces=7000] [--tokens=700000]
 *
 * Needs python3 (3.11) with venv, a C compiler for a check, and ../shared/data; about three hours on two cores, minutes with a GPU less.
 */
import { createSteps, option, run, workFolder } from "./steps.mjs";

const TEACHERS = ["six", "twelve"];
const tokens = option("tokens", "700000");
const shape = ["--layers", option("layers", "5"), "--pieces", option("pieces", "7000")];
const { at, encoder, pretrained, teacher } = createSteps(workFolder());
const study = (name, { epochs, rate, seed = 1 }, ...more) => {
  encoder(`${name}/epoch-${epochs}.json`, "study", "--name", name, "--names", ...TEACHERS, "--tokens", tokens, ...shape, "--epochs", String(epochs), "--rate", rate, "--seed", String(seed), ...more);
};

pretrained();
teacher("six", { layers: 6, seed: 1, wikifane: 0.35 });
teacher("twelve", { layers: 12, seed: 2, wikifane: 0.15 });
encoder(`soft/${TEACHERS.join("+")}.bin`, "soften", "--names", ...TEACHERS, "--tokens", tokens);
encoder("passages/vectors.npy", "vectors", "--kind", "passages", "--texts", "32000");
encoder("twins/vectors.npy", "vectors", "--kind", "twins", "--texts", "50000");
// Names first, then the rounding, then meaning with some of the names beside it, so that they are not forgotten.
study("names", { epochs: 1, rate: "2e-4" }, "--texts", "22000");
study("rounded", { epochs: 1, rate: "1.5e-4" }, "--texts", "22000", "--begins-with", "names", "--rounded");
study("meaning", { epochs: 1, rate: "2e-4", seed: 3 }, "--texts", "8000", "--twins", "50000", "--soft-share", "0.2", "--wikifane", "0.05", "--meaning-weight", "1", "--begins-with", "rounded", "--rounded");
encoder("meaning/head.npz", "head", "--name", "meaning", "--texts", "40000");
encoder("weights.bin", "export", "--name", "meaning", "--out", at("weights.bin"));
run("npx", ["tsx", "scripts/encoder/ship.ts", `--work=${at("")}`]);
