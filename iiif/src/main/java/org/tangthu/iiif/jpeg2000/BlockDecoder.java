package org.tangthu.iiif.jpeg2000;

import static org.tangthu.iiif.jpeg2000.Contexts.AROUND;
import static org.tangthu.iiif.jpeg2000.Contexts.EAST;
import static org.tangthu.iiif.jpeg2000.Contexts.NEGATIVE;
import static org.tangthu.iiif.jpeg2000.Contexts.NORTH;
import static org.tangthu.iiif.jpeg2000.Contexts.NORTH_EAST;
import static org.tangthu.iiif.jpeg2000.Contexts.NORTH_WEST;
import static org.tangthu.iiif.jpeg2000.Contexts.SOUTH;
import static org.tangthu.iiif.jpeg2000.Contexts.SOUTH_EAST;
import static org.tangthu.iiif.jpeg2000.Contexts.SOUTH_WEST;
import static org.tangthu.iiif.jpeg2000.Contexts.WEST;

/**
 * Decodes the coefficients of one code-block, plane by plane in three passes each (annex D). Values are kept twice as
 * large as they are, so that what is not told of them can be taken as one half.
 */
final class BlockDecoder {
    private static final int SIGNIFICANT = 1 << 12;
    private static final int REFINED = 1 << 13;
    private static final int VISITED = 1 << 14;
    private static final int BELOW = SOUTH | SOUTH_WEST | SOUTH_EAST | SOUTH << NEGATIVE;

    private static final int STRIPE = 4;
    private static final int FIRST_RAW_PASS = 10;

    private final CodeBlock block;
    private final boolean causal;
    private final byte[] significance;
    private final int width;
    private final int height;
    private final int[] values;
    /** With a border all around. */
    private final int[] flags;

    private final int line;
    private final ArithmeticDecoder arithmetic = new ArithmeticDecoder(Contexts.COUNT);
    private final RawBits rawBits = new RawBits();
    private boolean raw;
    private int one;

    private BlockDecoder(CodeBlock block, CodingStyle style) {
        this.block = block;
        this.causal = style.has(CodingStyle.CAUSAL);
        this.significance = Contexts.significance(block.band());
        this.width = block.area().width();
        this.height = block.area().height();
        this.values = new int[width * height];
        this.line = width + 2;
        this.flags = new int[line * (height + 2)];
    }

    /** Puts the coefficients of a block into the plane of its component. */
    static void decode(CodeBlock block, byte[] data, TileComponent component) {
        BlockDecoder decoder = new BlockDecoder(block, component.style());
        decoder.decode(block.bytes(data), component.style());
        decoder.store(
                component.plane(), component.area().width(), component.style().reversible());
    }

    private void decode(byte[] bytes, CodingStyle style) {
        resetContexts();
        int pass = 0;
        int from = 0;
        for (CodeBlock.Segment segment : block.segments()) {
            int to = from + segment.length();
            raw = style.has(CodingStyle.BYPASS) && pass >= FIRST_RAW_PASS && (pass + 2) % 3 != 2;
            if (raw) {
                rawBits.start(bytes, from, to);
            } else {
                arithmetic.start(bytes, from, to);
            }
            for (int i = 0; i < segment.passes(); i++, pass++) {
                pass(pass, style);
            }
            from = to;
        }
    }

    /** The first pass is the last one of its plane. */
    private void pass(int pass, CodingStyle style) {
        one = 2 << block.planes() - 1 - (pass + 2) / 3;
        switch ((pass + 2) % 3) {
            case 0 -> significancePass();
            case 1 -> refinementPass();
            default -> {
                cleanupPass();
                if (style.has(CodingStyle.SEGMENT_SYMBOLS)) {
                    for (int i = 0; i < 4; i++) {
                        arithmetic.next(Contexts.UNIFORM);
                    }
                }
            }
        }
        if (style.has(CodingStyle.RESET)) {
            resetContexts();
        }
    }

    private void resetContexts() {
        arithmetic.reset();
        arithmetic.reset(0, 4);
        arithmetic.reset(Contexts.RUN, 3);
        arithmetic.reset(Contexts.UNIFORM, 46);
    }

