/** One offending field of a request. */
export class ProblemFault {
  /**
   * JSON pointer into the body (RFC 6901), `?name` for a query parameter, or a header's name.
   * @example /heldOn
   */
  pointer: string;

  /**
   * Stable code of what is wrong.
   * @example BEFORE_DELIVERY
   */
  code: string;

  /**
   * What is wrong, and what would be right.
   * @example "The session is dated before its delivery started."
   */
  detail: string;
}

/** Why a request was refused (RFC 9457 problem details). */
export class Problem {
  /**
   * Names the kind of problem.
   * @example urn:waymark:problem:invalid
   */
  type: string;

  /**
   * The kind of problem in words.
   * @example "The request breaks a rule"
   */
  title: string;

  /**
   * HTTP status.
   * @example 422
   */
  status: number;

  /**
   * Stable code of this problem.
   * @example BEFORE_DELIVERY
   */
  code: string;

  /**
   * What happened, and what to do about it.
   * @example "The session is dated before its delivery started."
   */
  detail: string;

  /**
   * The id of the request, as in `X-Request-Id`, to find it in the log.
   * @example 0b6c1f0e-5d0a-4d57-9d55-0d6f6a0c3f21
   */
  instance: string;

  /** Every offending field. */
  errors: ProblemFault[];
}
