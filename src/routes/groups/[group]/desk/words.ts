import { arrived } from '$lib/desk';
import type { Thing } from '$lib/server/desk';
import { beginning } from '$lib/text/beginning';
import { count, day, moment } from '$lib/text/dates';
import { unbroken } from '$lib/text/phone';
import { wherePressed } from '$lib/where';

type Say = (thing: Thing & { number: number }) => string;

/** What there is to do, as the words of its link. */
const says: Record<Thing['kind'], Say> = {
	call: ({ name, phone }) =>
		phone ? `Ring ${name} on ${unbroken(phone)}` : `Ring ${name}, who has left no number`,
	'question owed': () => 'The team has not yet answered what it was asked',
	'let in': ({ name }) => `Let in the finding “${name}”, or talk to the team first`,
	partnership: ({ name }) => `The study “${name}” asks to work with the group`,
	report: ({ number }) => (number === 1 ? 'Answer a report' : `Answer ${number} reports`),
	'second look': () => 'Look again at something that another organiser hid',
	'second look by nobody': () => 'Somebody asks for a second look, and nobody can take it yet',
	contacts: () => 'Choose who reads worries about people',
	'read back': ({ name }) => `Read back to ${name} what was noted`,
	quotation: ({ name }) => `Ask ${name} whether a sentence may be quoted`,
	letters: ({ number }) =>
		number === 1 ? 'Post or ring one letter' : `Post or ring ${number} letters`,
	'came back': ({ number }) =>
		number === 1
			? 'Tell somebody what email could not deliver'
			: `Pass on ${number} letters that email could not deliver`,
	suggestion: ({ name }) => `Answer a suggestion about the summary of “${name}”`,
	papers: ({ name }) => `Send out what people read before “${name}”`,
	answers: ({ name, number }) =>
		`Ask ${count(number, 'person', 'people')} whether they come to “${name}”`,
	notes: ({ name }) => `Share the notes of “${name}” with the group`,
	'who came': ({ name }) => `Write down how many came to “${name}”`,
	'write summary': ({ name }) => `Write the summary of “${name}”`,
	'send round': ({ name }) => `Finish the summary of “${name}” and send it round`,
	publish: ({ name }) => `Publish the summary of “${name}”: the time for corrections is over`,
	arrival: ({ channel = 'post', name }) =>
		`${arrived(channel, name || null)}: type in what it says`,
	action: ({ name }) => `Do what was agreed: ${beginning(name)}`,
	claim: ({ number }) =>
		number === 1 ? 'Send a claim for one payment' : `Send claims for ${number} payments`,
	'claim late': ({ number }) =>
		number === 1
			? 'Ask after a payment that is late'
			: `Ask after ${number} payments that are late`,
	'no channel': ({ name, number }) =>
		number === 1
			? `Find out how to reach ${name}`
			: `Find out how to reach ${number} people, ${name} among them`,
	owed: ({ name }) => `The team has not yet said what it did about “${name}”`
};

/** The words of a thing's link. */
export function wordsOf(thing: Thing): string {
	return says[thing.kind]({ ...thing, number: thing.number ?? 1 });
}

/** Since when it waits, or by when it was promised. */
export function sinceOf({ kind, since, page, study, due }: Thing): string {
	const on = day(since);
	if (kind === 'call') return `Asked on ${moment(since)}, ${wherePressed(page ?? '')}.`;
	if (kind === 'owed') return `Promised by ${on}, by the study “${study}”.`;
	if (kind === 'question owed') return `Promised by ${on}.`;
	if (kind === 'papers') return `To be out by ${on}.`;
	if (kind === 'action') return due ? `Agreed for ${on}.` : `Agreed on ${on}.`;
	if (kind === 'arrival') return `It came on ${on}.`;
	return `Since ${on}.`;
}
