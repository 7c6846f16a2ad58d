// SHA-512 (FIPS 180-4), fed piece by piece. Browsers have none that takes a file larger than their memory, and none at all on a
// page that came by plain http, as in the network of a small library. Words of 64 bits are pairs of 32, high before low.

const BLOCK = 128;
const ROUNDS = 80;
const TWO_32 = 0x1_0000_0000;

/** The whole part of a root, by Newton's method from above. */
function root(n: bigint, degree: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * guess + n / guess ** (degree - 1n)) / degree;
    if (next >= guess) {
      return guess;
    }
    guess = next;
  }
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) {
      found.push(n);
    }
  }
  return found;
}

/** Of each prime the first 64 bits behind the point of its root (sections 4.2.3 and 5.3.5). */
function fractions(count: number, degree: bigint): Int32Array {
  const words = new Int32Array(2 * count);
  primes(count).forEach((prime, i) => {
    const bits = BigInt.asUintN(64, root(BigInt(prime) << (64n * degree), degree));
    words[2 * i] = Number(bits >> 32n) | 0;
    words[2 * i + 1] = Number(bits & 0xffff_ffffn) | 0;
  });
  return words;
}

const CONSTANTS = fractions(ROUNDS, 3n);
const FIRST = fractions(8, 2n);

export class Sha512 {
  private readonly state = FIRST.slice();
  private readonly words = new Int32Array(2 * ROUNDS);
  private readonly rest = new Uint8Array(BLOCK);
  private filled = 0;
  private length = 0;

  update(bytes: Uint8Array): void {
    this.length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const taken = Math.min(BLOCK - this.filled, bytes.length - at);
      this.rest.set(bytes.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
      if (this.filled === BLOCK) {
        this.compress();
        this.filled = 0;
      }
    }
  }

  /** Ends the sum: 128 lower-case hexadecimal digits. */
  hex(): string {
    const bits = this.length * 8;
    const padding = new Uint8Array(((this.filled < 112 ? 112 : 240) - this.filled) + 16);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / TWO_32));
    view.setUint32(padding.length - 4, bits % TWO_32);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private schedule(): void {
    const w = this.words;
    const block = new DataView(this.rest.buffer);
    for (let i = 0; i < 32; i++) {
      w[i] = block.getInt32(4 * i);
    }
    for (let i = 32; i < 2 * ROUNDS; i += 2) {
      const h1 = w[i - 30]!;
      const l1 = w[i - 29]!;
      const h2 = w[i - 4]!;
      const l2 = w[i - 3]!;
      const sh0 = ((h1 >>> 1) | (l1 << 31)) ^ ((h1 >>> 8) | (l1 << 24)) ^ (h1 >>> 7);
      const sl0 = ((l1 >>> 1) | (h1 << 31)) ^ ((l1 >>> 8) | (h1 << 24)) ^ ((l1 >>> 7) | (h1 << 25));
      const sh1 = ((h2 >>> 19) | (l2 << 13)) ^ ((l2 >>> 29) | (h2 << 3)) ^ (h2 >>> 6);
      const sl1 = ((l2 >>> 19) | (h2 << 13)) ^ ((h2 >>> 29) | (l2 << 3)) ^ ((l2 >>> 6) | (h2 << 26));
      const low = (sl0 >>> 0) + (sl1 >>> 0) + (w[i - 13]! >>> 0) + (w[i - 31]! >>> 0);
      w[i] = (sh0 + sh1 + w[i - 14]! + w[i - 32]! + Math.floor(low / TWO_32)) | 0;
      w[i + 1] = low | 0;
    }
  }

  private compress(): void {
    this.schedule();
    const w = this.words;
    const s = this.state;
    let ah = s[0]!, al = s[1]!, bh = s[2]!, bl = s[3]!, ch = s[4]!, cl = s[5]!, dh = s[6]!, dl = s[7]!;
    let eh = s[8]!, el = s[9]!, fh = s[10]!, fl = s[11]!, gh = s[12]!, gl = s[13]!, hh = s[14]!, hl = s[15]!;
    for (let i = 0; i < 2 * ROUNDS; i += 2) {
      const e1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
      const e1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
      const choiceH = (eh & fh) ^ (~eh & gh);
      const choiceL = (el & fl) ^ (~el & gl);
      const low1 = (hl >>> 0) + (e1l >>> 0) + (choiceL >>> 0) + (CONSTANTS[i + 1]! >>> 0) + (w[i + 1]! >>> 0);
      const t1h = (hh + e1h + choiceH + CONSTANTS[i]! + w[i]! + Math.floor(low1 / TWO_32)) | 0;
      const t1l = low1 | 0;
      const a0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
      const a0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      const majorH = (ah & bh) ^ (ah & ch) ^ (bh & ch);
      const majorL = (al & bl) ^ (al & cl) ^ (bl & cl);
      const low2 = (a0l >>> 0) + (majorL >>> 0);
      const t2h = (a0h + majorH + Math.floor(low2 / TWO_32)) | 0;
      const t2l = low2 | 0;
      hh = gh; hl = gl;
      gh = fh; gl = fl;
      fh = eh; fl = el;
      const lowE = (dl >>> 0) + (t1l >>> 0);
      eh = (dh + t1h + Math.floor(lowE / TWO_32)) | 0;
      el = lowE | 0;
      dh = ch; dl = cl;
      ch = bh; cl = bl;
      bh = ah; bl = al;
      const lowA = (t1l >>> 0) + (t2l >>> 0);
      ah = (t1h + t2h + Math.floor(lowA / TWO_32)) | 0;
      al = lowA | 0;
    }
    [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl].forEach((word, i) => {
      if (i % 2 === 1) {
        const low = (s[i]! >>> 0) + (word >>> 0);
        s[i] = low | 0;
        s[i - 1] = (s[i - 1]! + Math.floor(low / TWO_32)) | 0;
      } else {
        s[i] = (s[i]! + word) | 0;
      }
    });
  }
}

const PIECE = 4 << 20;

/** The sum of a file, which is read in pieces. @param told of the bytes that were read since it was told last */
export async function sha512(file: Blob, told: (bytes: number) => void): Promise<string> {
  const sum = new Sha512();
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    sum.update(piece);
    told(piece.length);
  }
  return sum.hex();
}
