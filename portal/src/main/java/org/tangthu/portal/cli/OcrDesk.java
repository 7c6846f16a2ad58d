package org.tangthu.portal.cli;

import org.tangthu.portal.ocr.OcrMode;
import org.tangthu.portal.ocr.OcrStatus;
import org.tangthu.repository.ocr.OcrRequest;

/** Where pages are read: in this process, or in a running server. */
interface OcrDesk {
    void start(OcrRequest request, OcrMode mode);

    /** @param after the place that the last answer named */
    OcrStatus status(int after);

    /** Ends what was started, soon. */
    void stop();
}
