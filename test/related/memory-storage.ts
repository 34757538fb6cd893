/** A storage in memory that can fail: what a browser's would look like, and what a crash or a full disk leaves. */
import { type Appender, type IndexStorage, SilahError } from "../../src/related/index.js";

/** What befalls the storage; the defaults are a disk without end that never fails. */
export interface Fate {
  /** Bytes there is room for. */
  room?: number;
  /** At which write, counted from 0, everything ends; that write leaves the first `torn` of it, of an append. */
  deathAt?: number;
  torn?: number;
}

export class MemoryStorage implements IndexStorage {
  readonly name = "memory";
  readonly files: Map<string, Uint8Array>;
  readonly fate: Fate;
  writes = 0;
  #isLocked = false;

  constructor(files = new Map<string, Uint8Array>(), fate: Fate = {}) {
    this.files = files;
    this.fate = fate;
  }

  async prepare(): Promise<void> {
    return Promise.resolve();
  }

  async list(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(file));
  }

  async write(file: string, parts: readonly Uint8Array[]): Promise<void> {
    const bytes = new Uint8Array(Buffer.concat(parts));
    this.#count();
    this.#requireRoom(bytes.length);
    this.files.set(file, bytes);
    return Promise.resolve();
  }

  async append(file: string, length: number): Promise<Appender> {
    this.#count();
    const held = (): Uint8Array => this.files.get(file) ?? new Uint8Array();
    this.files.set(file, held().slice(0, length));
    return Promise.resolve({
      append: async (bytes) => {
        this.#count(() => this.files.set(file, new Uint8Array(Buffer.concat([held(), bytes.subarray(0, Math.floor(bytes.length * (this.fate.torn ?? 0)))]))));
        this.#requireRoom(bytes.length);
        this.files.set(file, new Uint8Array(Buffer.concat([held(), bytes])));
        return Promise.resolve();
      },
      cut: async (to) => {
        this.files.set(file, held().slice(0, to));
        return Promise.resolve();
      },
      close: async () => Promise.resolve(),
    });
  }

  async remove(file: string): Promise<void> {
    this.#count();
    this.files.delete(file);
    return Promise.resolve();
  }

  async lock(): Promise<() => Promise<void>> {
    if (this.#isLocked) throw new SilahError("LOCKED", "memory is open for writing");
    this.#isLocked = true;
    return Promise.resolve(async () => {
      this.#isLocked = false;
      return Promise.resolve();
    });
  }

  #count(leave: () => void = () => undefined): void {
    const { deathAt = Infinity } = this.fate;
    if (this.writes === deathAt) leave();
    if (this.writes++ >= deathAt) throw new Error("the power is off");
  }

  #requireRoom(bytes: number): void {
    const used = [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
    if (used + bytes > (this.fate.room ?? Infinity)) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  }
}
