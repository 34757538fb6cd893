/**
 * CRC-32 as zlib counts it (polynomial 0xEDB88320), which tells a damaged file from a whole one.
 *
 * @example
 * crc32(new TextEncoder().encode("123456789")); // 0xcbf43926
 */

/** The checksum, as an unsigned number of 32 bits. */
export function crc32(bytes: Uint8Array): number {
  const table = tableOf();
  let crc = -1;
  // Not for-of, which makes an object a byte until it is compiled.
  for (let at = 0, end = bytes.length; at < end; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

function tableOf(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (-(crc & 1) & 0xedb88320);
    return crc;
  });
}
