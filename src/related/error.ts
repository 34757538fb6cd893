export * from "../error.js";
