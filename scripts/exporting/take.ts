import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { kindsGiven, waysGiven } from '../../src/lib/text/exports.ts';
import { open } from '../../src/lib/server/db/open.ts';
import type { Day, Db } from '../../src/lib/server/db/index.ts';
import * as exports from '../../src/lib/server/exports/index.ts';
import * as prompts from '../../src/lib/server/prompts/index.ts';
import * as themes from '../../src/lib/server/themes/index.ts';
import * as studies from '../../src/lib/server/studies/index.ts';

export const usage = `Takes a file of a study, by the same rules as its page. The lead of the study makes a token for this.

  SOUNDINGS_TOKEN=… npm run export -- --study SLUG --format FORMAT --out FILE

  --for      team (default) or others: who will see the file
  --format   ${Object.keys(exports.formats).join(', ')}
  --layout   of qdpx: threads (default) or contributors
  --finding  its number            --group  its short name in addresses
  --from, --to  days, as 2027-03-04
  --way      ${Object.keys(waysGiven).join(', ')}
  --kind     ${Object.keys(kindsGiven).join(', ')}
  --theme    its number            --outcome  its number, some or none
  --since    only what is new or changed since the last files taken in the same name`;

/** Formats that have no place to say what they are. */
const mute = new Set<exports.FormatName>(['csv', 'csv for excel', 'qdc']);

type Asked = {
	study?: string | undefined;
	for: string;
	format?: string | undefined;
	layout?: string | undefined;
	out?: string | undefined;
	since: boolean;
} & Partial<
	Record<'finding' | 'group' | 'from' | 'to' | 'way' | 'kind' | 'theme' | 'outcome', string>
>;

/** Takes the file and puts it whole where it was asked for. Returns what to say; throws in plain words. */
export async function take(
	database: string,
	demo: boolean,
	secret: string,
	asked: Asked
): Promise<string> {
	const { study: slug = '', format = '', layout, out = '' } = asked;
	if (!existsSync(dirname(resolve(out)))) throw new Error(`There is no folder for ${out}.`);
	const audience = oneOf('for', asked.for, ['team', 'others']);
	if (!exports.isFormat(format)) throw wrong('format', Object.keys(exports.formats));
	if (layout !== undefined) oneOf('layout', layout, ['threads', 'contributors']);

	const db = open(database);
	try {
		const study = await studyOf(db, slug);
		const held = study && secret ? await exports.holder(db, study, secret) : null;
		// the same words whether the study is there or not
		if (!study || !held)
			throw new Error(
				'SOUNDINGS_TOKEN holds no token that works for this study. Ask its lead for one.'
			);
		const { filter, words } = await narrowed(db, study, asked);
		const wish: exports.Wish = {
			...{ audience, format, filter, filterWords: words },
			...(layout && { layout: layout as 'threads' | 'contributors' })
		};
		const folder = exports.folderOf(database);
		const taken = await exports.take(db, held.actor, study, wish, { folder, demo }, held.token);
		if (taken === 'many') throw new Error('Five files wait in the same name. Try again later.');
		place(exports.fileAt(folder, taken), out);
		const said = `Export ${taken.number}, ${taken.counts.in} contributions, is in ${out}`;
		if (!mute.has(format)) return said;
		const explains = `${out}.about.txt`;
		writeFileSync(explains, await exports.about(db, held.actor, study, taken, demo), {
			mode: 0o600
		});
		return `${said}, and what it is in ${explains}. Keep the two together.`;
	} finally {
		await db.destroy();
	}
}

async function studyOf(db: Db, slug: string) {
	const all = await studies.all(db);
	return all.find((study) => study.slug === slug) ?? null;
}

async function narrowed(db: Db, study: { id: string }, asked: Asked) {
	const filter: exports.Filter = {};
	const words: string[] = [];
	if (asked.finding !== undefined) {
		const all = await prompts.list(db, study.id);
		const found = all.find(({ prompt }) => String(prompt.number) === asked.finding);
		if (!found?.prompt.published_at) throw new Error(`There is no finding ${asked.finding}.`);
		filter.prompt = found.prompt.id;
		words.push(`finding ${asked.finding}`);
	}
	if (asked.group !== undefined) {
		const all = await studies.groupsOf(db, study.id);
		const found = all.find(({ group }) => group.slug === asked.group)?.group;
		if (!found) throw new Error(`The study works with no group ${asked.group}.`);
		filter.group = found.id;
		words.push(`group ${found.name}`);
	}
	for (const edge of ['from', 'to'] as const) {
		const day = asked[edge];
		if (day === undefined) continue;
		if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
			throw new Error(`--${edge} must be a day such as 2027-03-04.`);
		filter[edge] = day as Day;
		words.push(`${edge} ${day}`);
	}
	if (asked.way !== undefined) {
		filter.way = oneOf('way', asked.way, Object.keys(waysGiven) as exports.Way[]);
		words.push(asked.way);
	}
	if (asked.kind !== undefined) {
		const kinds = Object.keys(kindsGiven) as (keyof typeof kindsGiven)[];
		filter.kind = oneOf('kind', asked.kind, kinds);
		words.push(asked.kind);
	}
	if (asked.theme !== undefined) {
		filter.theme = number('theme', asked.theme);
		const book = await themes.list(db, study);
		if (!book.some((theme) => theme.number === filter.theme))
			throw new Error(`There is no theme ${asked.theme}.`);
		words.push(`theme ${asked.theme} and those below it`);
	}
	if (asked.outcome !== undefined) {
		const some = ['some', 'none'] as const;
		const named = some.find((word) => word === asked.outcome);
		filter.outcome = named ?? number('outcome', asked.outcome);
		words.push(`outcome ${asked.outcome}`);
	}
	if (asked.since) {
		filter.since = true;
		words.push('new or changed since the last files for the same readers');
	}
	return { filter, words: words.join(', ') || null };
}

function oneOf<Name extends string>(option: string, value: string, names: Name[]): Name {
	const found = names.find((name) => name === value);
	if (found === undefined) throw wrong(option, names);
	return found;
}

function wrong(option: string, names: string[]) {
	return new Error(`--${option} must be one of: ${names.join(', ')}.`);
}

function number(option: string, value: string) {
	if (!/^\d{1,6}$/.test(value)) throw new Error(`--${option} must be a number.`);
	return Number(value);
}

/** Whole or not at all: it takes its name when all of it is there. */
function place(file: string, out: string) {
	const part = `${resolve(out)}.part`;
	try {
		copyFileSync(file, part);
		renameSync(part, resolve(out));
	} finally {
		rmSync(part, { force: true });
	}
}
