/** Days are counted from the day on which the caseload is seen; those before it are below zero. */

const NOT_TAKEN = { outcome: null, decision: null, reason: null, decidedBy: null };

export const DEMO_DECISIONS = [
  {
    title: 'Emotional and mental health: what to commission',
    question: 'Many children have the need, and little is offered for it first. What is to be provided?',
    /** The earlier analysis. */
    analysis: 0,
    options: [
      {
        option: 'A counsellor two days a week',
        consideration: 'From the health board; no waiting list of our own.',
      },
      { option: 'Train two of our own workers', consideration: 'Ready in six months at the earliest.' },
    ],
    ...{ dueIn: -310, decidedIn: -320, reviewIn: 45 },
    outcome: 'ACT',
    decision: 'Ask the health board for a counsellor, and train two workers in the meantime.',
    reason: 'Neither is enough by itself.',
    decidedBy: 'Management board',
  },
  {
    title: 'A second arts project',
    question: 'Creative writing is full at times. Is a second arts project to be commissioned?',
    analysis: 0,
    options: [{ option: 'A drama project', consideration: null }],
    ...{ dueIn: -280, decidedIn: -290, reviewIn: null },
    outcome: 'NO_ACTION',
    decision: 'No second project this year.',
    reason: 'Nobody waited longer than two weeks, and no need in the analysis calls for it.',
    decidedBy: 'Management board',
  },
  {
    title: 'Living arrangements: nothing is offered',
    question: 'No intervention has living arrangements as its first aim. Who is to provide what?',
    /** The later analysis. */
    analysis: 1,
    options: [{ option: 'An accommodation worker, shared with housing', consideration: null }],
    ...{ dueIn: 21, decidedIn: null, reviewIn: null },
    ...NOT_TAKEN,
  },
] as const;

export const DEMO_ACTIONS = [
  {
    decision: 0,
    action: 'Agree days and rooms for the counsellor with the health board',
    owner: 'Head of service',
    ...{ dueIn: -240, state: 'DONE', endedIn: -250, reason: null },
    progress: 'One day a week is agreed.',
    followUp: 'Eleven children seen in the first quarter; four still wait.',
    followedUpIn: -120,
  },
  {
    decision: 0,
    action: 'Train two workers in emotional literacy',
    owner: 'Operations manager',
    ...{ dueIn: -60, state: 'OPEN', endedIn: null, reason: null },
    progress: 'One is trained; the second course was cancelled.',
    ...{ followUp: null, followedUpIn: null },
  },
  {
    decision: 0,
    action: 'Hold a drop-in for parents at the clinic',
    owner: 'Operations manager',
    ...{ dueIn: -150, state: 'DROPPED', endedIn: -180, progress: null },
    reason: 'The clinic moved, and parents asked for calls instead.',
    ...{ followUp: null, followedUpIn: null },
  },
] as const;

export const DEMO_ESCALATIONS = [
  {
    decision: 0,
    needAreaCode: 'EMH',
    partner: 'University health board',
    asked: 'A counsellor for two days a week.',
    ...{ escalatedIn: -318, dueIn: -270, respondedIn: -275 },
    ...{ response: 'IN_PART', responseText: 'One day a week from the start of the quarter.' },
  },
  {
    decision: 2,
    needAreaCode: 'LIV',
    partner: 'County borough housing department',
    asked: 'An accommodation worker who takes referrals from the service.',
    ...{ escalatedIn: -75, dueIn: -15, respondedIn: null },
    ...{ response: null, responseText: null },
  },
] as const;
