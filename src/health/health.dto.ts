/** Whether the service is up. */
export class HealthDto {
  /** @example ok */
  status: 'ok';
}
