import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import type { Standing } from '$lib/server/themes';
import { ways } from '$lib/text/ways';

type Name = 'group' | 'finding' | 'channel' | 'coder';
type Option = { value: string; label: string; is: (place: Standing) => boolean };
export type Box = { name: Name; label: string; options: Option[] };

/** In which order the places stand. */
export const orders = ['newest', 'oldest', 'finding'] as const;

/** The boxes by which places are picked, each with what is among them and nothing else. */
export async function choices(
	study: { id: string },
	all: Standing[],
	team: Map<string, string>
): Promise<Box[]> {
	const among = groups.list(db, [...new Set(all.map(({ group }) => group))]);
	const findings = (await prompts.list(db, study.id)).toReversed();
	const threads = [...new Set(all.flatMap(({ thread }) => thread ?? []))];
	const of = await prompts.studyOf(db, threads);
	const coders = [...new Set(all.map(({ coder }) => coder))];
	const box = (name: Name, label: string, options: Option[]) => ({
		...{ name, label },
		options: options.filter(({ is }) => all.some(is))
	});
	return [
		box(
			...(['group', 'Group'] as const),
			(await among).map(({ id, slug, name }) => option(slug, name, (at) => at.group === id))
		),
		box(
			...(['finding', 'Finding'] as const),
			findings.map(({ prompt, version }) =>
				option(
					...([String(prompt.number), version.title] as const),
					(at) => of.get(at.thread ?? '')?.prompt_id === prompt.id
				)
			)
		),
		box(
			...(['channel', 'How it came'] as const),
			Object.entries(ways).map(([way, label]) => option(way, label, (at) => at.channel === way))
		),
		box(
			...(['coder', 'Who put it here'] as const),
			coders
				.map((person) => ({ person, name: team.get(person) ?? 'someone of the team' }))
				.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
				.map(({ person, name }, index) =>
					option(String(index + 1), name, (at) => at.coder === person)
				)
		)
	];
}

/** What the address asks for; what it names wrongly counts as not asked for. */
export function wanted(boxes: Box[], search: URLSearchParams) {
	const chosen = boxes.flatMap(({ name, options }) => {
		const found = options.find(({ value }) => value === search.get(name));
		return found ? [{ name, ...found }] : [];
	});
	const order = orders.find((each) => each === search.get('order')) ?? 'newest';
	return {
		keep: (place: Standing) => chosen.every(({ is }) => is(place)),
		values: { ...Object.fromEntries(chosen.map(({ name, value }) => [name, value])), order } as {
			order: (typeof orders)[number];
		} & Partial<Record<Name, string>>
	};
}

/** What was said together stands together, in the order of its words. */
export function inOrder(places: Standing[], boxes: Box[], order: (typeof orders)[number]) {
	const findings = boxes.find(({ name }) => name === 'finding')?.options ?? [];
	const finding = (place: Standing) =>
		order === 'finding' ? findings.findIndex(({ is }) => is(place)) : 0;
	const way = order === 'newest' ? -1 : 1;
	return places
		.map((place) => ({ place, finding: finding(place) }))
		.toSorted(
			({ place: a, finding: first }, { place: b, finding: second }) =>
				first - second ||
				way * compare(a.given_at, b.given_at) ||
				compare(a.contribution, b.contribution) ||
				a.starts - b.starts ||
				compare(a.coded_at, b.coded_at) ||
				compare(a.id, b.id)
		)
		.map(({ place }) => place);
}

/** The numbers of the sentence above the list. */
export function counted(places: Standing[]) {
	const said = new Map(places.map((place) => [place.contribution, place]));
	return {
		places: places.length,
		wholes: places.filter(({ whole }) => whole).length,
		contributions: said.size,
		unread: [...said.values()].filter(({ sight }) => sight !== 'words').length
	};
}

function option(value: string, label: string, is: Option['is']): Option {
	return { value, label, is };
}

function compare(a: string, b: string) {
	return a < b ? -1 : a > b ? 1 : 0;
}
