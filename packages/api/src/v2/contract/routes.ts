import { routes as routesV1 } from '../../contract/routes.ts'
import { orderAudits } from './audit-routes.ts'
import { inferModel, inferModelVersion } from './inference-routes.ts'
import { getQuote } from './quote-routes.ts'
import { getJob, getReceipt, listReceipts, streamEvents } from './receipt-routes.ts'

/** Every route of the HTTP contract. All nodes serve the routes of the tag `health`, gateways serve all. */
export const routes = {
  ...routesV1,
  inferModel,
  inferModelVersion,
  listReceipts,
  getReceipt,
  getJob,
  streamEvents,
  getQuote,
  orderAudits,
} as const
