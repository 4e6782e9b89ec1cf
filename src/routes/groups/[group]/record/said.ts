import type { Contribution } from '$lib/server/contributions';
import * as contributions from '$lib/server/contributions';
import { db, id } from '$lib/server/db';
import * as accounts from '$lib/server/accounts';
import * as groups from '$lib/server/groups';
import { check, field, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as v from 'valibot';
import { words } from '../prompts/[prompt]/box';

/** Stands for somebody who does not want to be named. */
export const UNNAMED = 'unnamed';

export const schema = v.object({
	person: v.pipe(v.string(), v.nonEmpty('Choose whose words these are')),
	about: v.pipe(v.string(), v.nonEmpty('Choose what they are about')),
	channel: field.choice(['phone', 'post'], 'Choose how they came'),
	given_on: field.optionalDay(),
	body: words('Write down what the person said'),
	wording: field.choice(['verbatim', 'noted'], 'Choose whether these are the exact words'),
	group: field.choice(['yes', 'no'], 'Choose whether the group may read it'),
	read_back: field.choice(['no', 'phone', 'paper', 'person'], 'Choose whether it was read back'),
	box: v.pipe(
		v.string(),
		v.transform((box) => box.slice(0, 100) || id())
	)
});

export type Group = prompts.Finding['group'];
type Values = Parameters<typeof refuse>[0];
export type Said = Extract<ReturnType<typeof check<typeof schema>>, { ok: true }>['input'];

/** The people of the group as its organiser knows them, for choosing one. */
export async function peopleOf(group: Group) {
	const present = await groups.people(db, group.id);
	const known = await accounts.names(
		db,
		present.map((each) => each.person_id)
	);
	return present
		.map(({ person_id, shown_name }) => {
			const name = known.get(person_id) ?? groups.NAMELESS;
			const other = shown_name && shown_name !== name ? `shown as ${shown_name}` : undefined;
			return { value: person_id, label: other ? `${name} (${other})` : name };
		})
		.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** The findings that take words written down now, each with its questions. */
export async function findingsOf(group: Group) {
	const all = await prompts.findings(db, group.id);
	return all.filter(
		(finding) =>
			prompts.isOpen(finding) || (prompts.takesLatePost(finding) && !finding.study.ended_at)
	);
}

/** What can be chosen as "about": `address/position`, position 0 for the whole finding. */
export function choicesOf(findings: prompts.Finding[]) {
	return findings.flatMap(({ study, prompt, version, questions }) => {
		const address = prompts.address(study, prompt);
		const whole = { value: `${address}/0`, label: `${version.title}: the whole finding` };
		const asked = questions.map(({ position, text }) => ({
			value: `${address}/${position}`,
			label: `${version.title}: ${text}`
		}));
		return [...asked, whole];
	});
}

/** Writes it down, or says beside which box it cannot be. */
export async function write(
	actor: Parameters<typeof contributions.record>[1],
	group: Group,
	values: Values,
	said: Said
): Promise<Contribution | ReturnType<typeof refuse>> {
	const [address = '', position = ''] = said.about.split('/');
	const findings = await findingsOf(group);
	const finding = findings.find(({ study, prompt }) => prompts.address(study, prompt) === address);
	const question = finding?.questions.find((each) => each.position === Number(position));
	if (!finding || (position !== '0' && !question))
		return refuse(values, { about: 'Choose what they are about' });
	const people = await peopleOf(group);
	if (said.person !== UNNAMED && !people.some(({ value }) => value === said.person))
		return refuse(values, { person: 'Choose whose words these are' });

	const written = await contributions.record(db, actor, finding, {
		person: said.person === UNNAMED ? null : said.person,
		question: question?.id ?? null,
		body: said.body,
		channel: said.channel,
		given_on: said.given_on,
		wording: said.wording,
		group_may_read: said.group === 'yes',
		read_back: said.read_back === 'no' ? null : said.read_back,
		box: said.box
	});
	return typeof written === 'string' ? refuse(values, problems[written]) : written;
}

const problems: Record<contributions.RecordRefusal, Record<string, string>> = {
	closed: { channel: 'This finding is closed. It takes only what came by post' },
	'written after closing': {
		given_on: 'Enter the date on the paper. It must be from before the finding closed'
	}
};
