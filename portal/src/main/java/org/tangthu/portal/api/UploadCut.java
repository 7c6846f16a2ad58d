package org.tangthu.portal.api;

import java.io.IOException;
import org.tangthu.portal.PortalException;

/** Whoever sent a file broke it off; what came of it is kept. */
public final class UploadCut extends PortalException {
    private static final long serialVersionUID = 1L;

    UploadCut(IOException cause) {
        super("The upload was cut; go on from its Upload-Offset", cause);
    }
}
