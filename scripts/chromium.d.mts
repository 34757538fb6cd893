/** The path of a Chromium that is there. */
export function findChromium(): string | undefined;
/** Installs one where that can be done. */
export function installChromium(): string | undefined;
