import { db } from '$lib/server/db';
import type { Filter } from '$lib/server/exports';
import { field, read } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { beginning } from '$lib/text/beginning';
import { day } from '$lib/text/dates';
import { kindsGiven, waysGiven } from '$lib/text/exports';
import * as v from 'valibot';
import { filters } from '../findings';

const schema = v.object({
	audience: field.choice(['team', 'others'], 'Choose who will see this file'),
	finding: field.unseen(),
	group: field.unseen(),
	from: field.optionalDay(),
	to: field.optionalDay(),
	way: field.unseen(),
	kind: field.unseen(),
	theme: field.unseen(),
	outcome: field.unseen(),
	since: field.ticked()
});

/** What can be chosen, and what an address chooses of it. What it names wrongly counts as not chosen. */
export async function asked(study: { id: string }, search: URLSearchParams) {
	const choices = await offered(study);
	const form = new FormData();
	for (const [key, value] of search) form.append(key, value);
	const sent = await read(form, schema);
	if (!sent.ok) return { choices, values: sent.values, refused: sent.refused.data, wish: null };

	const { audience, from, to, since } = sent.input;
	if (from && to && from > to)
		return {
			choices,
			values: sent.values,
			refused: { errors: [{ field: 'to', message: 'The last day must not be before the first' }] },
			wish: null
		};
	const picked = Object.entries(choices).map(([key, all]) => {
		const wanted = sent.input[key as keyof typeof choices];
		return [key, wanted ? all.find(({ value }) => value === wanted) : undefined] as const;
	});
	const filter: Filter = {
		...Object.assign({}, ...picked.map(([, choice]) => choice?.filter ?? {})),
		...(from && { from }),
		...(to && { to }),
		...(since && { since: true })
	};
	const words = [
		...picked.flatMap(([, choice]) => choice?.words ?? []),
		...(from ? [`given on ${day(from)} or later`] : []),
		...(to ? [`given on ${day(to)} or earlier`] : []),
		...(since ? ['new or changed since your last files for the same readers'] : [])
	];
	const filterWords = words.join(', ') || null;
	return { choices, values: sent.values, refused: null, wish: { audience, filter, filterWords } };
}

type Choice = { value: string; label: string; words?: string; filter?: Filter };

async function offered(study: { id: string }) {
	const { findings, groups } = await filters(study);
	const book = await themes.list(db, study);
	const told = (await outcomes.list(db, study)).filter(({ told_at }) => told_at).toReversed();
	return {
		finding: all(
			'All findings',
			findings.map(({ prompt, version }) => ({
				...{ value: String(prompt.number), label: version.title },
				...{ words: `finding ${prompt.number}`, filter: { prompt: prompt.id } }
			}))
		),
		group: all(
			'All groups',
			groups.map(({ id, slug, name }) => ({
				...{ value: slug, label: name, words: `group ${name}`, filter: { group: id } }
			}))
		),
		way: all(
			'Every way',
			entries(waysGiven, (way) => ({ way }))
		),
		kind: all(
			'Every kind',
			entries(kindsGiven, (kind) => ({ kind }))
		),
		theme: all(
			'All themes, and what has none',
			book.map(({ number, name, depth }) => ({
				...{ value: String(number), label: `${'– '.repeat(depth)}${name}` },
				...{ words: `theme ${name} and those below it`, filter: { theme: number } }
			}))
		),
		outcome: all('Any or none', [
			{
				value: 'some',
				label: 'Has an outcome',
				words: 'has an outcome',
				filter: { outcome: 'some' }
			},
			{
				value: 'none',
				label: 'Has none yet',
				words: 'has no outcome',
				filter: { outcome: 'none' }
			},
			...told.map(({ number, you_said }) => ({
				...{ value: String(number), label: `Outcome ${number}: ${beginning(you_said, 60)}` },
				...{ words: `outcome ${number}`, filter: { outcome: number } }
			}))
		])
	} satisfies Record<string, Choice[]>;
}

export type Choices = Awaited<ReturnType<typeof offered>>;

function all(label: string, some: Choice[]): Choice[] {
	return [{ value: '', label }, ...some];
}

function entries<Name extends string>(
	names: Record<Name, string>,
	filter: (name: Name) => Filter
): Choice[] {
	return (Object.keys(names) as Name[]).map((value) => ({
		...{ value, label: names[value], words: names[value].toLowerCase(), filter: filter(value) }
	}));
}
