import { allow, type Action, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, refuse } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import * as studies from '$lib/server/studies';
import { fiveQuestions, MOST_WORDS, subjectName } from '$lib/text/reflections';

type Event = {
	locals: { actor: Actor | null };
	params: { group: string; about: string; which: string };
};

/** What an address below `reflections` is about, for whoever may do this there. */
export async function readSubject({ locals, params }: Event, action: Action) {
	const { actor } = locals;
	const group = await groups.bySlug(db, params.group);
	const subject = await reflections.subjectAt(db, actor, group, params.about, params.which);
	allow(actor, action, subject.place);
	const all = `/groups/${group.slug}/reflections`;
	const back = reflections.asTeam(actor, subject)
		? await teamPage(subject)
		: { href: all, label: 'How it went' };
	return { actor, group, subject, all, here: `${all}/${subject.address}`, back };
}

/** What a page says of the thing itself. */
export function shownSubject(subject: reflections.Subject) {
	const { kind, takes, ended } = subject;
	return { kind, takes, ended, name: subjectName(subject) };
}

/** The five boxes. Each may stay empty; that not all of them do is seen to on keeping. */
export const boxes = {
	done: field.optionalText(MOST_WORDS),
	hoped: field.optionalText(MOST_WORDS),
	changed: field.optionalText(MOST_WORDS),
	well: field.optionalText(MOST_WORDS),
	not_well: field.optionalText(MOST_WORDS)
};

type Values = Parameters<typeof refuse>[0];

/** Why nothing was kept, beside the box where it can be mended. */
export function refusedFor(values: Values, why: reflections.GiveRefusal) {
	const first = fiveQuestions[0].key;
	if (why === 'empty') return refuse(values, { [first]: 'Answer at least one of the questions' });
	return refuse(values, {
		'': why === 'not yet' ? 'It is not over yet. Come back then' : 'The study has ended'
	});
}

async function teamPage({ place }: reflections.Subject) {
	const study = await studies.find(db, place.study ?? '');
	return { href: `/studies/${study.slug}/reflections`, label: 'How it went' };
}
