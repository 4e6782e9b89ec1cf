import type { Kind } from './people.ts';

/**
 * Who may open a route, and who may send to it. Whoever may not gets 403 where the place can be seen
 * (`sees`), 404 where it cannot; a visitor is led to sign-in. A route that is not here fails the walk.
 */
export type Row = {
	open: readonly Kind[];
	send?: readonly Kind[];
	sees?: readonly Kind[];
	/** Which of the prepared contributions the address names. */
	about?:
		| ('hidden' | 'looked' | 'withdrawn' | 'noted' | 'noted for them' | 'private' | 'action')
		| ('point' | 'free point' | 'claimed point');
	/** Whom the address names: somebody who was invited, where nothing is said. */
	person?: 'member';
	/** Sent near the end, since it takes away what the others need; the higher the later. */
	late?: number;
};

const anyone: Kind[] = [
	...(['visitor', 'member', 'other member', 'member elsewhere', 'organiser'] as const),
	...(['organiser elsewhere', 'researcher', 'lead', 'researcher elsewhere'] as const),
	'administrator'
];
const signedIn = anyone.filter((kind) => kind !== 'visitor');
const members: Kind[] = ['member', 'other member'];
const organiser: Kind[] = ['organiser'];
const group: Kind[] = [...members, ...organiser];
const team: Kind[] = ['researcher', 'lead'];
const lead: Kind[] = ['lead'];
const around: Kind[] = [...group, ...team];
const administrator: Kind[] = ['administrator'];
const giver: Kind[] = ['member', 'organiser'];

/** A page to open and its form, for the same people. */
const both = (who: Kind[], more: Partial<Row> = {}): Row => ({ open: who, send: who, ...more });
const open = (who: Kind[], more: Partial<Row> = {}): Row => ({ open: who, ...more });

