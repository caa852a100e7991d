import encodeQR from 'qr'

/** A code that a phone reads, drawn as one path: black on white in both schemes, or it would not scan. */
export function QR({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const squares = rows.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path class="white" d={`M0 0h${rows.length}v${rows.length}h-${rows.length}z`} />
      <path d={squares.join('')} />
    </svg>
  )
}
