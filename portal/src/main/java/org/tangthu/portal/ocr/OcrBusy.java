package org.tangthu.portal.ocr;

import org.tangthu.portal.PortalException;

/** A job is under way, and there is one at a time. */
public final class OcrBusy extends PortalException {
    private static final long serialVersionUID = 1L;

    OcrBusy() {
        super("Pages are being read already: wait until that job is done, or stop it with DELETE /api/ocr");
    }
}
