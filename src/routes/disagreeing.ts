import { may, type Actor } from '$lib/server/access';
import * as challenges from '$lib/server/challenges';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';

/** What its team marked as disagreeing with a finding, without an answer first. Nobody else is shown any. */
export async function disagreeing(
	actor: Actor | null,
	study: { id: string; slug: string },
	prompt: { id: string; study_id: string }
) {
	if (!actor || !may(actor, 'challenge.mark', { study: study.id })) return [];
	const all = await challenges.ofPrompt(db, prompt);
	if (!all.length) return [];
	const waiting = new Set((await outcomes.unanswered(db, prompt)).map(({ id }) => id));
	const said = all.map((each) => each.said);
	const lines = await outcomes.lines(db, actor, study, said);
	const byRef = new Map(lines.map((line) => [line.ref, line]));
	return all
		.flatMap((mark) => {
			const line = byRef.get(mark.said.ref);
			if (line?.state !== 'words') return [];
			return {
				ref: line.ref,
				number: line.number,
				who: line.who ?? 'Said in the meeting',
				group: line.group,
				private: line.private,
				words: challenges.passageOf(mark, mark.said) ?? line.body,
				note: mark.note,
				waits: waiting.has(mark.id),
				outcomes: line.outcomes.filter(({ told }) => told).map(({ number }) => number)
			};
		})
		.toSorted((a, b) => Number(b.waits) - Number(a.waits));
}

export type Disagreeing = Awaited<ReturnType<typeof disagreeing>>;
