/**
 * A bar on standard error for long work: only on a terminal, only after a second.
 *
 * @example
 * const progress = createProgress(process.stderr, { enabled: true });
 * progress.total(81_920);
 * await progress.advance(4096);
 * progress.stop();
 */
import type { SingleBar } from "cli-progress";

/** How far work has come. */
export interface Progress {
  /** How much there is to do, in bytes. Without it there is no bar. */
  readonly total: (bytes: number) => void;
  /** So much more is done. */
  readonly advance: (bytes: number) => Promise<void>;
  readonly stop: () => void;
}

/** Work that ends sooner needs no bar. */
const PATIENCE_MS = 1000;

/** Makes a progress bar; `enabled: false` makes one that never shows. */
export function createProgress(stream: NodeJS.WriteStream, { enabled }: { readonly enabled: boolean }): Progress {
  const started = Date.now();
  let all = 0;
  let done = 0;
  let bar: SingleBar | undefined;
  return {
    total: (bytes) => (all = bytes),
    async advance(bytes) {
      done += bytes;
      if (!enabled || all === 0 || Date.now() - started < PATIENCE_MS) return;
      if (!bar) {
        const { default: progress } = await import("cli-progress");
        bar = new progress.SingleBar({ stream, format: "{bar} {percentage}% | {eta_formatted}", clearOnComplete: true, hideCursor: false });
        bar.start(all, done);
      }
      bar.update(Math.min(all, done));
    },
    stop: () => bar?.stop(),
  };
}
