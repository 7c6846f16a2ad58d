package org.tangthu.portal.frame;

import java.time.ZoneId;
import org.tangthu.repository.address.Addresses;

/** Editions of a site below a path. */
public final class SampleEditions {
    private SampleEditions() {}

    public static Edition of(Language language) {
        return Edition.of(language, new Addresses("https://thuvien.example.vn/kho"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
