/*
 * All letters that Soundings can write, by kind. Each is composed beside the domain that it speaks of,
 * at the moment of sending, so that it never holds words that were withdrawn meanwhile.
 */
import { letters as accounts } from '../accounts/index.ts';
import { letters as contributions } from '../contributions/index.ts';
import type { Compose } from '../mail/index.ts';

export const composers: Record<string, Compose> = { ...accounts, ...contributions };
