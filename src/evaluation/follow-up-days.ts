/** Days of the twelve months in which a child's reoffending is looked at. */
export const FOLLOW_UP_DAYS = 365;
