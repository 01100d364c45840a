/** The media type of every problem. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
