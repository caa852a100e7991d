import { crc32, deflateRawSync } from 'node:zlib'

/** Packs parts into a zip, as a spreadsheet program does; `declared` lies about the unpacked size. */
export function zipped(
  parts: Record<string, string | Uint8Array>,
  options: { declared?: number } = {},
): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    const packed = deflateRawSync(bytes)
    const head = headOf(name, bytes, packed, options.declared ?? bytes.length)
    bodies.push(Buffer.concat([signed(0x04034b50, head), Buffer.from(name), packed]))
    directory.push(entryOf(head, name, offset))
    offset += bodies.at(-1)?.length ?? 0
  }
  const listing = Buffer.concat(directory)
  return Buffer.concat([...bodies, listing, endOf(directory.length, listing.length, offset)])
}

function headOf(name: string, bytes: Uint8Array, packed: Buffer, size: number): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

function signed(signature: number, rest: Buffer): Buffer {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(signature)
  return Buffer.concat([mark, rest])
}

function entryOf(head: Buffer, name: string, offset: number): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(20)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return signed(0x02014b50, Buffer.concat([made, head, tail, Buffer.from(name)]))
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return signed(0x06054b50, end)
}

/** A workbook of one sheet, given the XML of its rows. */
export function workbookOf(rows: string, extra: Record<string, string> = {}): Buffer {
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Members" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ...extra,
  })
}