    private void significancePass() {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                for (int y = top; y < bottom; y++) {
                    int at = (y + 1) * line + x + 1;
                    int known = known(at, y);
                    if ((known & AROUND) != 0 && (known & SIGNIFICANT) == 0) {
                        if (bit(significance[known & AROUND]) == 1) {
                            becomesSignificant(at, x, y);
                        }
                        flags[at] |= VISITED;
                    }
                }
            }
        }
    }

    private void refinementPass() {
        int half = one >> 1;
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                for (int y = top; y < bottom; y++) {
                    int at = (y + 1) * line + x + 1;
                    if ((flags[at] & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
                        int known = known(at, y);
                        int bit = bit(Contexts.magnitude(known, (known & REFINED) == 0));
                        int change = bit == 1 ? half : -half;
                        values[y * width + x] += values[y * width + x] < 0 ? -change : change;
                        flags[at] |= REFINED;
                    }
                }
            }
        }
    }

    private void cleanupPass() {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int from = top;
                boolean found = false;
                if (bottom - top == STRIPE && nothingKnown(x, top)) {
                    if (arithmetic.next(Contexts.RUN) == 0) {
                        continue;
                    }
                    from += arithmetic.next(Contexts.UNIFORM) << 1 | arithmetic.next(Contexts.UNIFORM);
                    found = true;
                }
                cleanUp(x, from, bottom, found);
                for (int y = top; y < bottom; y++) {
                    flags[(y + 1) * line + x + 1] &= ~VISITED;
                }
            }
        }
    }

    private boolean nothingKnown(int x, int top) {
        int at = (top + 1) * line + x + 1;
        int all = flags[at] | flags[at + line] | flags[at + 2 * line] | known(at + 3 * line, top + 3);
        return (all & (AROUND | SIGNIFICANT | VISITED)) == 0;
    }

    private void cleanUp(int x, int from, int bottom, boolean found) {
        for (int y = from; y < bottom; y++) {
            int at = (y + 1) * line + x + 1;
            int known = known(at, y);
            if (found && y == from) {
                becomesSignificant(at, x, y);
            } else if ((known & (SIGNIFICANT | VISITED)) == 0 && arithmetic.next(significance[known & AROUND]) == 1) {
                becomesSignificant(at, x, y);
            }
        }
    }

    /** Where stripes are decoded by themselves, nothing is known of the next one. */
    private int known(int at, int y) {
        return causal && (y & STRIPE - 1) == STRIPE - 1 ? flags[at] & ~BELOW : flags[at];
    }

    private int bit(int context) {
        return raw ? rawBits.next() : arithmetic.next(context);
    }

    private void becomesSignificant(int at, int x, int y) {
        int known = known(at, y);
        int sign = raw ? rawBits.next() : arithmetic.next(Contexts.sign(known)) ^ Contexts.expectedSign(known);
        int value = one | one >> 1;
        values[y * width + x] = sign == 1 ? -value : value;
        flags[at] |= SIGNIFICANT;
        int negative = sign == 1 ? 1 << NEGATIVE | 1 : 1;
        flags[at - line - 1] |= SOUTH_EAST;
        flags[at - line] |= SOUTH * negative;
        flags[at - line + 1] |= SOUTH_WEST;
        flags[at - 1] |= EAST * negative;
        flags[at + 1] |= WEST * negative;
        flags[at + line - 1] |= NORTH_EAST;
        flags[at + line] |= NORTH * negative;
        flags[at + line + 1] |= NORTH_WEST;
    }

    private void store(float[] plane, int stride, boolean exact) {
        Band band = block.band();
        int left = band.x() + block.area().left() - band.area().left();
        int top = band.y() + block.area().top() - band.area().top();
        for (int y = 0; y < height; y++) {
            int to = (top + y) * stride + left;
            for (int x = 0; x < width; x++) {
                int value = values[y * width + x];
                plane[to + x] = exact ? value / 2 : value * 0.5f * band.step();
            }
        }
    }
}
