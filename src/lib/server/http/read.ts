import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { FieldError, Refusal } from '#lib/forms.ts';
import { clean } from '#lib/text/clean.ts';

type Entries = v.ObjectEntries;
type Schema<E extends Entries> = v.GenericSchema<unknown, unknown> & { entries: E };

/**
 * Reads a posted form against the schema that stands beside its route. Every text is cleaned first
 * (LF, NFC, no NUL); what is missing counts as empty; `name-day`, `name-month`, `name-year` become `name`.
 *
 *     const form = await read(request, schema);
 *     if (!form.ok) return form.refused;
 *     form.input.title
 *
 * Where a form brings a file, `formOf` reads it first, and this is given what that read.
 */
export async function read<S extends Schema<Entries>>(sent: Request | FormData, schema: S) {
	const form = sent instanceof FormData ? sent : await formOf(sent);
	return check(values(form, schema.entries), schema);
}

/** What was posted. 400 where it is no form, or one that breaks off: no page of ours sends that. */
export async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (problem) {
		if (problem instanceof TypeError) error(400, 'We cannot read what was sent');
		throw problem;
	}
}

/** The same for values that come from elsewhere. */
export function check<S extends Schema<Entries>>(values: Refusal['values'], schema: S) {
	const result = v.safeParse(schema, values, { abortPipeEarly: true });
	if (result.success)
		return { ok: true as const, input: result.output as v.InferOutput<S>, values };
	return { ok: false as const, refused: refuse(values, errorsOf(result.issues)), values };
}

/** Refuses a form with everything that was typed: 422 and what to mend, field by field. */
export function refuse(values: Refusal['values'], errors: FieldError[] | Record<string, string>) {
	const list = Array.isArray(errors)
		? errors
		: Object.entries(errors).map(([field, message]) => ({ field, message }));
	return fail(422, { values, errors: list } satisfies Refusal);
}

function values(form: FormData, entries: Entries): Refusal['values'] {
	const values: Refusal['values'] = {};
	for (const name of new Set(form.keys())) {
		values[name] = texts(form, name).at(-1) ?? '';
	}
	for (const [name, entry] of Object.entries(entries)) {
		if (isList(entry)) values[name] = texts(form, name);
		else if (form.has(`${name}-year`)) values[name] = day(form, name);
		else values[name] ??= '';
	}
	return values;
}

/** What stands in a form that no schema is known for: lists where a name comes twice, boxes of a date as one day. */
export function typedIn(form: FormData): Refusal['values'] {
	const values: Refusal['values'] = {};
	for (const name of new Set(form.keys())) {
		const all = texts(form, name);
		values[name] = all.length > 1 ? all : (all[0] ?? '');
		const date = /^(.+)-year$/.exec(name)?.[1];
		if (date) values[date] = day(form, date);
	}
	return values;
}

/** Files are no text: a form that sends one where words belong has sent nothing. */
export function texts(form: FormData, name: string) {
	return form.getAll(name).map((value) => (typeof value === 'string' ? clean(value) : ''));
}

/** Three boxes as one day, zeros filled in; kept as typed where they are no numbers. */
export function day(form: FormData, name: string) {
	const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
		(texts(form, `${name}-${part}`)[0] ?? '').trim().replace(/\s+/g, ' ')
	);
	if (!year && !month && !day) return '';
	// a dash that was typed would move the others' words into the wrong boxes: DateField takes them by line
	const between = /-/.test(year + month + day) ? '\n' : '-';
	return [year, month.padStart(2, '0'), day.padStart(2, '0')].join(between);
}

function isList(entry: Entries[string]) {
	return entry.type === 'array';
}

function errorsOf(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
	const seen = new Map<string, string>();
	for (const issue of issues) {
		const field = String(issue.path?.[0]?.key ?? '');
		if (!seen.has(field)) seen.set(field, issue.message);
	}
	return [...seen].map(([field, message]) => ({ field, message }));
}
