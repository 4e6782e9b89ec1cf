import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

type Words = Partial<prompts.VersionWords>;

/** What the team thinks of the first finding since the group spoke of it. */
const holding: Words = {
	found: `Many people think a link worker's job is to send you on to something nearby, such as a lunch club or a debt adviser.

We saw something else as well. A link worker would learn how hard a person's life was. Then they made room for fear, anger or tears, and came back the next week. They did not send the person anywhere yet. In our notes we called this **holding**. With you we now say **staying beside somebody**.

It takes more than good ears. It is one steady person who is there again and does not give up, even without an answer. And it goes with being open from the first day about what cannot be changed, such as the wait for a house.

It is not for everybody. Some people come to get one thing sorted. For them it can feel like being kept waiting.`,
	can_change: 'How we describe this idea, and what we look for in our other notes.',
	what_changed:
		'We say “staying beside somebody” now. We no longer write that it is always good: it does not fit everyone. And we added that a link worker should say early what they cannot change.',
	why_changed:
		'You told us in plainer words what it is, and for whom it would be wrong. When we read our notes again, we found people who stayed away for that reason.'
};

/** What somebody of the team is writing, with the first answers to the third finding. */
const limits: Words = {
	title: 'Saying what is not possible may build trust, once you feel heard',
	found: `When we met, you told us that a link worker should be open from the first day. We went back to our notes with that in mind.

Where link workers said early what they could not do, people were let down less often. Some even told them more afterwards. We now think that **hearing “I cannot do that” early may be part of good help**. But not in the first minute: first somebody wants to be heard.`,
	what_changed: 'We now say: early, but not before you feel heard.',
	why_changed: 'Some of you would not take a no on the first day.'
};

/** The team publishes what it thinks now about the first finding, before it tells what it did. */
export function thinkAgain(db: Db, marian: Actor, { prompt }: prompts.Written) {
	return at(-13, '16:00', async () => {
		const draft = await write(db, marian, prompt, holding);
		const seen = prompts.stamp(prompts.wordsOf(draft));
		return made(await prompts.publishVersion(db, marian, prompt, draft, seen));
	});
}

/** A next version of the open finding is begun, and is still the team's alone. */
export function beginAgain(db: Db, tom: Actor, { prompt }: prompts.Written) {
	return at(-1, '18:20', () => write(db, tom, prompt, limits));
}

async function write(db: Db, actor: Actor, prompt: prompts.Written['prompt'], words: Words) {
	const draft = made(await prompts.draftVersion(db, actor, prompt));
	const before = prompts.wordsOf(draft);
	const seen = prompts.stamp(before);
	return made(await prompts.changeVersion(db, actor, prompt, draft, { ...before, ...words }, seen));
}
