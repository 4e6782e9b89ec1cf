import type { Line } from './line';
import { send, type Outcome } from './post';
import type { Queue, Step } from './queue';

type Told = {
	/** it is done, or there is nothing any more to do it to */
	settled: (step: Step, outcome: Outcome) => void;
	/** the server does not take it as it is */
	refused: (step: Step, problem: string) => void;
};

/**
 * Sends everything that waits, in its order, each once; stops at the first that does not go.
 *
 * @param here address of the notes
 * @param isKnown whether an item is on the agenda
 */
export async function sendAll(
	queue: Queue,
	here: string,
	isKnown: (item: string) => boolean,
	{ settled, refused }: Told
): Promise<Line> {
	for (const each of queue.list()) {
		// meanwhile another window may have sent it, or its writer taken it back
		const step = queue.again(each);
		if (!step || step.problem) continue;
		if (!navigator.onLine) return 'none';
		const isNote = step.does === 'note';
		if (isNote && !isKnown(step.item)) {
			refused(step, 'This item is not on the agenda any more. Copy the note to another');
			continue;
		}
		if (!step.tried) queue.put({ ...step, tried: true });
		const to = isNote ? here : `${here}/${step.does}/${step.ref}`;
		const outcome = await send(to, step.fields);
		if (outcome.became === 'not yet') return 'none';
		if (outcome.became === 'signed out' || outcome.became === 'somebody else')
			return outcome.became;
		// what leads elsewhere was not kept: the meeting may be off, or this person no note-taker now
		const lost = outcome.became === 'gone' || (outcome.became === 'kept' && !outcome.ref);
		if (isNote && lost) return 'gone';
		if (outcome.became === 'refused') refused(step, outcome.message);
		else settled(step, outcome);
	}
	return 'good';
}
