/** The group and the study of the case, and a second of each beside them, in our own words. */

export const deepEnd = {
	slug: 'deep-end',
	name: 'Deep End PPI group',
	about:
		'We live in parts of Sheffield where money is short and many people are unwell. Researchers come to us, and we tell them how their work looks from here.',
	discreet_name: 'The Tuesday group',
	controller: 'Example University, Sheffield',
	looks_in: 'Noor looks in on Tuesdays and Thursdays.',
	phone: '0114 496 0110',
	worries_name: 'Pat',
	worries_phone: '0114 496 0111',
	deputy_name: 'Noor',
	support:
		'Do you need to talk to somebody now? You can ring **Samaritans** on [116 123](tel:116123), free, day and night. For help with your health ring [111](tel:111). In danger, ring 999.'
};

export const linkWorkers = {
	slug: 'link-workers',
	title: 'Link workers in GP surgeries',
	about:
		'Link workers help with the parts of life that a doctor cannot mend, such as debts, housing or being alone. We look at how this job is taking shape at GP surgeries in England.\n\nWe went along with link workers, in towns and in the country. We also spoke with people who work with them and with patients they help.',
	aim: 'We bring our first ideas to people who know this life. You tell us what we got right, what we missed, and how to say it. We have not finished, so your words can change the result.',
	funder: 'National Institute for Health and Care Research (NIHR)',
	award_number: 'NIHR130247',
	disclaimer:
		'Whoever wrote this speaks for themselves. The NIHR, the Department of Health and Social Care and the university where the study is based may see things differently.',
	acknowledgement:
		'Link workers, patients and staff let the team come along and ask. Without them there would be nothing to talk about.',
	stage: 'analysis' as const,
	controller: 'Example University, Oxford',
	ethics:
		'You advise us, you are not studied. Your answers are involvement and not research data, so this needs no ethics approval.',
	payment:
		'£25 an hour: £50 for a meeting of two hours, and £12.50 for answering a finding at home. Travel is paid.',
	contact_name: 'Marian',
	contact_phone: '01632 960120',
	contact_email: 'marian@example.org'
};

export const harbourLane = {
	slug: 'harbour-lane',
	name: 'Harbour Lane patient group',
	about: 'Patients of one surgery by the sea who read and talk about research.',
	discreet_name: 'Harbour Lane readers',
	controller: 'Harbour Lane Surgery (example)',
	looks_in: 'Lorna looks in on Fridays.',
	phone: '01632 960130',
	worries_name: 'Lorna',
	worries_phone: '01632 960130',
	deputy_name: null,
	support: 'For help with your health ring [111](tel:111). In danger, ring 999.'
};

export const videoVisits = {
	slug: 'video-visits',
	title: 'Seeing the doctor on a screen',
	about: 'We ask how it is to see a doctor by video, for people who find it hard to get out.',
	aim: 'We want to know which questions matter to patients before we begin.',
	funder: 'Example Health Charity',
	award_number: 'EX-2041',
	disclaimer: 'The charity that pays for this study does not have to agree with what it says.',
	acknowledgement: 'This study is paid for by Example Health Charity.',
	stage: 'data' as const,
	controller: 'Example College',
	ethics: 'You advise us, you are not studied.',
	payment: '£10 for each finding you answer.',
	contact_name: 'Ines',
	contact_phone: '01632 960131',
	contact_email: 'ines@example.org'
};
