import type { AvailableEntry } from '../../catalogue/available-entries.js';

/** Whether an entry can be had in a delivery area: nobody else's provider, or one that works there or everywhere. */
export const worksIn = ({ providerAreaId }: AvailableEntry, deliveryAreaId: string): boolean =>
  providerAreaId === undefined || providerAreaId === null || providerAreaId === deliveryAreaId;
