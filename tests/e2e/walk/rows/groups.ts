import { members, organiser, group, team, around, giver, both, open, type Row } from './who.ts';

/** Addresses of a group. */
export const groups: Record<string, Row> = {
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
	'/groups/[group]/contributions/[ref]/wordings': both(giver, { sees: around })
};
