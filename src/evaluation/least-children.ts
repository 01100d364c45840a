/** Children a side below which nothing is compared, whatever a plan says (the Justice Data Lab asks as many after matching). */
export const LEAST_CHILDREN = 30;
