/** What a refused form gives back: everything that was typed, and what is wrong with it. */
export type Refusal = {
	values: Record<string, string | string[]>;
	errors: FieldError[];
};

/** A form as its page shows it: refused just now, or given back with what was typed into it before. */
export type Given = Refusal & {
	/** what was begun before, by its name in addresses, and when it was kept */
	draft?: { ref: string; at: string };
};

/** One thing to mend. `field` is the id of the box that the error summary leads to. */
export type FieldError = { field: string; message: string };

type Shown = { name: string; value: string; error: string | undefined };
type ShownList = { name: string; values: string[]; error: string | undefined };

/**
 * Reads a form for showing: what was typed when it was refused, else what is stored.
 *
 *     const f = $derived(fields(form, { title: data.prompt.title }));
 *     <Input {...f('title')} label="Title" />
 *     <Checkboxes {...f.list('groups')} legend="Which groups?" options={…} />
 */
export function fields(
	refusal: Refusal | null | undefined,
	stored: Record<string, string | string[] | number | null | undefined> = {}
) {
	const f = (name: string): Shown => ({
		name,
		value: first(refusal ? refusal.values[name] : stored[name]),
		error: message(refusal, name)
	});
	f.list = (name: string): ShownList => ({
		name,
		values: list(refusal ? refusal.values[name] : stored[name]),
		error: message(refusal, name)
	});
	return f;
}

function message(refusal: Refusal | null | undefined, name: string) {
	return refusal?.errors.find((error) => error.field === name)?.message;
}

function first(value: string | string[] | number | null | undefined): string {
	if (Array.isArray(value)) return value[0] ?? '';
	return value === null || value === undefined ? '' : String(value);
}

function list(value: string | string[] | number | null | undefined): string[] {
	if (Array.isArray(value)) return value;
	return value === null || value === undefined || value === '' ? [] : [String(value)];
}
