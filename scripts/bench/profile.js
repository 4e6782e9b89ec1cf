import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../serving/root.js';

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }} Node */

/**
 * Where the time of a profile went, by the function it was spent in itself, most first.
 *
 * @param {string} folder
 * @param {number} many
 */
export function topFunctions(folder, many = 20) {
	const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
	if (!file) throw new Error(`no profile in ${folder}`);
	/** @type {{ nodes: Node[], samples: number[], timeDeltas: number[] }} */
	const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));

	/** @type {Map<string, number>} */
	const spent = new Map();
	for (const [at, id] of samples.entries()) {
		const name = names.get(id) ?? '';
		spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[at] ?? 0));
	}
	spent.delete('(idle)');
	const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
	return [...spent]
		.toSorted(([, one], [, other]) => other - one)
		.slice(0, many)
		.map(([name, time]) => `${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`);
}

/** @param {Node} node */
function nameOf({ callFrame: { functionName, url, lineNumber } }) {
	const name = functionName || '(no name)';
	if (!url) return name;
	const place = url.replace(/^file:\/\//, '').replace(root(), '');
	return `${name}  ${place}:${lineNumber + 1}`;
}
