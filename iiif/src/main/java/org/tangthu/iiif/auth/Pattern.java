package org.tangthu.iiif.auth;

import java.util.List;
import java.util.Locale;
import org.tangthu.repository.access.Decision.Reason;

/**
 * How a viewer uses an access service (Authorization Flow API 2.0, section 3.3), in the order in which viewers try them:
 * with the least trouble for the visitor first.
 */
public enum Pattern {
    /** There is nothing to open: where the visitor is decides. */
    EXTERNAL,
    /** A window opens and closes by itself. */
    KIOSK,
    /** A window opens in which the visitor signs in, borrows, or agrees. */
    ACTIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The ways that may lead to an image which is kept from everybody for this reason. There is always one, since a probe
     * service needs an access service (section 5.1); under embargo it leads nobody in before the day.
     */
    public static List<Pattern> of(Reason reason) {
        return switch (reason) {
            case ON_SITE -> List.of(EXTERNAL, KIOSK);
            case LENDING -> List.of(KIOSK, ACTIVE);
            case RESTRICTED -> List.of(ACTIVE);
            case EMBARGO -> List.of(EXTERNAL);
            case METADATA_ONLY, PRESERVATION, NOT_PUBLIC ->
                throw new IllegalArgumentException("There is no image for anybody: " + reason.code());
        };
    }
}
