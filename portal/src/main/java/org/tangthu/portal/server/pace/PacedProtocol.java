package org.tangthu.portal.server.pace;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 by the connector that hands files to the kernel (sendfile), for clients that are not too slow. */
public final class PacedProtocol extends Http11NioProtocol {
    private final PaceSettings settings;

    public PacedProtocol(PaceSettings settings) {
        super(new PacedEndpoint(settings));
        this.settings = settings;
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, settings);
    }
}
