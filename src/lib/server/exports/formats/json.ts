import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Making } from '../making.ts';
import { aboutIn } from './json/about.ts';
import { contributionsIn } from './json/contributions.ts';
import { bookIn, outcomesIn, placesIn, studyIn } from './json/study.ts';

/** Where an installation publishes what such a file holds: a name for each version of it. */
export const SCHEMA = '/schemas/study-export-1.json';

/**
 * A whole study as one JSON document (RFC 8259), as `static/schemas/study-export-1.json` describes it.
 * It is written piece by piece: memory does not grow with the number of contributions.
 */
export async function write(making: Making) {
	await pipeline(Readable.from(pieces(making), { highWaterMark: 16 }), making.out);
}

function* pieces(making: Making): Generator<string> {
	const { groups, prompts, threads } = placesIn(making);
	yield `{\n"$schema": ${words(SCHEMA)},\n`;
	yield `"about": ${words(aboutIn(making), '\t')},\n`;
	yield `"study": ${words(studyIn(making), '\t')},\n`;
	yield* list('groups', groups);
	yield* list('prompts', prompts);
	yield* list('threads', threads);
	yield* list('themes', bookIn(making));
	yield* list('outcomes', outcomesIn(making));
	yield* list('contributions', contributionsIn(making), '\n}\n');
}

/** Each on a line of its own, so that a reader may go line by line too. */
function* list(name: string, each: Iterable<object>, after = ',\n'): Generator<string> {
	yield `"${name}": [`;
	let between = '\n';
	for (const one of each) {
		yield `${between}${words(one)}`;
		between = ',\n';
	}
	yield `\n]${after}`;
}

/** As JSON that is Unicode throughout: a surrogate alone, which no other tool reads, becomes U+FFFD. */
function words(value: unknown, indent = ''): string {
	const whole = (_: string, each: unknown) =>
		typeof each === 'string' ? each.toWellFormed() : each;
	return JSON.stringify(value, whole, indent);
}
