import { parentPort, workerData } from 'node:worker_threads'
import { countFile } from '../count-file.ts'

// Runs beside the server: gets the bytes and the question once, answers once, and ends.
parentPort?.postMessage(countFile(workerData.bytes, workerData.asked))
