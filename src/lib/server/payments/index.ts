/*
 * Time and payment. A group sets its **rates**. An organiser makes an **offer** for taking part in a
 * finding's thread or a meeting, and each person accepts or declines it: a **payment**, which is then
 * claimed from whoever pays, and paid. There are no bank details here. Whoever declines may say
 * everything that others may.
 */
export type { OfferRow, PaymentRow, RateRow } from './tables.ts';
