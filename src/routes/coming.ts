import { field } from '$lib/server/http';
import type { AnswerRefusal } from '$lib/server/meetings';
import { comingWays } from '$lib/text/coming';
import * as v from 'valibot';

const CHOOSE = 'Press one of the buttons';
const UNREAL = 'Enter a phone number, such as 0114 496 0110';

const number = v.pipe(
	field.optionalText(50),
	v.check((text) => text === '' || text.replace(/\D/g, '').length >= 5, UNREAL)
);

/** Whether somebody comes to a meeting, as the buttons send it. */
export const schema = v.object({ answer: field.choice(comingWays, CHOOSE), number });

/** The same from an organiser, who can take it back. */
export const recorded = v.object({
	answer: field.choice([...comingWays, 'nothing'], CHOOSE),
	number
});

/** Why nothing was stored, beside the box or above the form. */
export const problems: Record<AnswerRefusal, Record<string, string>> = {
	closed: { '': 'The meeting is over or cancelled. You need not answer any more' },
	'not offered': { '': 'The plan of the meeting has changed. Look at the buttons again' },
	'no number': { number: 'Enter the number that we should ring' }
};
