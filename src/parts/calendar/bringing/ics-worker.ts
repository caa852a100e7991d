import { parentPort, workerData } from 'node:worker_threads'
import { readIcs, type Window } from './reading-ics.ts'

const { bytes, window }: { bytes: Uint8Array; window: Window } = workerData
parentPort?.postMessage(readIcs(bytes, window))
