/** Property tests run the same cases every time: a fixed seed, and more of them than the default. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_261_124, numRuns: 300 });
