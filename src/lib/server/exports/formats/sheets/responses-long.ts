import type { Frame } from '../../frame.ts';
import type { Given } from '../../given.ts';
import type { Making } from '../../making.ts';
import type { Sheet } from './sheet.ts';

/** `responses_long` alone: what a single table of a study is. */
export function responsesLong({ frame, stage, wrote }: Making): Sheet {
	return {
		name: 'responses_long',
		row: 'a contribution: an answer, a reply, or a point noted in a meeting',
		columns: [
			{ name: 'contribution_id', means: 'names the contribution in every file of the study' },
			{
				name: 'case_id',
				means:
					'who gave it: P… a member, O… an organiser, R… the research team, U… somebody without a name, ROOM-… said in a meeting'
			},
			{ name: 'role', means: 'member, organiser or researcher' },
			{ name: 'kind', means: 'response, reply or point' },
			{ name: 'thread_id', means: 'the finding’s number and the group' },
			{ name: 'prompt', means: 'the finding, with its number' },
			{ name: 'version', means: 'which version of the finding was answered', number: true },
			{ name: 'question', means: 'the question it answers; empty: the finding as a whole' },
			{ name: 'group', means: 'the group in which it was given' },
			{ name: 'meeting', means: 'the day of the meeting in which it was noted' },
			{ name: 'text', means: 'the words, with names of people replaced', wide: true },
			{ name: 'audience', means: 'group, or private: the organiser and the research team alone' },
			{ name: 'way', means: 'online, not online, or meeting; empty in files for others' },
			{ name: 'wording', means: 'verbatim: the exact words; noted: as somebody wrote them down' },
			{ name: 'date', means: 'the day it was given; the month in files for others' },
			{ name: 'in_reply_to', means: 'the id of what it replies to' },
			{ name: 'themes', means: 'names of the themes it stands under, with ; between' },
			{ name: 'outcome', means: 'numbers of the outcomes, as in the sheet decisions' },
			{ name: 'may_quote', means: 'yes, retell, or no: see below' }
		],
		*rows() {
			let done = 0;
			for (const each of stage.all()) {
				yield long(each, frame);
				wrote(++done);
			}
		}
	};
}

function long(each: Given, { threads, groups, questions, prompts }: Frame): string[] {
	const thread = threads.get(each.thread);
	const prompt = prompts.find(({ id }) => id === thread?.prompt);
	return [
		...[each.ref, each.case, each.role, each.kind, thread?.name ?? ''],
		prompt ? `${prompt.number} ${prompt.title}` : '',
		each.version === null ? '' : String(each.version),
		questions.get(each.question ?? '')?.text ?? '',
		groups.get(each.group)?.name ?? '',
		...[each.meeting, each.text, each.audience, each.way, each.wording, each.date],
		...[each.in_reply_to, each.themes.join('; '), each.outcomes.join('; '), each.may_quote]
	];
}
