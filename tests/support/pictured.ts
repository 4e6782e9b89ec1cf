import { unzipSync } from 'fflate';
import { Writable } from 'node:stream';
import type { Making } from '#server/exports/making.ts';
import { write } from '#server/exports/formats/pictures.ts';

/** What a made-up study holds. `other`: in a long name stands this too. */
export type Wish = {
	forTeam?: boolean;
	many: number;
	themes: number;
	groups: number;
	prompts: number;
	days: number;
	outcomes: number;
	long?: boolean;
	demo?: boolean;
};

const LONG =
	'What people with <several> long-term conditions & their carers call the help that “has no name” – مرحبا 👩🏽‍🔬 日本語 and Donaudampfschifffahrtsgesellschaftskapitänswitwenrente';

/** The files of the pictures of such a study, by their names; the same every time. */
export async function pictured(wish: Wish): Promise<Map<string, Buffer>> {
	const chunks: Buffer[] = [];
	const out = new Writable({
		write: (chunk: Buffer, _, done) => void (chunks.push(chunk), done())
	});
	await write({ ...made(wish), out } as unknown as Making);
	return filesIn(Buffer.concat(chunks));
}

export function filesIn(zip: Uint8Array): Map<string, Buffer> {
	const files = Object.entries(unzipSync(zip));
	return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

function made({ forTeam = true, long = false, demo = false, ...wish }: Wish) {
	let seed = 7;
	const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	// the first more often than the last
	const one = <T>(list: T[]) => list[Math.floor(chance() * chance() * list.length)];
	const list = <T>(length: number, each: (at: number) => T) =>
		Array.from({ length }, (_, at) => each(at));
	const name = (word: string, at: number) => (long ? `${LONG} ${word} ${at}` : `${word} ${at}`);
	const groups = list(wish.groups, (at) => ({
		id: `g${at}`,
		slug: `g${at}`,
		name: name('Group', at)
	}));
	const prompts = list(wish.prompts, (at) => ({
		id: `p${at}`,
		number: at + 1,
		title: name('Finding', at)
	}));
	const themes = list(wish.themes, (at) => {
		const parent = at % 4 ? `t${at - (at % 4)}` : null;
		const own = name('Theme', at);
		return { id: `t${at}`, number: at + 1, name: own, path: parent ? `Up > ${own}` : own, parent };
	});
	const threads = groups.flatMap((group) =>
		prompts.map((prompt) => [`${group.id}${prompt.id}`, { prompt: prompt.id }] as const)
	);
	const given = list(wish.many, () => {
		const group = one(groups)?.id ?? '';
		const day = new Date(Date.UTC(2026, 0, 5 + Math.floor(chance() * wish.days))).toISOString();
		return {
			...{ role: 'member', group, thread: `${group}${one(prompts)?.id}` },
			date: day.slice(0, forTeam ? 10 : 7),
			came: one(['outcome', 'work', 'read', 'received']),
			audience: forTeam && chance() < 0.2 ? 'private' : 'group',
			codings: list(2, () => one(themes)).flatMap((theme) => (theme ? { theme: theme.id } : []))
		};
	});
	const kinds = ['changed wording', 'new question', 'confirmed', 'no change'];
	return {
		frame: {
			study: { title: name('Study', 1), award_number: 'EX123456' },
			taken: { number: 3, taken_at: '2026-03-04T10:00:00.000Z', counts: { filter: null } },
			...{ forTeam, prompts, themes, threads: new Map(threads) },
			groups: new Map(groups.map((group) => [group.id, group])),
			outcomes: list(wish.outcomes, () => ({ kind: one(kinds) }))
		},
		stage: { all: () => given },
		about: {
			...{ first: [], facts: [], lists: [], disclaimer: '' },
			plain: { sentence: 'Public involvement input, not research data.' }
		},
		...{ demo, wrote: () => undefined }
	};
}
