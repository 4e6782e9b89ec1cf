/** Where a person of the team has to write: the record does not know it. */
export const TO_WRITE = '[the team writes this]';

/** The parts of the report on public involvement, in their order; `asks`: the item as it was published. */
export const reportParts = [
	{ part: 'aim', title: '1 Aim', asks: 'Report the aim of PPI in the study' },
	{
		part: 'methods',
		title: '2 Methods',
		asks: 'Provide a clear description of the methods used for PPI in the study'
	},
	{
		part: 'results',
		title: '3 Study results',
		asks: 'Outcomes—Report the results of PPI in the study, including both positive and negative outcomes'
	},
	{
		part: 'discussion',
		title: '4 Discussion and conclusions',
		asks: 'Outcomes—Comment on the extent to which PPI influenced the study overall. Describe positive and negative effects'
	},
	{
		part: 'reflections',
		title: '5 Reflections/critical perspective',
		asks: 'Comment critically on the study, reflecting on the things that went well and those that did not, so others can learn from this experience'
	},
	{
		part: 'ethics',
		title: 'Public involvement, for an ethics committee',
		asks: 'Who was involved and what they have lived through, how and when, how it made the study more acceptable, and whether it goes on. Research ethics committees ask for this in the application (IRAS).'
	}
] as const;

export type PartName = (typeof reportParts)[number]['part'];

/** What GRIPP2 is, and whose words its items are. */
export const GRIPP2 =
	'The items are those of the GRIPP2 short form (Staniszewska and others, BMJ 2017;358:j3453, CC BY 4.0). It is a checklist for reporting patient and public involvement (PPI).';

/** As many letters as one part takes. */
export const MOST_OF_PART = 20_000;
