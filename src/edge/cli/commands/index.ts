/**
 * The commands, in the order of `--help`. Adding one is a file beside this one and a word here.
 *
 * @example
 * COMMANDS.map(({ name }) => name); // ["article", "analyze", …]
 */
import type { Command } from "../command.js";
import { analyzeCommand } from "./analyze.js";
import { articleCommand } from "./article.js";
import { duplicatesCommand } from "./duplicates.js";
import { entitiesCommand } from "./entities.js";
import { indexCommand } from "./index-folder.js";
import { relatedCommand } from "./related.js";
import { similarCommand } from "./similar.js";

export const COMMANDS: readonly Command[] = [articleCommand, analyzeCommand, entitiesCommand, relatedCommand, indexCommand, similarCommand, duplicatesCommand];
