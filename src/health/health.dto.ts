/** Whether the process is up. */
export class LivenessDto {
  /** @example ok */
  status: 'ok';
}

/** Whether the service can be used. */
export class ReadinessDto {
  /**
   * `degraded`: the disk is full; what must be written is refused with 507 until there is room, other reads go on.
   * @example ok
   */
  status: 'ok' | 'degraded';
}