export const table: Record<string, Row> = {
	'/': open(anyone),
	'/accessibility': open(anyone),
	'/contact': open(anyone),
	'/cookies': open(anyone),
	'/health': open(anyone),
	'/health/empty': open(anyone),
	'/goodbye': open(anyone),
	'/help': open(anyone),
	'/how-we-work': open(anyone),
	'/privacy': open(anyone),
	'/robots.txt': open(anyone),
	'/sitemap.xml': open(anyone),
	'/theme.css': open(anyone),
	'/who-can-read': open(anyone),
	'/summaries': open(anyone),
	'/summaries/[slug]': open(anyone),
	'/summaries/[slug]/picture/[picture]': open(anyone),
	'/summaries/[slug]/share.png': open(anyone),
	'/summaries/[slug]/summary.html': open(anyone),
	'/summaries/[slug]/summary.md': open(anyone),
	'/summaries/feed.xml': open(anyone),

	'/demo/sign-in': both(anyone, { late: 9 }),
	'/setup/[token]': open([]), // an installation that runs has no first administrator to make
	'/sign-in': both(anyone),
	'/sign-in/sent': both(anyone),
	'/sign-in/[token]': both(anyone),
	'/sign-out': both(anyone, { late: 10 }),

	'/letters/[token]/meeting': both(anyone),
	'/letters/[token]/ring-me': both(anyone),
	'/letters/[token]/stop': both(anyone),
	'/calendar/[key].ics': open(anyone), // whoever has the address

	'/join': both(anyone),
	'/join/[token]': both(anyone),
	'/join/[token]/about': open(anyone),
	'/join/[token]/asked': open(anyone),
	'/join/[token]/check': both(anyone, { late: 9 }),
	'/join/[token]/enter': both(anyone, { late: 9 }),
	'/join/[token]/name': both(anyone),
	'/join/[token]/permissions': both(anyone),
	'/join/[token]/reach': both(anyone),
	'/join/[token]/readers': open(anyone),

	'/me': open(signedIn),
	'/me/access-needs': both(signedIn),
	'/me/ask': open(signedIn),
	'/me/calendar': both(signedIn, { late: 1 }),
	'/me/calendar/stop': both(signedIn, { late: 1 }),
	'/me/contributions': open(signedIn),
	'/me/contributions/[ref]': open(['member']),
	'/me/contributions/[ref]/not-what-i-meant': both(['member']),
	'/me/data': open(signedIn),
	'/me/data/my-data.html': open(signedIn),
	'/me/data/my-data.json': open(signedIn),
	'/me/owed': open(signedIn),
	'/me/leave': both(signedIn, { late: 5 }),
	'/me/drafts': both(signedIn),
	'/me/drafts/[draft]/throw-away': both(members.slice(0, 1), { sees: [], late: 1 }),
	'/me/devices': open(signedIn),
	'/me/devices/[session]/end': both(members.slice(0, 1), { late: 9 }),
	'/me/devices/others/end': both(signedIn, { late: 6 }),
	'/me/groups/[group]': both(group, { sees: [] }),
	'/me/groups/[group]/leave': both(group, { sees: [], late: 7 }),
	'/me/letters': both(signedIn),
	'/me/letters/pause': both(signedIn),
	'/me/letters/start-again': both(signedIn),
	'/me/payments': open(signedIn),
	'/me/payments/[offer]': both(members),
	'/me/permissions': both(signedIn),
	'/me/permissions/quote': both(signedIn),
	'/me/quotations': open(signedIn),
	'/me/quotations/[quotation]': both(['member']),
	'/me/reach': both(signedIn),
	'/me/ring-me': both(signedIn),

	'/admin': open(administrator),
	'/admin/audit': open(administrator),
	'/admin/outbox': open(administrator),
	'/admin/groups/new': both(administrator),
	'/admin/groups/[group]': both(administrator),
	'/admin/groups/[group]/letters/[person]': both(administrator),
	'/admin/studies/new': both(administrator),
	'/admin/studies/[study]': both(administrator),
	'/admin/studies/[study]/letters/[person]': both(administrator),

	'/groups/[group]': open(group),
	'/groups/[group]/about': open(group),
	'/groups/[group]/studies/[study]': open(group),
	'/groups/[group]/outcomes': open(group),
	'/groups/[group]/glossary': open(group),
	'/groups/[group]/glossary/new': both(organiser, { sees: group }),
	'/groups/[group]/glossary/[entry]/edit': both(organiser, { sees: group }),
	'/groups/[group]/glossary/[entry]/remove': both(organiser, { sees: group, late: 1 }),
	'/groups/[group]/search': open(group),
	'/groups/[group]/meetings': open(around), // a team sees the days of meetings with its own items
	'/groups/[group]/desk': open(organiser, { sees: group }),
	'/groups/[group]/desk/arrivals/new': both(organiser, { sees: group }),
	'/groups/[group]/desk/arrivals/[arrival]': both(organiser, { sees: group }),
	'/groups/[group]/actions': open(group),
	'/groups/[group]/actions/[ref]/done': both([...organiser, ...team], {
		...{ sees: around, about: 'action' }
	}),
	'/groups/[group]/actions/[ref]/not-done': both([...organiser, ...team], {
		...{ sees: around, about: 'action' }
	}),
	'/groups/[group]/ask': both(members, { sees: group }),
	'/groups/[group]/ring-me': both(members, { sees: group }),
	'/groups/[group]/calls': open(organiser, { sees: group }),
	'/groups/[group]/calls/[call]/rung': both(organiser, { sees: group }),
	'/groups/[group]/letters': open(organiser, { sees: group }),
	'/groups/[group]/letters/[letter]': open(organiser, { sees: group }),
	'/groups/[group]/letters/[letter]/told': both(organiser, { sees: group }),
	'/groups/[group]/settings': both(organiser, { sees: group }),
	'/groups/[group]/reflections': open(group),
	'/groups/[group]/reflections/not-now': both(group, { late: 1 }),
	'/groups/[group]/reflections/[about]/[which]': both(around),
	'/groups/[group]/reflections/[about]/[which]/change': both(around),
	'/groups/[group]/reflections/[about]/[which]/sheet': open(around),
	'/groups/[group]/reflections/[about]/[which]/take-back': both(around),
	'/groups/[group]/reflections/record/[about]/[which]': both(organiser, { sees: around }),
	'/groups/[group]/reflections/recorded/[recorded]': both(organiser, { sees: group }),
	'/groups/[group]/record': both(organiser, { sees: group }),
	'/groups/[group]/reports': open(organiser, { sees: group }),
	'/groups/[group]/reports/[ref]': both(organiser, { sees: around }),
	// the example's organiser is the deputy of the contact for worries
	'/groups/[group]/worries': open(organiser, { sees: group }),
	'/groups/[group]/worries/[worry]': open(organiser, { sees: group }),
	'/groups/[group]/worries/[worry]/acknowledge': both(organiser, { sees: group }),
	'/groups/[group]/worries/[worry]/close': both(organiser, { sees: group, late: 1 }),
	'/groups/[group]/people': open(organiser, { sees: group }),
	'/groups/[group]/people/add': both(organiser, { sees: group }),
	'/groups/[group]/people/invite': both(organiser, { sees: group }),
	'/groups/[group]/people/[person]': open(organiser, { sees: group }),
	'/groups/[group]/people/[person]/letters': both(organiser, { sees: group, person: 'member' }),
	'/groups/[group]/people/[person]/name': both(organiser, { sees: group, person: 'member' }),
	'/groups/[group]/people/[person]/needs': both(organiser, { sees: group, person: 'member' }),
	'/groups/[group]/people/[person]/permissions': both(organiser, {
		...{ sees: group, person: 'member' }
	}),
	'/groups/[group]/people/[person]/reach': both(organiser, { sees: group, person: 'member' }),
	'/groups/[group]/people/[person]/again': both(organiser, { sees: group }),
	'/groups/[group]/people/[person]/letter': both(organiser, { sees: group }),
	'/groups/[group]/people/[person]/revoke': both(organiser, { sees: group }),
	'/groups/[group]/people/[person]/role': both(organiser, { sees: group, person: 'member' }),
	'/groups/[group]/people/[person]/remove': both(organiser, {
		...{ sees: group, person: 'member', late: 2 }
	}),
	'/groups/[group]/payments': open(organiser, { sees: group }),
	'/groups/[group]/payments/offers': open(organiser, { sees: group }),
	'/groups/[group]/payments/offers/[offer]': open(organiser, { sees: group }),
	'/groups/[group]/payments/offers/[offer]/end': both(organiser, { sees: group, late: 1 }),
	'/groups/[group]/payments/offers/[offer]/record': both(organiser, { sees: group }),
	'/groups/[group]/payments/rates': both(organiser, { sees: group }),
	'/groups/[group]/payments/rates/[rate]/retire': both(organiser, { sees: group, late: 1 }),
	'/groups/[group]/payments/totals': open(organiser, { sees: group }),
	'/groups/[group]/payments/[payment]/back': both(organiser, { sees: group }),
	'/groups/[group]/payments/[payment]/claimed': both(organiser, { sees: group }),
	'/groups/[group]/payments/[payment]/declined': both(organiser, { sees: group, late: 1 }),
	'/groups/[group]/payments/[payment]/paid': both(organiser, { sees: group }),
	'/groups/[group]/partnerships': open(organiser, { sees: group }),
	'/groups/[group]/partnerships/[study]/accept': both(organiser, { sees: group }),
	'/groups/[group]/partnerships/[study]/decline': both(organiser, { sees: group }),
	'/groups/[group]/partnerships/[study]/end': both(organiser, { sees: group, late: 4 }),

	'/groups/[group]/meetings/new': both(organiser, { sees: group }),
	'/groups/[group]/meetings/[number]': open(around),
	'/groups/[group]/meetings/[number]/attendance': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/coming': both(group, { sees: around }),
	'/groups/[group]/meetings/[number]/coming/[person]': both(organiser, {
		...{ sees: around, person: 'member' }
	}),
	'/groups/[group]/meetings/[number]/date.ics': open(group, { sees: around }),
	'/groups/[group]/meetings/[number]/invitation': open(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/invitation/[person]': open(organiser, {
		...{ sees: around, person: 'member' }
	}),
	'/groups/[group]/meetings/[number]/needs': open(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/attendance/count': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/attendance/people': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/attendance/take-over': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/offer': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/agenda/[item]/paper': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/cancel': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/edit': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/papers/[item]': open(around),
	'/groups/[group]/meetings/[number]/papers/out': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/papers/print': open(group, { sees: around }),
	'/groups/[group]/meetings/[number]/notes': both([...organiser, ...team], { sees: around }),
	'/groups/[group]/meetings/[number]/notes/[item]': both([...organiser, ...team], { sees: around }),
	'/groups/[group]/meetings/[number]/notes/change/[ref]': both(organiser, {
		...{ sees: around, about: 'point' }
	}),
	'/groups/[group]/meetings/[number]/notes/remove/[ref]': both(organiser, {
		...{ sees: around, about: 'point', late: 1 }
	}),
	'/groups/[group]/meetings/[number]/notes/sheet': open([...organiser, ...team], { sees: around }),
	'/groups/[group]/meetings/[number]/notes/since': open([...organiser, ...team], { sees: around }),
	'/groups/[group]/meetings/[number]/notes/type-in': both([...organiser, ...team], {
		sees: around
	}),
	'/groups/[group]/meetings/[number]/notes/share': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary': open(around),
	'/groups/[group]/meetings/[number]/summary/edit': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/picture': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/picture/[picture]': open(around),
	'/groups/[group]/meetings/[number]/summary/picture/remove': both(organiser, {
		sees: around,
		late: 1
	}),
	'/groups/[group]/meetings/[number]/summary/preview': open(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/quote': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/record': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/send-round': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/sheet': open(group, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/suggest': both(group, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/suggestions/[suggestion]': both(organiser, {
		sees: around
	}),
	'/groups/[group]/meetings/[number]/summary/publish': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/publish-to-group': both(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/unpublish': both(organiser, { sees: around, late: 1 }),
	'/groups/[group]/meetings/[number]/summary/writings': open(organiser, { sees: around }),
	'/groups/[group]/meetings/[number]/summary/writings/[writing]': open(organiser, {
		sees: around
	}),
	'/groups/[group]/meetings/[number]/summary/writings/[writing]/erase': both(organiser, {
		sees: around,
		late: 1
	}),

	'/groups/[group]/prompts/[prompt]': open(around),
	'/groups/[group]/prompts/[prompt]/answer': both(members, { sees: around }),
	'/groups/[group]/prompts/[prompt]/just-read': both(members, { sees: around }),
	'/groups/[group]/prompts/[prompt]/meaning': both(group, { sees: around }),
	'/groups/[group]/prompts/[prompt]/reply': both(around),
	'/groups/[group]/prompts/[prompt]/offer': both(organiser, { sees: around }),
	'/groups/[group]/prompts/[prompt]/team-gone': both(organiser, { sees: around }),
	'/groups/[group]/prompts/[prompt]/versions': open(around),
	'/groups/[group]/prompts/[prompt]/versions/[version]': open(around),
	'/groups/[group]/prompts/[prompt]/let-in': both(organiser, { sees: around }),
	'/groups/[group]/prompts/[prompt]/close': both(organiser, { sees: around, late: 3 }),

	'/groups/[group]/contributions/[ref]': open(around),
	'/groups/[group]/contributions/[ref]/agree': both(['member'], {
		...{ sees: [...organiser, ...team], about: 'noted for them' }
	}),
	'/groups/[group]/contributions/[ref]/do-not-quote': both(giver, { sees: around }),
	'/groups/[group]/contributions/[ref]/edit': both(giver, { sees: around }),
	'/groups/[group]/contributions/[ref]/hide': both(organiser, { sees: around, late: 2 }),
	'/groups/[group]/contributions/[ref]/make-private': both(giver, { sees: around, late: 1 }),
	'/groups/[group]/contributions/[ref]/not-me': both(giver, {
		...{ sees: around, about: 'claimed point', late: 1 }
	}),
	'/groups/[group]/contributions/[ref]/this-was-me': both(members, {
		...{ sees: around, about: 'free point' }
	}),
	'/groups/[group]/contributions/[ref]/read-back': both(organiser, { sees: team, about: 'noted' }),
	'/groups/[group]/contributions/[ref]/report': both(around),
	'/groups/[group]/contributions/[ref]/restore': both(organiser, { sees: around, about: 'hidden' }),
	'/groups/[group]/contributions/[ref]/second-look': both(['member'], {
		...{ sees: around, about: 'hidden' }
	}),
	'/groups/[group]/contributions/[ref]/second-look/answer': both(organiser, {
		...{ sees: around, about: 'looked' }
	}),
	'/groups/[group]/contributions/[ref]/share': both(giver, { sees: team, about: 'private' }),
	'/groups/[group]/quotations/[quotation]': both(organiser, { sees: group }),
	'/groups/[group]/quotations/[quotation]/sheet': open(organiser, { sees: group }),
	'/groups/[group]/contributions/[ref]/sheet': open(organiser, {
		...{ sees: ['member', ...team], about: 'noted for them' }
	}),
	'/groups/[group]/contributions/[ref]/thank': both(around),
	'/groups/[group]/contributions/[ref]/undo': both(giver, { sees: around, about: 'withdrawn' }),
	'/groups/[group]/contributions/[ref]/withdraw': both(giver, { sees: around, late: 2 }),
	'/groups/[group]/contributions/[ref]/wordings': both(giver, { sees: around }),

	'/studies/[study]': open(team),
	'/studies/[study]/contributions/[ref]': open(team),
	'/studies/[study]/agreement': open(team),
	'/studies/[study]/contributions/[ref]/code': both(team),
	'/studies/[study]/contributions/[ref]/quote': both(team),
	'/studies/[study]/contributions/[ref]/challenge': both(team),
	'/studies/[study]/publications': open(team),
	'/studies/[study]/publications/new': both(team),
	'/studies/[study]/publications/[publication]': open(team),
	'/studies/[study]/publications/[publication]/edit': both(team),
	'/studies/[study]/publications/[publication]/link': both(team),
	'/studies/[study]/publications/[publication]/tell': both(team, { late: 1 }),
	'/studies/[study]/quotations': open(team),
	'/studies/[study]/quotations/[quotation]/give-up': both(team, { late: 1 }),
	'/studies/[study]/contributions/[ref]/codings/[coding]/memo': both(lead, { sees: team }),
	'/studies/[study]/contributions/[ref]/codings/[coding]/remove': both(team, { late: 1 }),
	'/studies/[study]/contributions/[ref]/doubts/[doubt]': both(team),
	'/studies/[study]/contributions/[ref]/memos': both(team),
	'/studies/[study]/end': both(lead, { sees: team, late: 8 }),
	'/studies/[study]/contributions/[ref]/themes/[theme]/remove': both(team),
	'/studies/[study]/exports': open(team),
	'/studies/[study]/exports/new': both(team),
	'/studies/[study]/exports/[export]': open(team),
	'/studies/[study]/exports/[export]/about.txt': open(team),
	'/studies/[study]/exports/[export]/file': open(team),
	'/studies/[study]/glossary': open(team),
	'/studies/[study]/glossary/new': both(team),
	'/studies/[study]/glossary/asked/[asked]': both(team, { late: 1 }),
	'/studies/[study]/glossary/[entry]/edit': both(team),
	'/studies/[study]/glossary/[entry]/remove': both(team, { late: 1 }),
	'/studies/[study]/groups': open(team),
	'/studies/[study]/groups/ask': both(team),
	'/studies/[study]/groups/[group]/end': both(team, { late: 4 }),
	'/studies/[study]/inbox': open(team),
	'/studies/[study]/inbox/read': both(team),
	'/studies/[study]/inbox/read-all': both(team),
	'/studies/[study]/inbox/filters/new': both(team),
	'/studies/[study]/inbox/filters/[filter]': both(lead),
	'/studies/[study]/inbox/filters/[filter]/remove': both(lead, { late: 1 }),
	'/studies/[study]/memos/[memo]/edit': both(lead, { sees: team }),
	'/studies/[study]/memos/[memo]/remove': both(lead, { sees: team, late: 1 }),
	'/studies/[study]/outcomes': open(team),
	'/studies/[study]/outcomes/new': both(team),
	'/studies/[study]/outcomes/[outcome]': open(team),
	'/studies/[study]/outcomes/[outcome]/edit': both(team),
	'/studies/[study]/outcomes/[outcome]/ask-check': both(team),
	'/studies/[study]/outcomes/[outcome]/check': both(team),
	'/studies/[study]/outcomes/[outcome]/quotes': both(team),
	'/studies/[study]/outcomes/[outcome]/tell': both(team, { late: 1 }),
	'/studies/[study]/owed': open(team),
	'/studies/[study]/prompts/new': both(team),
	'/studies/[study]/prompts/[prompt]': both(team),
	'/studies/[study]/prompts/[prompt]/preview': open(team),
	'/studies/[study]/prompts/[prompt]/publish': both(team),
	'/studies/[study]/prompts/[prompt]/feedback-date': both(team),
	'/studies/[study]/prompts/[prompt]/versions': open(team),
	'/studies/[study]/prompts/[prompt]/versions/compare': open(team),
	'/studies/[study]/prompts/[prompt]/versions/draft': both(team),
	'/studies/[study]/prompts/[prompt]/versions/draft/preview': open(team),
	'/studies/[study]/prompts/[prompt]/versions/draft/publish': both(team, { late: 1 }),
	'/studies/[study]/prompts/[prompt]/versions/draft/drop': both(team, { late: 2 }),
	'/studies/[study]/prompts/[prompt]/close': both(team, { late: 3 }),
	'/studies/[study]/reflections': open(team),
	'/studies/[study]/seeing': open(team),
	'/studies/[study]/seeing/said': open(team),
	'/studies/[study]/search': open(team),
	'/studies/[study]/settings': both(lead, { sees: team }),
	'/studies/[study]/team': open(team),
	'/studies/[study]/team/invite': both(lead, { sees: team }),
	'/studies/[study]/team/[person]/letter': both(lead, { sees: team }),
	'/studies/[study]/team/[person]/remove': both(lead, { sees: team, person: 'member', late: 8 }),
	'/studies/[study]/team/[person]/revoke': both(lead, { sees: team }),
	'/studies/[study]/themes': open(team),
	'/studies/[study]/themes/new': both(team),
	'/studies/[study]/themes/[theme]': open(team),
	'/studies/[study]/themes/[theme]/memos': both(team),
	'/studies/[study]/themes/[theme]/said': open(team),
	'/studies/[study]/themes/[theme]/edit': both(team),
	'/studies/[study]/themes/start': both(team),
	'/studies/[study]/themes/history': open(team),
	'/studies/[study]/themes/retired': open(team),
	'/studies/[study]/themes/[theme]/history': open(team),
	'/studies/[study]/themes/[theme]/move': both(team),
	'/studies/[study]/themes/[theme]/split': both(team),
	'/studies/[study]/themes/[theme]/merge': both(team, { late: 1 }),
	'/studies/[study]/themes/[theme]/retire': both(team, { late: 2 }),
	'/studies/[study]/themes/[theme]/restore': both(team, { late: 3 })
};
