import * as contributions from '$lib/server/contributions';
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
export type Place = { key: string; label: string; from: string[] | null };

export type Seen = (typeof bys)[number]['value'];

/** What is asked for in the address; what it names wrongly is taken as the first of all. */
export async function wanted(study: Study, search: URLSearchParams) {
	const by = bys.find(({ value }) => value === search.get('by'))?.value ?? 'group';
	const findings = (await prompts.list(db, study.id)).filter(({ prompt }) => prompt.published_at);
	const asked = findings.find(({ prompt }) => String(prompt.number) === search.get('finding'));
	const finding = by === 'question' ? (asked ?? findings.at(0) ?? null) : null;
	return { by, findings, finding };
}

/** What the theme counts are of, by the kind of place. */
export const column: Record<Seen, themes.By> = {
	...{ group: 'group', question: 'question', channel: 'channel', meeting: 'item' }
};

/** The places among which what was counted is shared out, in a steady order. */
export async function places(
	by: Seen,
	finding: prompts.Written | null,
	cells: themes.Cell[]
): Promise<Place[]> {
	const seen = [...new Set(cells.flatMap(({ from }) => from ?? []))];
	const nowhere = cells.some(({ from }) => from === null);
	if (by === 'group')
		return (await groups.list(db, seen)).map(({ id, slug, name }) => ({
			...{ key: slug, label: name, from: [id] }
		}));
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
			...(nowhere ? [{ key: 'whole', label: 'The whole finding', from: null }] : [])
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
		...(nowhere ? [{ key: 'none', label: 'Not in a meeting', from: null }] : [])
	];
}

/** What stands behind one number of the matrix, newest first, a page at a time. */
export function behind(
	study: Study,
	theme: themes.Theme,
	{ by, place, finding }: { by: Seen; place: Place; finding: prompts.Written | null },
	page: { after?: contributions.Contribution; limit: number }
) {
	const prompt = finding?.prompt.id;
	const cell = { theme: theme.id, by: column[by], from: place.from, prompt };
	const among = themes.inCell(db, study, cell);
	return contributions.ofStudy(db, study.id, { ...page, among });
}
