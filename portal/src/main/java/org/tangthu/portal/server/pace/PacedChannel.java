package org.tangthu.portal.server.pace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection that is given up when its client is too slow, at the next byte that this one moves. */
final class PacedChannel extends NioChannel {
    private final Pace reading;
    private final Pace writing;

    PacedChannel(SocketBufferHandler buffer, PaceSettings settings) {
        super(buffer);
        this.reading = new Pace(settings);
        this.writing = new Pace(settings);
    }

    /** For another client: channels are used again. */
    @Override
    public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
        reading.reset();
        writing.reset();
        super.reset(channel, wrapper);
    }

    /** A thread begins to look after the connection, which nobody waited for meanwhile. */
    void takeUp() {
        reading.rest();
        writing.rest();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        reading.tried(System.nanoTime());
        int read = super.read(target);
        reading.moved(read, read == 0, System.nanoTime());
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        writing.tried(System.nanoTime());
        int written = super.write(source);
        writing.moved(written, source.hasRemaining(), System.nanoTime());
        return written;
    }
}
