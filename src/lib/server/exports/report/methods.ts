import { count, day, list } from '#lib/text/dates.ts';
import { lasting, pounds } from '#lib/text/money.ts';
import { totals } from '../ways.ts';
import type { InvolvementRecord } from './record.ts';
import { fewOr } from './said.ts';

/** Who took part, what they were asked when, how they could answer, and what they were offered for it. */
export function methods(record: InvolvementRecord): string[] {
	return [whoWere(record), whatWhen(record), ways(record), met(record), paid(record)].filter(
		Boolean
	);
}

/** The groups, in their own sentences. */
export function whoWere({ groups, cleaned }: InvolvementRecord): string {
	if (!groups.length) return 'No group was asked yet.';
	const each = groups.map(({ name, about }) => `${name}: ${cleaned(about).trim()}`);
	const asked = count(groups.length, 'group was involved', 'groups were involved');
	const whose = groups.length === 1 ? 'In its own words' : 'In the words of each group';
	return [`${asked}. ${whose}:`, ...each].join('\n');
}

/** The findings, with the groups they were put to and the days. */
export function whatWhen({ findings, cleaned }: InvolvementRecord): string {
	if (!findings.length) return 'No finding was put to anybody yet.';
	const put = count(findings.length, 'finding was put to people', 'findings were put to people');
	const each = findings.map(({ number, title, groups, from, to, open }) => {
		const until = open ? `, and takes answers until ${day(to)}` : ` to ${day(to)}`;
		const when = `from ${day(from)}${until}`;
		return `Finding ${number}, ${cleaned(title)}: put to ${list.format(groups)} ${when}.`;
	});
	return [`${put}, each with why the team thought so and with questions.`, ...each].join('\n');
}

function ways({ said }: InvolvementRecord): string {
	const names = { online: 'online', 'not online': 'on paper or by telephone', meeting: '' };
	const all = (said.home.online ?? 0) + (said.home['not online'] ?? 0);
	const known = totals(said.home).flatMap(({ way, total }) =>
		total === null ? [] : `${total.toLocaleString('en-GB')} ${names[way]}`
	);
	const split = known.length ? `: ${list.format(known)}` : '';
	return [
		'People could answer online, by email, by telephone, on paper, or in a meeting.',
		`From home came ${fewOr(all, 'answers and replies')} that the group could read${split}.`,
		`In meetings ${fewOr(said.points, 'points')} were noted and shared with the group.`,
		'Answers are counted, not people: one person may have given several.'
	].join(' ');
}

function met({ meetings }: InvolvementRecord): string {
	if (!meetings.length) return 'No meeting talked about the findings.';
	const held = count(meetings.length, 'meeting', 'meetings');
	const each = meetings.map((meeting) => {
		const { on_day, group, members, researchers, others } = meeting;
		if (members === null && researchers === null && others === null)
			return `${day(on_day)}, ${group}: how many came was not written down.`;
		const came = [
			members === null ? '' : fewOr(members, 'members of the group'),
			researchers ? fewOr(researchers, 'researchers') : '',
			others ? fewOr(others, 'other people') : ''
		].filter(Boolean);
		return `${day(on_day)}, ${group}: ${list.format(came)} came.`;
	});
	return [
		`The findings were talked about in ${held}.`,
		...each,
		'Attendances and answers from home are counted apart. They are not added up to a number of people, since the same person may be in both.'
	].join('\n');
}

function paid({ study, offers, cleaned }: InvolvementRecord): string {
	const each = new Set(
		offers.map(({ kind, minutes, pence }) => {
			const what = kind === 'meeting' ? 'coming to a meeting' : 'answering a finding';
			return `For ${what}, reckoned at ${lasting(minutes)}, each person was offered ${pounds(pence)}.`;
		})
	);
	if (!each.size && !study.payment.trim()) return 'No payment offer is on record.';
	return [
		study.payment.trim() && `What the study says of payment: ${cleaned(study.payment.trim())}`,
		...each,
		each.size ? 'Whoever declined the offer could take part all the same.' : ''
	]
		.filter(Boolean)
		.join('\n');
}
