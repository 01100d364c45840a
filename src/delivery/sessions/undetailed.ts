/** The details of a session of which no more is recorded than when and for how long. */
export const UNDETAILED = {
  startTime: null,
  mode: null,
  locationKind: null,
  modules: null,
  components: null,
  adaptation: null,
  adaptationNote: null,
  rescheduledReason: null,
  rescheduledNote: null,
  rescheduledTo: null,
  replacesSessionId: null,
  groupSessionId: null,
} as const;
