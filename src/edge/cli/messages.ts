/**
 * What standard error says of failures: where, and what, in one line.
 *
 * @example
 * messageOf(Object.assign(new Error("ENOENT: …"), { code: "ENOENT" })); // "no such file or folder"
 */

/** The system's codes in words. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EMFILE: "too many open files",
  ERR_FS_FILE_TOO_LARGE: "too large to read in one piece; split it, or make it JSONL",
  ERR_STRING_TOO_LONG: "too large to read in one piece; split it, or make it JSONL",
};

/** An error in a line. */
export function messageOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  const known = typeof code === "string" ? SYSTEM[code] : undefined;
  return (known ?? (error instanceof Error ? error.message : String(error))).replace(/\s+/gu, " ");
}
