package org.tangthu.repository.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a stream that must be UTF-8, with or without a byte order mark, and no longer than allowed. Whatever an
 * XML document declares, and whatever its parser would make of it, what is malformed is refused here, with its line. Does
 * not close the stream.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long most;
    // A decoder made by hand reports what is malformed; one made from a charset would replace it.
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long length;
    private int line = 1;
    private boolean begun;
    private boolean ended;
    private boolean finished;

    Utf8Reader(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        while (!chars.hasRemaining()) {
            if (finished) {
                return -1;
            }
            decode();
        }
        int n = Math.min(count, chars.remaining());
        chars.get(buffer, offset, n);
        return n;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        if (result.isError() && !chars.hasRemaining()) {
            throw malformed();
        }
        finished = ended && result.isUnderflow();
        line += (int) chars.chars().filter(c -> c == '\n').count();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            chars.position(chars.get(chars.position()) == BYTE_ORDER_MARK ? 1 : 0);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = ended ? 0 : in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = ended || read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        length += Math.max(0, read);
        if (length > most) {
            throw new UnreadableText(line, "the text file is larger than " + most + " bytes");
        }
    }

    private UnreadableText malformed() {
        int first = bytes.get(bytes.position()) & 0xFF;
        boolean utf16 = !begun && (first == 0xFE || first == 0xFF);
        return new UnreadableText(
                line, "the text file is not UTF-8" + (utf16 ? " but UTF-16, as it seems" : "") + "; save it as UTF-8");
    }

    @Override
    public void close() {
        // The stream is the caller's.
    }
}
