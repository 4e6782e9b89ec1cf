import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as themes from '$lib/server/themes';
import { count } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../place';
import { begun, schema, started } from './starting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study } = await studyOf(locals.actor, params, 'theme.write');
	const findings = (await prompts.list(db, study.id)).filter(({ questions }) => questions.length);
	const asked = url.searchParams.get('finding');
	const finding = findings.find(({ prompt }) => String(prompt.number) === asked);
	return {
		findings: findings.map(({ prompt, version, questions }) => ({
			...{ number: prompt.number, title: version.title, questions: questions.length }
		})),
		finding: finding && {
			...{ number: finding.prompt.number, title: finding.version.title },
			...started(finding.questions, await themes.list(db, study))
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'theme.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const wanted = begun(form.input);
		if ('errors' in wanted) return refuse(form.values, wanted.errors);
		const { made, known } = await themes.begin(db, actor, study, wanted.themes);
		const there = known ? `. ${known} ${known === 1 ? 'was' : 'were'} there before` : '';
		notice(event, `${count(made, 'theme is', 'themes are')} made${there}`);
		redirect(303, `${here}/themes`);
	}
};
