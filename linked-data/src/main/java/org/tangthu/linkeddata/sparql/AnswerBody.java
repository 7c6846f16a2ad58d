package org.tangthu.linkeddata.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of an answer, which lie in parts as they came: none is copied to make room for more, nor to be sent. */
public final class AnswerBody extends OutputStream {
    private static final int PART = 16 * 1024;

    private final List<ByteBuffer> parts = new ArrayList<>();

    @Override
    public void write(int single) {
        room().put((byte) single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int written = 0;
        while (written < length) {
            ByteBuffer part = room();
            int count = Math.min(part.remaining(), length - written);
            part.put(bytes, offset + written, count);
            written += count;
        }
    }

    private ByteBuffer room() {
        if (parts.isEmpty() || !last().hasRemaining()) {
            parts.add(ByteBuffer.allocate(PART));
        }
        return last();
    }

    private ByteBuffer last() {
        return parts.get(parts.size() - 1);
    }

    public int size() {
        return parts.isEmpty() ? 0 : (parts.size() - 1) * PART + last().position();
    }

    /** What was written, one part after the other; each is read from its beginning. */
    public List<ByteBuffer> parts() {
        return parts.stream().map(part -> part.duplicate().flip()).toList();
    }

    /** As text in UTF-8. */
    @Override
    public String toString() {
        var whole = new ByteArrayOutputStream(size());
        parts().forEach(part -> whole.write(part.array(), 0, part.limit()));
        return whole.toString(StandardCharsets.UTF_8);
    }
}
