import type { Action } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import { studyOf } from '../../place';

/** The outcome that an address names, with its finding. */
export async function outcomeAt(
	person: App.Locals['actor'],
	params: { study: string; outcome: string },
	action: Action
) {
	const at = await studyOf(person, params, action);
	const outcome = await outcomes.byNumber(db, at.study, params.outcome);
	const finding = await prompts.find(db, outcome.prompt_id);
	return { ...at, outcome, finding, here: `${at.here}/outcomes/${outcome.number}` };
}

/** What its pages show of it: its words, not what it rests on. */
export async function shown({
	actor,
	study,
	outcome,
	finding,
	here
}: Awaited<ReturnType<typeof outcomeAt>>) {
	const { number, kind, you_said, parts, we_did, reason, standard, told_at, open } = outcome;
	const asked = await prompts.questionTexts(db, [outcome.question_id ?? '']); // also one of before
	const names = await studies.teamNames(db, study.id);
	const versions = await prompts.versionNumbers(db, study.id);
	return {
		here,
		outcome: { number, kind, you_said, parts, we_did, reason, standard, told_at, open },
		finding: { number: finding.prompt.number, title: finding.version.title },
		question: asked.get(outcome.question_id ?? '') ?? null,
		from: versions.get(outcome.from_version_id ?? '') ?? null,
		to: versions.get(outcome.to_version_id ?? '') ?? null,
		on: outcome.on_day,
		changed: outcome.changed_at && {
			at: outcome.changed_at,
			by: names.get(outcome.changed_by ?? '') ?? SOMEONE
		},
		checked: outcome.checked_at && {
			at: outcome.checked_at,
			by: names.get(outcome.checked_by ?? '') ?? SOMEONE
		},
		asked: outcome.check_asked_at && {
			at: outcome.check_asked_at,
			of: names.get(outcome.check_asked_of ?? '') ?? SOMEONE
		},
		own: Boolean(actor && outcomes.isOwn(actor, outcome)),
		...(await outcomes.readers(db, outcome))
	};
}

const SOMEONE = 'someone of the team';
