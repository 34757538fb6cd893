/**
 * `npm run train`: the tagger's weights anew, from the gold data to src/entities/tagger/weights.generated.ts. A teacher is trained first (scripts/encoder,
 * Python) and labels raw text; what it needs is installed into the working folder. A step whose result is there is not done again.
 *
 *   npm run train -- --work=FOLDER            # default: a folder of the system's temporary one; the options of scripts/train-tagger.ts may follow
 *   npm run train -- --work=FOLDER --alone    # without a teacher: some minutes, and about a point of F1 less
 *
 * Needs python3 (3.11) with venv, a C compiler for a check, and ../shared/data; about 50 minutes on two cores.
 */
import { createSteps, run, workFolder } from "./encoder/steps.mjs";

const TOKENS = 300_000;
const isAlone = process.argv.includes("--alone");
const rest = process.argv.slice(2).filter((one) => !one.startsWith("--work=") && one !== "--alone");
const { at, encoder, pretrained, teacher } = createSteps(workFolder());

if (!isAlone) {
  pretrained();
  teacher("six", { layers: 6, seed: 1, wikifane: 0.35 });
  encoder(`labelled-${TOKENS}.jsonl`, "label", "--names", "six", "--tokens", String(TOKENS));
}
run("npx", ["tsx", "scripts/train-tagger.ts", ...(isAlone ? [] : [`--teacher=${at(`labelled-${TOKENS}.jsonl`)}`]), ...rest]);
