/** A telephone number with spaces that hold: one that breaks over two lines is misdialled. */
export const unbroken = (phone: string) => phone.replaceAll(' ', '\u00a0');
