import type { PlainDate } from './plain-date.js';

const britishDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today's date where the services are, whatever zone the machine is set to. */
export const todayInBritain = (): PlainDate => britishDay.format(new Date());
