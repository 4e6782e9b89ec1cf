import { agenda, culture, edited, holding, said, welcome } from './words.ts';
import { deepEnd, linkWorkers } from '../../../scripts/demo/places.ts';

/**
 * Every fact of the account that belongs in a summary, the column that carried it with what stands there,
 * and how it reads on the page that everyone can open. `late`: it is told by the page itself or by what
 * the organiser added, and not by the first text.
 */
export type Fact = {
	fact: string;
	field: `${string}.${string}`;
	holds: string | number;
	page?: string;
	late?: boolean;
};

/** The sentences of a finding, as they were typed, without its marks. */
const bare = (words: string) => words.replaceAll('**', '');

export const facts: Fact[] = [
	{ fact: 'the group', field: 'group.name', holds: deepEnd.name, late: true },
	{
		fact: 'who is in it, and where',
		field: 'group.about',
		holds: 'parts of Sheffield',
		late: true
	},
	{ fact: 'the study', field: 'study.title', holds: linkWorkers.title, late: true },
	{
		...{ fact: 'who pays for it', field: 'study.funder', late: true },
		holds: 'National Institute for Health and Care Research'
	},
	{ fact: 'the award', field: 'study.award_number', holds: 'NIHR130247', late: true },
	{
		...{ fact: 'whose views these are, and whose not', field: 'study.disclaimer', late: true },
		holds: linkWorkers.disclaimer
	},
	{
		...{ fact: 'where the data come from', field: 'prompt_version.why' },
		holds: 'We went along with link workers in several parts of England'
	},
	{
		...{ fact: 'and whom they talked with', field: 'prompt_version.why' },
		holds: 'talked with staff and patients'
	},
	{
		...{ fact: 'she had met the group nearly a year before', field: 'agenda_item.words' },
		holds: welcome.paper
	},
	{ fact: 'it knew her again', field: 'contribution.body', holds: said.again.words },
	{
		...{ fact: 'what changed since', field: 'outcome.we_did' },
		holds: 'We wrote two pages for surgeries about this part of the job.'
	},
	{
		...{ fact: 'ten people came', field: 'meeting.members_came', holds: 10 },
		page: 'Ten people of the group came'
	},
	{
		...{ fact: 'and one researcher', field: 'meeting.researchers_came', holds: 1 },
		page: 'One researcher came to listen'
	},
	{
		...{ fact: 'nobody is named who did not ask for it', field: 'permission.purpose' },
		...{ holds: 'thanks', page: 'We thank', late: true }
	},
	{
		...{ fact: 'thanks to the group for time and thoughts', field: 'summary.body', late: true },
		...{ holds: '[thanks]', page: 'for their time and their thoughts' }
	},
	{ fact: 'first idea', field: 'prompt_version.title', holds: holding.title },
	{
		...{ fact: 'not always sent on', field: 'prompt_version.found' },
		holds: 'A link worker does not always send people on'
	},
	{
		...{ fact: 'feelings are answered and contained', field: 'prompt_version.found' },
		holds: 'help to carry it, while they learn how hard that life is'
	},
	{
		...{ fact: 'more than listening', field: 'prompt_version.found' },
		holds: 'It is more than listening'
	},
	{
		...{ fact: 'chosen: being present, standing alongside', field: 'prompt_version.found' },
		holds: 'chooses to be there, and to stand beside the person'
	},
	{
		...{ fact: 'its name', field: 'prompt_version.found' },
		...{ holds: '**holding**', page: 'We call this holding' }
	},
	...['nothing fitting was there', 'a long waiting list', 'not ready yet', 'tangled up'].map(
		(holds): Fact => ({ fact: `when: ${holds}`, field: 'prompt_version.why', holds })
	),
	{
		...{ fact: 'asked how it would say it', field: 'question.text' },
		holds: holding.questions[0]
	},
	{ fact: 'empathy, room to open up', field: 'contribution.body', holds: said.empathy.words },
	{ fact: 'open about limits', field: 'contribution.body', holds: said.limits.words },
	{
		...{ fact: 'how many thought so', field: 'contribution.agreed', holds: 6 },
		page: 'Six of ten people agreed'
	},
	{ fact: 'a steady presence', field: 'contribution.body', holds: said.steady.words },
	{ fact: 'tell others', field: 'contribution.body', holds: said.tell.words },
	{
		fact: 'does not suit who wants a solution',
		field: 'contribution.body',
		holds: said.solution.words
	},
	{ fact: 'second idea', field: 'prompt_version.title', holds: culture.title },
	{ fact: 'how diverse link workers are', field: 'prompt_version.found', holds: culture.found },
	{ fact: 'some groups stay away', field: 'contribution.body', holds: said.away.words },
	{ fact: 'training', field: 'contribution.body', holds: said.training.words },
	{ fact: 'research to come', field: 'contribution.body', holds: said.research.words },
	{
		...{ fact: 'asked of the team', field: 'contribution.point_kind', holds: 'question' },
		page: 'People had questions for the research team.'
	},
	{
		...{ fact: 'who takes it on', field: 'action.doer', holds: 'team' },
		page: 'The research team does this by'
	},
	{ fact: 'the talk helps the analysis', field: 'contribution.body', holds: said.helps.words },
	{
		fact: 'what the organiser knew besides',
		field: 'summary.body',
		holds: edited.corrected,
		late: true
	},
	...Object.values(agenda).map((holds): Fact => ({
		fact: holds,
		field: 'agenda_item.title',
		holds
	}))
];

export const onPage = ({ holds, page }: Fact) => page ?? bare(String(holds));

/** What the first text says before anybody edits it. */
export const drafted = facts
	.filter(({ late }) => !late)
	.map((each) => each.page?.replace('this holding', 'this **holding**') ?? String(each.holds));
