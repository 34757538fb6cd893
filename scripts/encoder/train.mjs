/**
 * `npm run train:encoder`: the encoder's weights anew, from the pretrained package and the gold data to src/encoder/weights.generated.ts. A step whose result
 * lies in the working folder is not done again; one that was stopped goes on from its last epoch, chunk or document.
 *
 *   npm run train:encoder -- --work=FOLDER [--layers=5] [--pieces=7000] [--tokens=700000] [--texts=32000]
 *
 * Needs python3 (3.11) with venv, a C compiler for a check, and ../shared/data; about three hours on two cores, minutes with a GPU less.
 */
import { createSteps, option, run, workFolder } from "./steps.mjs";

const TEACHERS = ["six", "twelve"];
const tokens = option("tokens", "700000");
const texts = option("texts", "32000");
const shape = ["--layers", option("layers", "5"), "--pieces", option("pieces", "7000")];
/** Of the texts with vectors an epoch reads about so many. */
const share = String(Math.round(Number(texts) * 0.7));
const { at, encoder, pretrained, teacher } = createSteps(workFolder());
const study = (name, epochs, ...more) => { encoder(`${name}/epoch-${epochs}.json`, "study", "--name", name, "--names", ...TEACHERS, "--tokens", tokens, "--texts", share, ...shape, "--epochs", String(epochs), ...more); };

pretrained();
teacher("six", { layers: 6, seed: 1, wikifane: 0.35 });
teacher("twelve", { layers: 12, seed: 2, wikifane: 0.15 });
encoder(`soft/${TEACHERS.join("+")}.bin`, "soften", "--names", ...TEACHERS, "--tokens", tokens);
encoder("meaning/vectors.npy", "vectors", "--texts", texts);
study("five", 1);
study("five-4", 2, "--begins-with", "five", "--rounded", "--rate", "1.2e-4");
encoder("weights.bin", "export", "--name", "five-4", "--out", at("weights.bin"));
run("npx", ["tsx", "scripts/encoder/ship.ts", `--work=${at("")}`]);
