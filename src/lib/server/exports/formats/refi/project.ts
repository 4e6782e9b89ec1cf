import { kindWords, standards } from '#lib/text/outcomes.ts';
import { linesOf } from '../../about.ts';
import type { Frame, FrameOutcome } from '../../frame.ts';
import type { Making } from '../../making.ts';
import type { Aside } from './aside.ts';
import { cases, held, sets, variables } from './cases.ts';
import { contributorCodes, folder, themeCodes } from './codes.ts';
import type { Guid } from './guid.ts';
import { begin, element, worded } from './xml.ts';

/** What was laid aside while the texts were written. */
export type Written = { sources: Aside; notes: Aside; coders: Set<string> };

/** A text that is a note of the project: its words, and by what its identifiers are made. */
export type NoteText = { id: string; name: string; words: string; at: string | null };

/**
 * `project.qde` of REFI-QDA 1.5, in pieces and in the order of its schema. No container stands there that
 * would be empty.
 */
export async function* project(
	making: Making,
	guid: Guid,
	{ sources, notes, coders }: Written
): AsyncGenerator<string> {
	const { frame, stage } = making;
	const { study, taken } = frame;
	yield '<?xml version="1.0" encoding="utf-8"?>\n';
	yield begin('Project', {
		...{ xmlns: 'urn:QDA-XML:project:1.0', name: study.title, origin: 'Soundings' },
		...{ creatingUserGUID: guid('user', 'Soundings'), creationDateTime: taken.taken_at }
	});
	yield held(
		'Users',
		['Soundings', ...[...coders].toSorted()].map((name) =>
			element('User', { guid: guid('user', name), name })
		)
	);
	const themes = themeCodes(frame, guid);
	const people = contributorCodes(stage, guid);
	const codes = [
		...(themes.length ? [folder('Themes', guid, themes)] : []),
		...(people.length ? [folder('Contributors', guid, people)] : [])
	];
	if (codes.length) yield element('CodeBook', {}, element('Codes', {}, ...codes));
	yield variables(making, guid);
	yield* cases(making, guid);
	if (sources.any) {
		yield begin('Sources');
		yield* sources.read();
		yield '</Sources>';
	}
	const own = noteTexts(making);
	yield begin('Notes');
	for (const { id, name, at } of own)
		yield element('Note', {
			...{ guid: guid('note', id), name, plainTextPath: `internal://${guid('note text', id)}.txt` },
			...{ creatingUser: guid('user', 'Soundings'), creationDateTime: at }
		});
	yield* notes.read();
	yield '</Notes>';
	yield* links(making, guid);
	yield* sets(making, guid);
	yield worded('Description', linesOf(making.about).join('\n'));
	// by these a note arrives in QualCoder as an entry of its journal
	for (const { id } of own) yield element('NoteRef', { targetGUID: guid('note', id) });
	yield '</Project>\n';
}

/** What stands in files of its own beside the sources: what this file is, and each outcome. */
export function noteTexts({ about, frame }: Making): NoteText[] {
	return [
		{ id: 'about', name: 'About this file', words: linesOf(about).join('\n'), at: null },
		...frame.outcomes.map((outcome) => ({
			...{ id: `outcome ${outcome.id}`, name: nameOf(outcome), at: outcome.told_at },
			words: told(outcome, frame)
		}))
	];
}

function nameOf({ number, kind }: FrameOutcome) {
	return `Outcome ${number}: ${kindWords(kind)}`;
}

function told(outcome: FrameOutcome, { prompts, questions }: Frame) {
	const { you_said, we_did, reason, rests, on_day, told_at, from, to } = outcome;
	const finding = prompts.find(({ id }) => id === outcome.prompt);
	const question = questions.get(outcome.question ?? '');
	const standard = standards.find(({ value }) => value === outcome.standard);
	return [
		nameOf(outcome),
		finding && `Finding ${finding.number}: ${finding.title}`,
		question && `Question: ${question.text}`,
		`You said:\n${you_said}`,
		`We did:\n${we_did}`,
		`Why:\n${reason}`,
		`Date: ${on_day ?? told_at.slice(0, 10)}`,
		from !== null && `Version of the finding before: ${from}`,
		to !== null && `Version it led to: ${to}`,
		standard && `UK Standard for Public Involvement: ${standard.label}`,
		`Rests on: ${rests.join('; ') || 'nothing in this file'}`
	]
		.filter(Boolean)
		.join('\n\n');
}

/** From the words to what was done about them, for tools that read links. */
function* links({ frame, stage }: Making, guid: Guid): Iterable<string> {
	let any = false;
	for (const { id, number, rests } of frame.outcomes)
		for (const ref of rests) {
			const said = stage.byRef(ref);
			if (!said) continue;
			if (!any) yield begin('Links');
			any = true;
			yield element('Link', {
				...{ guid: guid('link', `${id} ${said.id}`), name: `led to outcome ${number}` },
				...{ direction: 'OneWay', originGUID: guid('selection', said.id) },
				targetGUID: guid('note', `outcome ${id}`)
			});
		}
	if (any) yield '</Links>';
}
