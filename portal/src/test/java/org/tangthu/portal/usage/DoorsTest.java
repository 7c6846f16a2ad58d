package org.tangthu.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.usage.UsageKind;

/** The table of {@code docs/usage.md}. */
class DoorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/item/h4nn0mx7r VIEW '' false",
                "/item/h4nn0mx7r/page/0003 READ '' true",
                "/iiif/image/3/h4nn0mx7r.0003/info.json READ '' true",
                "/iiif/image/2/h4nn0mx7r.0003/info.json READ '' true",
                "/iiif/auth/2/probe/h4nn0mx7r.0003 READ '' true",
                "/item/h4nn0mx7r.pdf PDF '' false",
                "/item/h4nn0mx7r.txt TEXT '' false",
                "/item/h4nn0mx7r/page/0003.txt TEXT 0003 false",
                "/item/h4nn0mx7r/page/0003.alto.xml ALTO 0003 false",
                "/iiif/image/3/h4nn0mx7r.0003/full/max/0/default.jpg IMAGE 0003 false",
                "/iiif/image/3/h4nn0mx7r.0003/full/^max/0/default.png IMAGE 0003 false",
                "/iiif/image/2/h4nn0mx7r.0003/full/full/0/default.jpg IMAGE 0003 false",
                "/iiif/image/3/h4nn0mx7r.0003/full/1025,/0/default.jpg IMAGE 0003 false",
                "/iiif/image/3/h4nn0mx7r.0003/full/^2000,3000/0/gray.jpg IMAGE 0003 false",
                "/item/h4nn0mx7r.ris RECORD ris false",
                "/item/h4nn0mx7r.csl.json RECORD csl.json false",
                "/data/h4nn0mx7r RECORD '' false",
                "/data/h4nn0mx7r.ttl RECORD .ttl false",
                "/api/items/h4nn0mx7r RECORD json false",
            })
    void whatIsUsedOfAnItemIsToldByTheAddress(String path, UsageKind kind, String part, boolean content) {
        assertThat(Doors.of(path, "")).contains(new Asked.OfItem(kind, "h4nn0mx7r", part, content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iiif/image/3/h4nn0mx7r.0003/0,0,512,512/512,512/0/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003/full/!300,300/0/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003/full/1024,/0/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003/full/200,/90/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003/0,0,900,900/max/0/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003.preview/full/max/0/default.jpg",
                "/iiif/image/3/h4nn0mx7r.0003.preview/info.json",
                "/iiif/image/3/h4nn0mx7r.0003",
                "/iiif/auth/2/probe/h4nn0mx7r.0003.preview",
                "/iiif/auth/2/token",
                "/iiif/presentation/3/h4nn0mx7r/manifest",
                "/iiif/search/2/h4nn0mx7r/autocomplete",
                "/iiif/discovery/1/activity/all",
                "/api/suggestions",
                "/api/usage",
                "/api/items",
                "/oai",
                "/ldes/1",
                "/resourcesync/resourcelist.xml",
                "/feed.atom",
                "/robots.txt",
                "/sign-in",
            })
    void whatIsNoUseIsNotCounted(String path) {
        assertThat(Doors.of(path, "q=a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/search", "/api/search"})
    void aQueryIsTheSameOnEveryPageOfItsHits(String path) {
        Asked.Query first = (Asked.Query) Doors.of(path, "q=H%C3%A0+N%E1%BB%99i&library=VN-A&library=VN-B")
                .orElseThrow();
        assertThat(first.libraries()).isEqualTo(Set.of("VN-A", "VN-B"));
        assertThat(Doors.of(path, "page=2&library=VN-A&library=VN-B&sort=title&lang=en&q=H%C3%A0%20N%E1%BB%99i"))
                .contains(first);
        assertThat(Doors.of(path, "q=H%C3%A0+N%E1%BB%99i&library=VN-A").orElseThrow())
                .isNotEqualTo(first);
    }

    @Test
    void withoutWordsTheSearchPageIsAPageLikeOthers() {
        assertThat(Doors.of("/search", "q=++&library=VN-A")).contains(new Asked.Page());
        assertThat(Doors.of("/api/search", "")).isEmpty();
    }

    @Test
    void aSearchInsideOfAnItemIsOneOfTheItem() {
        Asked.OfItem search = new Asked.OfItem(UsageKind.SEARCH, "h4nn0mx7r", "q=a", false);
        assertThat(Doors.of("/iiif/search/2/h4nn0mx7r", "q=a&page=3")).contains(search);
        assertThat(Doors.of("/iiif/search/1/h4nn0mx7r", "q=a")).contains(search);
        assertThat(Doors.of("/api/items/h4nn0mx7r/text-search", "q=a")).contains(search);
        assertThat(Doors.of("/iiif/search/2/h4nn0mx7r", "q=")).isEmpty();
    }

    @Test
    void otherPagesArePartOfAVisit() {
        assertThat(Doors.of("/libraries/VN-A", "")).contains(new Asked.OfLibrary("VN-A"));
        for (String path : new String[] {
            "/", "/collections/han-nom", "/exhibitions/giay-do", "/item/h4nn0mx7r/view", "/item/h4nn0mx7r/embed"
        }) {
            assertThat(Doors.of(path, "")).as(path).contains(new Asked.Page());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%zz", "&&&=", "=", "q=a=b", "%=q&q=x"})
    void aQueryThatIsNotWellEncodedBreaksNothing(String query) {
        assertThat(Doors.of("/search", query)).isPresent();
    }
}
