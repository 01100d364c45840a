/** Subjects that begin so are the product's own: no identity provider can name them, and nobody can choose them. */
const OWN = 'local:';

export const ownSubject = (name: string): string => `${OWN}${name}`;

export const isOwnSubject = (subject: string): boolean => subject.startsWith(OWN);
