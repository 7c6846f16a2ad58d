package org.tangthu.portal.pages;

import org.tangthu.repository.address.Addresses;

final class SampleEditions {
    private SampleEditions() {}

    static Edition of(Language language) {
        return Edition.of(language, new Addresses("https://thuvien.example.vn/kho"), SampleSite.ZONE);
    }
}
