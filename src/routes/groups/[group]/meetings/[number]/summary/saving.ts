import { field, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';

/** What is said beside a change to a summary that people have as finished. */
export const corrected = {
	correction: field.optionalText(500),
	meaning: field.choice(['', 'same', 'other'], 'Choose whether it still says the same'),
	checked: field.choices()
};

type Said = { correction: string; meaning: '' | 'same' | 'other'; checked: string[] };

/** The same as the domain takes it: the words that were looked at one by one. */
export function saidOf({ correction, meaning, checked }: Said): meetings.Correction {
	return {
		correction,
		meaning: meaning || null,
		checked: checked.flatMap((words) => words.split(' '))
	};
}

/** Why a changed text is not saved, beside the boxes. `body`: the name of the box with the text. */
export function refuseSaving(
	values: Record<string, string | string[]>,
	refusal: meetings.SaveRefusal,
	stamp: string,
	body = 'body'
) {
	if (refusal === 'changed-meanwhile')
		return refuse(
			{ ...values, seen: stamp, theirs: 'yes' },
			{
				[body]:
					'Somebody else has saved this summary meanwhile. Below you see how theirs differs. To keep your text instead of theirs, save again'
			}
		);
	if ('problems' in refusal) return refuse(values, meetings.problemsAt(refusal.problems, body));
	if ('names' in refusal)
		return refuse(
			{ ...values, found: refusal.names.join(' ') },
			{ checked: 'Look at these words, and say that none of them names somebody here' }
		);
	return refuse(values, Object.fromEntries(refusal.unsaid.map((each) => [each, unsaid[each]])));
}

const unsaid = {
	correction: 'Say what you put right, in words for the reader',
	meaning: 'Choose whether it still says the same'
};
