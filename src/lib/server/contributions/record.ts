import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Day, type Db } from '../db/index.ts';
import { people } from '../groups/index.ts';
import { isOpen, lastDay, takesLatePost, type Finding } from '../prompts/index.ts';
import { askGiver } from './agree.ts';
import { boxKey } from './box.ts';
import type { Contribution } from './readable.ts';
import { store } from './store.ts';
import type { ContributionRow } from './tables.ts';

type OnBehalf = {
	/** whose words they are; null for someone who does not want to be named */
	person: string | null;
	question: string | null;
	body: string;
	channel: 'phone' | 'post';
	/** the date on the paper */
	given_on: Day | null;
	wording: ContributionRow['wording'];
	/** the person said the group may read it */
	group_may_read: boolean;
	/** how it was read back and agreed; null when it was not */
	read_back: ContributionRow['read_back_how'];
	box: string;
};

/** Why words cannot be written down: the finding is closed, or the paper is from after closing. */
export type RecordRefusal = 'closed' | 'written after closing';

/**
 * Writes down what somebody said by phone or by post, as that person's contribution. The organiser is
 * who typed it, and never acts as that person. It reaches the group only where the person said so
 * and, for noted words, once they were read back (rules.md A2); until then it is private.
 */
export async function record(
	db: Db,
	actor: Actor,
	finding: Finding,
	said: OnBehalf
): Promise<Contribution | RecordRefusal> {
	allow(actor, 'contribution.record', { group: finding.group.id });
	const refusal = refusalOf(finding, said);
	if (refusal) return refusal;
	if (said.question && !finding.questions.some(({ id }) => id === said.question))
		throw new Error('an answer to a question of another finding');

	const role = await roleOf(db, finding.group.id, said.person);
	const key = boxKey(actor, said.box, said.body);
	return together(db, async (db) => {
		const { row, isNew } = await store(db, {
			...given(actor, finding, said),
			role,
			box_key: key
		});
		if (isNew) {
			await log(db, actor, 'contribution.recorded', 'contribution', row, row.audience);
			await askGiver(db, actor, row);
		}
		return { ...row, study_id: finding.study.id, answers: null };
	});
}

function given(actor: Actor, finding: Finding, said: OnBehalf) {
	const { person, question, body, channel, given_on, wording, group_may_read, read_back } = said;
	const at = now();
	const reaches = group_may_read && (wording === 'verbatim' || read_back !== null);
	return {
		kind: 'response' as const,
		group_id: finding.group.id,
		thread_id: finding.thread.id,
		version_id: finding.version.id,
		question_id: question,
		person_id: person,
		typed_by: actor.person,
		channel,
		wording,
		body,
		given_on,
		audience: reaches ? ('group' as const) : ('private' as const),
		...(reaches && { shared_at: at, shared_by: actor.person }),
		...(read_back && { read_back_at: at, read_back_how: read_back })
	};
}

function refusalOf(finding: Finding, { channel, given_on }: OnBehalf): RecordRefusal | null {
	if (isOpen(finding)) return null;
	if (channel !== 'post' || finding.study.ended_at || !takesLatePost(finding)) return 'closed';
	const last = lastDay(finding.prompt, finding.thread);
	return given_on && given_on <= last ? null : 'written after closing';
}

async function roleOf(db: Db, group: string, person: string | null) {
	if (!person) return 'member';
	const found = (await people(db, group)).find((each) => each.person_id === person);
	if (!found) throw new Error('words of someone who is not in the group');
	return found.role;
}
