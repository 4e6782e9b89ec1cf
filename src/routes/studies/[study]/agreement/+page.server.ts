import { Here } from '$lib/here';
import type { Fourfold, Agreement } from '$lib/text/kappa';
import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const names = await studies.teamNames(db, study.id);
	const sorted = [...(await themes.coders(db, study)).keys()];
	const people = sorted.map((person, index) => ({
		...{ person, key: String(index + 1), name: names.get(person) ?? 'someone of the team' }
	}));
	const written = await prompts.list(db, study.id);
	const wanted = (name: string, otherwise: string) => {
		const value = url.searchParams.get(name) ?? '';
		return people.find(({ key }) => key === value)?.key ?? otherwise;
	};
	const first = wanted('first', '1');
	const second = wanted('second', first === '2' ? '1' : '2');
	const finding = written.find(
		({ prompt }) => String(prompt.number) === url.searchParams.get('finding')
	);
	const [a, b] = [first, second].map((key) => people.find((each) => each.key === key));
	const pair = a && b && a.key !== b.key ? ([a.person, b.person] as const) : null;
	const page = Number(url.searchParams.get('page'));
	const which = { prompt: finding?.prompt.id, page };
	const agreed = pair && (await themes.agreement(db, actor, study, pair, which));
	return {
		people: people.map(({ key, name }) => ({ value: key, label: name })),
		findings: [
			{ value: '', label: 'All findings' },
			...written.map(({ prompt, version }) => ({
				...{ value: String(prompt.number), label: version.title }
			}))
		],
		wanted: { first, second, finding: finding ? String(finding.prompt.number) : '' },
		names: { first: a?.name ?? '', second: b?.name ?? '' },
		agreed:
			agreed &&
			new Here({
				...agreed,
				themes: agreed.themes.map(({ theme, sentences, whole }) => ({
					...{ theme, sentences: figures(sentences), whole: figures(whole) }
				}))
			})
	};
};

/** A row's figures as they are printed. */
function figures({ both, first, second, neither, n, observed, kappa }: Fourfold & Agreement) {
	const share = observed === null ? 'cannot be said' : `${Math.round(observed * 100)}%`;
	// a minus sign that screen readers say
	const number = kappa === null ? 'cannot be said' : kappa.toFixed(2).replace('-', '−');
	return [both, first, second, neither, n].map(String).concat(share, number);
}
