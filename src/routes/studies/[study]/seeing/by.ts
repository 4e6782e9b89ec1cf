import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import * as themes from '$lib/server/themes';
import { day } from '$lib/text/dates';
import { ways } from '$lib/text/ways';
import { bys } from './bys';

type Study = { id: string };

/** A place that words came from: how an address names it, what it is called, and what is counted as it. */
export type Place = { key: string; label: string; from: themes.Cell['from'][] };

export type Seen = (typeof bys)[number]['value'];

/** What is asked for in the address; what it names wrongly is taken as the first of all. */
export async function wanted(study: Study, search: URLSearchParams) {
	const by = bys.find(({ value }) => value === search.get('by'))?.value ?? 'group';
	const findings = (await prompts.list(db, study.id)).filter(({ prompt }) => prompt.published_at);
	const asked = findings.find(({ prompt }) => String(prompt.number) === search.get('finding'));
	const finding = by === 'question' ? (asked ?? findings.at(-1) ?? null) : null;
	return { by, findings, finding, alone: search.has('alone') };
}

type Wanted = Awaited<ReturnType<typeof wanted>>;

/** What the theme counts are of, by the kind of place. */
export const column: Record<Seen, themes.By> = {
	...{ group: 'group', finding: 'thread', question: 'question', channel: 'channel' },
	meeting: 'item'
};

/** The places among which what was counted is shared out, in a steady order. */
export async function places(
	{ by, finding, findings }: Pick<Wanted, 'by' | 'finding' | 'findings'>,
	from: themes.Cell['from'][]
): Promise<Place[]> {
	const seen = from.filter((place) => place !== null);
	const nowhere = from.includes(null);
	if (by === 'group')
		return (await groups.list(db, seen)).map(({ id, slug, name }) => ({
			...{ key: slug, label: name, from: [id] }
		}));
	if (by === 'finding') {
		const of = await prompts.studyOf(db, seen);
		return findings.toReversed().flatMap(({ prompt, version }) => {
			const from = seen.filter((thread) => of.get(thread)?.prompt_id === prompt.id);
			return from.length ? [{ key: String(prompt.number), label: version.title, from }] : [];
		});
	}
	if (by === 'channel')
		return Object.entries(ways).flatMap(([key, label]) =>
			seen.includes(key) ? [{ key, label, from: [key] }] : []
		);
	if (by === 'question') {
		const asked = (finding?.questions ?? []).map(({ id, position, text }) => ({
			...{ key: String(position), label: text, from: [id] }
		}));
		const now = new Set(asked.flatMap(({ from }) => from));
		const before = seen.filter((id) => !now.has(id));
		return [
			...asked,
			...(before.length ? [{ key: 'before', label: 'Asked earlier', from: before }] : []),
			...(nowhere ? [{ key: 'whole', label: 'The whole finding', from: [null] }] : [])
		];
	}
	const held = await meetings.meetingsOfItems(db, seen);
	const byMeeting = Map.groupBy([...held], ([, { id }]) => id);
	const met = [...byMeeting.values()].map((items) => ({
		on: items[0]?.[1].on_day ?? '',
		from: items.map(([item]) => item)
	}));
	met.sort((a, b) => b.on.localeCompare(a.on));
	return [
		...met.map(({ on, from }, index) => ({
			...{ key: `${on}-${index + 1}`, label: `Meeting on ${day(on)}`, from }
		})),
		...(nowhere ? [{ key: 'none', label: 'Not in a meeting', from: [null] }] : [])
	];
}

/** So many places stand beside one another. */
const MOST = 6;

/** The same places where there are more than can stand side by side: those beyond are added up as one. */
export function gathered(all: Place[]): Place[] {
	if (all.length <= MOST) return all;
	const others = all.slice(MOST - 1);
	const from = others.flatMap((place) => place.from);
	return [...all.slice(0, MOST - 1), { key: 'others', label: `${others.length} more`, from }];
}
