import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A path inside the project, wherever the command was typed.
 *
 * @param {string[]} parts
 */
export const root = (...parts) => join(folder, ...parts);
