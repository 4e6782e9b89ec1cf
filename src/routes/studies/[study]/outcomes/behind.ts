import type { Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import { ways } from '$lib/text/ways';

const SHOWN = 200;

/** Of a finding about which more than this was said, not all is offered where some was chosen already. */
const MANY = 100;

/**
 * Everything said to a finding that can be read, as checkboxes: whose it is, and how it begins. What
 * disagrees and has no answer yet stands first. Of a great deal, what was `chosen` by name and what
 * waits for an answer alone; `more`: so much else was said.
 */
export async function behind(
	actor: Actor,
	study: { id: string; slug: string },
	prompt: { id: string },
	chosen: string[] = []
) {
	const waiting = await outcomes.unanswered(db, { id: prompt.id, study_id: study.id });
	const open = new Set(waiting.map(({ said }) => said.ref));
	const said = await contributions.ofStudy(db, study.id, { prompt: prompt.id });
	const members = said.filter(({ role }) => role !== 'researcher').toReversed();
	const near = new Set([...chosen, ...open]);
	const few = chosen.length > 0 && members.length > MANY;
	const offered = few ? members.filter(({ ref }) => near.has(ref)) : members;
	const lines = await outcomes.lines(db, actor, study, offered);
	const shown = lines.filter(({ state }) => state === 'words');
	const options = [
		...shown.filter(({ ref }) => open.has(ref)),
		...shown.filter(({ ref }) => !open.has(ref))
	].map((line) => ({
		value: line.ref,
		label: `${open.has(line.ref) ? 'Disagrees, and waits for an answer. ' : ''}${line.number ? `Number ${line.number}, ` : ''}${line.who ?? 'said in the meeting'}, ${line.group}, ${ways[line.channel]}`,
		hint: `${line.private ? 'Private, so do not retell it: ' : ''}${short(line.body)}`
	}));
	return { options, more: members.length - offered.length };
}

function short(text: string) {
	const letters = [...text.replace(/\s+/g, ' ')];
	return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('');
}
