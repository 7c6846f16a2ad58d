package org.tangthu.linkeddata.sparql;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and asks at each write whether the query may go on. */
final class CountedStream extends FilterOutputStream {
    private final Budget budget;
    private long count;

    CountedStream(OutputStream out, Budget budget) {
        super(out);
        this.budget = budget;
    }

    long count() {
        return count;
    }

    @Override
    public void write(int single) throws IOException {
        budget.check();
        out.write(single);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.check();
        out.write(bytes, offset, length);
        count += length;
    }
}
