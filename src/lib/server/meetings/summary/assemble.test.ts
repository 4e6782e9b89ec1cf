import { describe, expect, it } from 'vitest';
import { assembled, type Topic } from './assemble.ts';
import { problems, renderBody } from './text.ts';

const meeting = {
	on_day: '2026-05-14' as never,
	members_came: 10,
	researchers_came: 1,
	others_came: null,
	members_online: 2,
	researchers_online: 1,
	others_online: null
};

function topic(given: Partial<Topic>): Topic {
	const nothing = { words: '', paper: null, finding: null, points: [] };
	return { title: 'Tea', kind: 'item', ...nothing, ...given };
}

function point(body: string, given: Partial<Topic['points'][number]> = {}) {
	const none = { question: null, agreed: null, agreed_of: null, action: null };
	return { kind: 'view' as const, body, ...none, ...given };
}

const finding = {
	title: 'Link workers sometimes "just stay"',
	found:
		'## They stay\n\nThey stay with a person.\nThat is “holding”.\n\n> It is more than listening.',
	why: 'We went along with them:\n\n- nothing is near\n* the wait is long',
	questions: [
		{ id: 'q1', text: 'How would you say it?' },
		{ id: 'q2', text: 'Who is missing?' }
	]
};

describe('the first text of a summary', () => {
	const text = assembled(
		meeting,
		[
			topic({ kind: 'changes', title: 'What has changed because of you' }),
			topic({
				title: 'Holding',
				paper: 'Four pages about holding',
				finding,
				points: [
					point('tell others that they do this', { kind: 'suggestion', question: 'q1' }),
					point('"a steady presence"\nthat listens', { agreed: 6, agreed_of: 10 }),
					point('> # Being open from the start!', { agreed: 10, agreed_of: 10 }),
					point('Ask at the mosque', {
						kind: 'action',
						action: { doer: 'team', due_on: '2026-06-12' as never, done_at: null }
					}),
					point('Ring the bus company', {
						kind: 'action',
						action: { doer: 'member', due_on: null, done_at: null }
					})
				]
			}),
			topic({ title: 'Tea', paper: 'The menu' }),
			topic({ title: 'What we agreed last time', kind: 'actions' })
		],
		[{ said: 'You said “holding” is a cold word', done: 'We now say staying with people.' }]
	);

	it('is made of whole sentences by item, question and kind', () => {
		expect(text).toContain('Ten people of the group came. One researcher came to listen.');
		expect(text).toContain('Three of them joined online.');
		const afar = { ...meeting, members_online: 10 };
		expect(assembled(afar, [])).toContain('All of them joined online.');
		expect(text).toContain(
			'A research team brought this finding: Link workers sometimes just stay.\n\nThey stay\n\n' +
				'They stay with a person.\nThat is holding.\n\nIt is more than listening.\n\n' +
				'This is why the team thinks so.\n\nWe went along with them:\n\n- nothing is near\n- the wait is long\n'
		);
		expect(text).toContain('People had a paper before them: Four pages about holding.');
		expect(text).toContain('### How would you say it?\n\nPeople suggested');
		expect(text).not.toContain('Who is missing?');
		expect(text.indexOf('A steady presence')).toBeLessThan(text.indexOf('### How would'));
		expect(renderBody(text)).toContain('<h3>How would you say it?</h3>');
	});

	it('says how many agreed, and who does what by when, never by name', () => {
		expect(text).toContain('- A steady presence that listens. Six of ten people agreed.');
		expect(text).toContain('- Being open from the start! All ten people agreed.');
		expect(text).toContain(
			'- Ask at the mosque. The research team does this by Friday 12 June 2026.'
		);
		expect(text).toContain('- Ring the bus company. Somebody of the group does this.');
	});

	it('tells what changed since the last meeting, and names what was on the agenda besides', () => {
		expect(text).toContain(
			'## What has changed because of the group\n\nThe research team told the group'
		);
		expect(text).toContain(
			'- People had said: You said holding is a cold word. The team did this: We now say'
		);
		expect(text).toContain(
			'## Also on the agenda\n\n- Tea. People had a paper before them: The menu.'
		);
		expect(text).not.toContain('What we agreed last time');
	});

	it('tells what changed where no agenda has a place for it', () => {
		const said = assembled(meeting, [topic({})], [{ said: 'One thing', done: 'Another' }]);
		expect(said).toContain('## What has changed because of the group');
		expect(said).toContain('- People had said: One thing. The team did this: Another.');
	});

	it('thanks without a name in it, and holds nothing that would be refused', () => {
		expect(text.endsWith('## Thank you\n\n[thanks]')).toBe(true);
		expect(problems('Title', text, [])).toEqual([]);
	});
});
