import { parentPort, workerData } from 'node:worker_threads'
import { solve } from './solve.ts'

// Runs beside the server: gets one model, answers once, and ends.
parentPort?.postMessage(await solve(workerData.model, workerData.seconds))
