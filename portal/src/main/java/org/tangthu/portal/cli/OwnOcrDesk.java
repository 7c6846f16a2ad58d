package org.tangthu.portal.cli;

import org.tangthu.portal.PortalException;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.ocr.OcrMode;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.repository.ocr.OcrRequest;

/** This process. */
record OwnOcrDesk(OcrJobs jobs, String actor) implements OcrDesk {
    @Override
    public void start(OcrRequest request, OcrMode mode) {
        try {
            jobs.start(request, mode, actor);
        } catch (IllegalArgumentException e) {
            throw new PortalException(e.getMessage(), e);
        }
    }

    @Override
    public OcrStatus status(int after) {
        return jobs.status(after);
    }

    @Override
    public void stop() {
        jobs.stop();
    }
}
