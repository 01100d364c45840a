/** Children below which a group shows no rate. */
export const LEAST_FOR_A_RATE = 10;
