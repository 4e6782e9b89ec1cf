import * as v from 'valibot';
import { field } from '../http/index.ts';
import { stages } from './make.ts';

/** The boxes of a study's details. */
export const detailFields = {
	title: field.text(200, 'Enter the title of the study'),
	about: field.text(4000, 'Say in a few plain sentences what the study is about'),
	aim: field.optionalText(4000),
	stage: field.choice(stages, 'Choose where the study stands'),
	ends_on: field.optionalDay(),
	funder: field.text(200, 'Enter who pays for the study'),
	award_number: field.optionalText(80),
	disclaimer: field.optionalText(2000),
	acknowledgement: field.optionalText(2000),
	controller: field.text(120, 'Enter the organisation that answers by law for the study'),
	ethics: field.optionalText(1000),
	payment: field.optionalText(500),
	contact_name: field.text(80, 'Enter the person whom people can ask'),
	contact_phone: field.optionalText(40),
	contact_email: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.maxLength(254, 'Make this shorter: 254 letters at most'),
		v.check(
			(value) => value === '' || v.is(v.pipe(v.string(), v.email()), value),
			'Enter an email address, such as name@example.org'
		)
	)
};
