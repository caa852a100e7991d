import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The SHA-256 of the file as it lay there, so that everybody can see they count the same papers. */
export const inputHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
