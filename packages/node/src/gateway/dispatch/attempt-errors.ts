import { errorCatalogue, type OgError } from '@opengradient/protocol'

/** Whether another worker may succeed after this error of an attempt. */
export function mayTryOtherWorker({ code }: OgError): boolean {
  return errorCatalogue[code].workerFailover
}

/** Whether a receipt of the failed attempt may exist. */
export function mayHaveReceipt({ code }: OgError): boolean {
  return errorCatalogue[code].mayHaveRun
}
