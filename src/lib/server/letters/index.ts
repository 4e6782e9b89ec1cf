/*
 * All letters that Soundings can write, by kind. Each is composed beside the domain that it speaks of,
 * at the moment of sending, so that it never holds words that were withdrawn meanwhile.
 */
import * as accounts from '../accounts/index.ts';
import * as calls from '../calls/index.ts';
import * as contributions from '../contributions/index.ts';
import * as exports from '../exports/index.ts';
import * as glossary from '../glossary/index.ts';
import * as groups from '../groups/index.ts';
import * as invitations from '../invitations/index.ts';
import * as leaving from '../leaving/index.ts';
import type { Compose } from '../mail/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as payments from '../payments/index.ts';
import * as prompts from '../prompts/index.ts';
import * as publications from '../publications/index.ts';
import * as quotations from '../quotations/index.ts';
import * as reflections from '../reflections/index.ts';
import * as studies from '../studies/index.ts';
import * as themes from '../themes/index.ts';
import * as worries from '../worries/index.ts';
import { digest } from './digest.ts';
import { unfinished } from './draft.ts';
import { withFoot } from './foot.ts';

export { postDigests } from './digest.ts';
export { remindOfDrafts } from './draft.ts';
export { letterOf, tokenOf } from './token.ts';

const all: Record<string, Compose> = {
	...accounts.letters,
	...groups.letters,
	...calls.letters,
	...studies.letters,
	...invitations.letters,
	...prompts.letters,
	...glossary.letters,
	...contributions.letters,
	...worries.letters,
	...meetings.letters,
	...payments.letters,
	...themes.letters,
	...quotations.letters,
	...outcomes.letters,
	...publications.letters,
	...reflections.letters,
	...exports.letters,
	...leaving.letters,
	'draft.waiting': unfinished,
	digest
};

/** Who writes each kind, with what stands under every letter. */
export const composers: Record<string, Compose> = Object.fromEntries(
	Object.entries(all).map(([kind, compose]) => [kind, withFoot(compose)])
);
