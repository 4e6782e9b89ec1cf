import { isText, type Body, type Field, type Form } from './forms.ts';

/** What is typed into an empty box of that name, so that its form is accepted. Unknown ones stay empty. */
const typed: Record<string, string> = {
	about: 'What it is about.',
	alt: 'A round table.',
	answer: 'Thank you for saying so.',
	before: 'One person said:',
	body: 'What somebody said.',
	can_change: 'The words.',
	cannot_change: 'The numbers.',
	correction: 'How many came.',
	closing: 'Somebody was rung.',
	closes_on: '2031-03-27',
	code: 'ABCD EFGH JKMN',
	contact_name: 'Somebody',
	controller: 'Example University',
	digits: '123456',
	discreet_name: 'The readers',
	due: new Date(Date.now() + 70 * 24 * 3600_000).toISOString().slice(0, 10), // eight weeks after closing at most
	done: 'We met.',
	email: 'somebody.new@example.org',
	ends: '16:00',
	found: 'What we found.',
	funder: 'Example Health Charity',
	known_name: 'Somebody new',
	look_by: new Date(Date.now() + 2 * 24 * 3600_000).toISOString().slice(0, 10), // two weeks at most
	looks_in: 'Somebody looks in on Mondays.',
	meaning: 'What it means.',
	message: 'Would you work with us?',
	minutes: '10',
	name: 'A name that nobody has',
	notes: 'What somebody said.',
	number: '01632 960177',
	on_day: '2031-03-27',
	paid_for: 'An hour of anybody’s time',
	phone: '01632 960199',
	pounds: '12.50',
	phrase: 'A word that is not clear',
	place: 'The hall',
	plain_meaning: 'What it means.',
	published_in: 'A journal',
	question: 'What do you think?',
	reason: 'There is a reason.',
	shown_name: 'Somebody new here',
	sentence_before: 'It was so.',
	sentence_now: 'It is so.',
	starts: '14:00',
	support: 'Ring 111.',
	title: 'A title',
	until: new Date(Date.now() + 20 * 24 * 3600_000).toISOString().slice(0, 10), // a year at most
	we_did: 'We changed the words.',
	why: 'Why we think so.',
	word: 'A word that nobody explained',
	words: 'What we think of it.',
	worries_name: 'Somebody',
	worries_phone: '01632 960198',
	you_said: 'You said so.'
};

/** A form as somebody fills it in who does everything right. */
export function filledIn({ fields }: Form): Body {
	return fields.flatMap((field) => sentFor(field).map((value) => [field.name, value] as const));
}

/** Which box of a date that name is: `due-month` is the second of `due`. */
export function datePart(name: string): { of: string; part: number } | null {
	const found = /^(.+)-(year|month|day)$/.exec(name);
	return found && { of: found[1] ?? '', part: ['year', 'month', 'day'].indexOf(found[2] ?? '') };
}

function sentFor({ name, kind, values, sent }: Field): string[] {
	if (sent.some((value) => value !== '') || ['hidden', 'file', 'button'].includes(kind))
		return sent;
	// a row of boxes that repeats may stay empty, and so does what may be left out
	if (kind === 'choice' && /\d$/.test(name)) return sent;
	if (!isText(kind)) return [values.find((value) => value !== '') ?? ''];
	const date = datePart(name);
	if (date) return [typed[date.of]?.split('-')[date.part] ?? ''];
	// of rows of the same boxes the first is filled in
	const first = /^(.*?)-?1$/.exec(name)?.[1] ?? name;
	const words = /\d$/.test(first) ? '' : (typed[first] ?? '');
	return [kind === 'number' && !/^\d*$/.test(words) ? '' : words];
}
