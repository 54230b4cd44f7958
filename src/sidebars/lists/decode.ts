/** A file's text, or why it cannot be read, with the way out. */
export type Decoded = { text: string } | { problem: string };

const MOST_BYTES = 60_000_000;

/** Reads a file as people's programs write them: UTF-8 and UTF-16 with or without their marks, else Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: "This file is empty. Choose one with headings and rows." };
  if (bytes.length > MOST_BYTES) {
    return { problem: "This file is larger than 60 MB. Split it, and bring it in as several." };
  }
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes) };
  } catch {
    if (encoding === undefined) return { text: new TextDecoder("windows-1252").decode(bytes) };
    return {
      problem:
        "This file can’t be read as text. Save it as CSV (UTF-8) in the program it is from, and choose that.",
    };
  }
}

/** By its mark, or by the zeros that UTF-16 has beside every plain letter. */
function encodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 10) return "utf-16le";
  if (even > start.length / 4 && odd < even / 10) return "utf-16be";
  return undefined;
}
