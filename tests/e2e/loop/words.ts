/*
 * Everything that is typed in the loop. With right-to-left text, emoji of several code points and the
 * line ends of a Windows clipboard, since people write so and a file must give it back unharmed.
 */

export const finding = {
	title: 'A first visit without forms helps people to talk 🫖',
	found: 'When a link worker put the **forms** away, people said more. ⁧أهلا وسهلا⁩',
	why: 'We sat in on 21 first visits.',
	hard: 'We have utilised a methodology that facilitates a conversation between everybody who takes part in a visit, and we then went on to compare what each of them had told us about it afterwards.',
	can: 'What we write about first visits.',
	cannot: 'Which forms a surgery has to fill in.',
	questions: ['What was your best first visit like?', 'When does a form help?'] as const
};

export const newcomer = 'Olwen';

export const said = {
	/** by the member, to the first question, for the group; it names somebody of the group at its end */
	member:
		'They put the kettle on first 🫱🏽‍🫲🏾☕️.\r\n\r\nشربنا الشاي معا، ثم تكلمنا.\r\nThen we talked: “no pen, no paper” – naïve, 100 % real. Bashir was there.',
	/** by the member, to the second question, only for few */
	private: 'This is for you alone: a form once cost me my flat. 🏚️',
	newcomer: 'Nobody asked me for a date of birth 🎂 before they knew my dog.\r\nשלום, כלב!',
	reply: 'Olwen, I think so too. 👍🏿',
	team: 'Thank you. May we ask what came after the tea?',
	phone: 'A form helps when you get a copy and can read it at home.',
	paper: 'My first visit was at the bus stop.\r\nIt was the best one, ☀️ and no form in sight.',
	points: {
		first: 'A good first visit has no clock on the wall.',
		second: 'A short form can help people who are shy.'
	}
};

export const correction = 'It leaves out that the kettle was ours. 🫖';

export const theme = { name: 'Tea before paper', meaning: 'Being welcomed before being asked.' };

export const did = {
	first: {
		about: finding.questions[0],
		said: 'You said that a welcome comes before questions.',
		kind: 'We changed the wording',
		did: 'Our report now begins with the welcome.',
		why: 'You showed us what we had missed.'
	},
	second: {
		about: finding.questions[1],
		said: 'You said that a form helps when one can keep it.',
		kind: 'It gave us a new question for research',
		did: 'We ask next who gets a copy.',
		why: 'Nobody has looked at this.'
	},
	whole: {
		about: 'The finding as a whole',
		said: 'You said that a first visit can be anywhere.',
		kind: 'We noted it and changed nothing',
		did: 'Nothing for now.',
		why: 'We looked at surgeries only.'
	}
};

/** As it is kept: with the line ends of the web. */
export const kept = (words: string) => words.replaceAll('\r\n', '\n');
