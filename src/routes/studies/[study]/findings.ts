import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';

/** The study's published findings and the groups they were put to, for the filters of its pages. */
export async function filters(study: { id: string }) {
	const findings = (await prompts.list(db, study.id)).filter(({ prompt }) => prompt.published_at);
	const threads = await Promise.all(findings.map(({ prompt }) => prompts.threadsOf(db, prompt.id)));
	const groups = new Map(threads.flat().map(({ group }) => [group.id, group]));
	return { findings, groups: [...groups.values()] };
}

export type Filters = Awaited<ReturnType<typeof filters>>;

/** What an address asks for by number and slug, as ids; what it names wrongly counts as not asked for. */
export function chosen({ findings, groups }: Filters, wanted: URLSearchParams) {
	const finding = findings.find(({ prompt }) => String(prompt.number) === wanted.get('finding'));
	const group = groups.find(({ slug }) => slug === wanted.get('group'));
	return { finding, group, ids: { prompt: finding?.prompt.id, group: group?.id } };
}

/** The choices of the two boxes. */
export function options({ findings, groups }: Filters) {
	return {
		findings: [
			{ value: '', label: 'All findings' },
			...findings.map(({ prompt, version }) => ({
				value: String(prompt.number),
				label: version.title
			}))
		],
		groups: [
			{ value: '', label: 'All groups' },
			...groups.map(({ slug, name }) => ({ value: slug, label: name }))
		]
	};
}
