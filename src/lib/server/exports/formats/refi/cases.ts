import type { Case, Stage } from '../../stage.ts';
import type { Making } from '../../making.ts';
import { codeName, isCase, sourceOf } from './codes.ts';
import type { Guid } from './guid.ts';
import { begin, element, text } from './xml.ts';

const GROUP = 'group';
const WAY = 'way of answering';

const ROLE = 'role';

type Attribute = { name: string; of: (each: Case) => string[] };

/** What is known of a contributor: only these (no personal attribute exists), and for others no way. */
function attributes({ frame, stage }: Making): Attribute[] {
	const all = [
		{ name: GROUP, of: ({ groups }: Case) => groups.map((id) => frame.groups.get(id)?.name ?? '') },
		{ name: WAY, of: ({ ways }: Case) => ways },
		{ name: ROLE, of: ({ role }: Case) => [role] }
	];
	return all.filter(({ of }) => some(stage, (each) => of(each).length > 0));
}

export function variables(making: Making, guid: Guid): string {
	return held(
		'Variables',
		attributes(making).map(({ name }) =>
			element('Variable', { guid: guid('variable', name), name, typeOfVariable: 'Text' })
		)
	);
}

/** Every contributor with a code of their own, in pieces: what is known of them, and where their words are. */
export function* cases(making: Making, guid: Guid): Iterable<string> {
	const { stage, wish } = making;
	const known = attributes(making);
	let any = false;
	for (const each of stage.cases()) {
		if (!isCase(each)) continue;
		if (!any) yield begin('Cases');
		any = true;
		const values = known.flatMap(({ name, of }) => {
			const value = of(each).join('; ');
			const ref = element('VariableRef', { targetGUID: guid('variable', name) });
			return value ? element('VariableValue', {}, ref, element('TextValue', {}, text(value))) : [];
		});
		yield `${begin('Case', { guid: guid('case', codeName(each.case)), name: each.case })}${values.join('')}`;
		if (wish.layout === 'contributors')
			yield element('SourceRef', { targetGUID: guid('source', each.case) });
		for (const { id } of stage.ofCase(each.case))
			yield element('SelectionRef', { targetGUID: guid('selection', id) });
		yield '</Case>';
	}
	if (any) yield '</Cases>';
}

/** For ATLAS.ti, which knows no variables of cases: a set for each attribute with its value. */
export function* sets(making: Making, guid: Guid): Iterable<string> {
	const { stage, wish } = making;
	const byPerson = wish.layout === 'contributors';
	let any = false;
	// who answers for the study is no case, and is told apart by role alone
	const fits = (each: Case, name: string) =>
		isCase(each) || (name === ROLE && each.role !== 'member');
	for (const { name, of } of attributes(making)) {
		const values = new Set<string>();
		for (const each of stage.cases())
			if (fits(each, name)) of(each).forEach((value) => values.add(value));
		for (const value of [...values].toSorted()) {
			if (!any) yield begin('Sets');
			any = true;
			yield begin('Set', { guid: guid('set', `${name}: ${value}`), name: `${name}: ${value}` });
			let last = '';
			for (const each of stage.cases()) {
				if (!fits(each, name) || !of(each).includes(value)) continue;
				const source = sourceOf(each);
				if (!byPerson)
					yield element('MemberCode', { targetGUID: guid('case', codeName(each.case)) });
				// those of one role share a text
				else if (source !== last)
					yield element('MemberSource', { targetGUID: guid('source', source) });
				last = source;
			}
			yield '</Set>';
		}
	}
	if (any) yield '</Sets>';
}

/** A container with what it holds; none at all where it would be empty. */
export function held(name: string, children: string[]): string {
	return children.length ? element(name, {}, ...children) : '';
}

function some(stage: Stage, fits: (each: Case) => boolean) {
	for (const each of stage.cases()) if (isCase(each) && fits(each)) return true;
	return false;
}
