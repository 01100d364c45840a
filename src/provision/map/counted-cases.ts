import { unrestricted } from '../../access/case-visibility.js';
import type { MapQuestion } from './map-question.js';

/** Holds of the cases `c`, in the delivery area `a`, by which a child counts in what is asked. */
export function countedCases({ since, until, filter }: MapQuestion): {
  sql: string;
  parameters: Record<string, string>;
} {
  const { deliveryArea, orderType } = filter;
  return {
    sql: `${unrestricted('c')} AND c.opened_on <= :until AND (c.closed_on IS NULL OR c.closed_on >= :since)
       ${deliveryArea === undefined ? '' : 'AND a.code = :area'}
       ${orderType === undefined ? '' : 'AND c.order_type = :orderType'}`,
    parameters: {
      ...{ since, until },
      ...(deliveryArea !== undefined && { area: deliveryArea }),
      ...(orderType !== undefined && { orderType }),
    },
  };
}
