package org.tangthu.repository.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.ark.Ark;

class AddressesTest {
    private static final Ark ARK = Ark.parse("ark:/99999/h4nn0mx7r");

    @Test
    void theAddressesOfAnItemAreThoseThatWereEverPromised() {
        Addresses addresses = new Addresses("https://library.example.vn");
        assertThat(addresses.ark(ARK)).isEqualTo("https://library.example.vn/ark:/99999/h4nn0mx7r");
        assertThat(addresses.ark(ARK, "0003")).isEqualTo("https://library.example.vn/ark:/99999/h4nn0mx7r/0003");
        assertThat(addresses.data(ARK)).isEqualTo("https://library.example.vn/data/h4nn0mx7r");
        assertThat(addresses.item(ARK)).isEqualTo("https://library.example.vn/item/h4nn0mx7r");
        assertThat(addresses.page(ARK, "0003")).isEqualTo("https://library.example.vn/item/h4nn0mx7r/page/0003");
        assertThat(addresses.imageService(ARK, "0003"))
                .isEqualTo("https://library.example.vn/iiif/image/3/h4nn0mx7r.0003");
        assertThat(addresses.previewService(ARK, "0003"))
                .isEqualTo("https://library.example.vn/iiif/image/3/h4nn0mx7r.0003.preview");
        assertThat(addresses.manifest(ARK))
                .isEqualTo("https://library.example.vn/iiif/presentation/3/h4nn0mx7r/manifest");
        assertThat(addresses.canvas(ARK, "0003"))
                .isEqualTo("https://library.example.vn/iiif/presentation/3/h4nn0mx7r/canvas/0003");
    }

    @Test
    void bothVersionsOfTheIiifApisHaveTheirAddressesAndShareTheCanvases() {
        Addresses addresses = new Addresses("https://library.example.vn");
        String iiif = "https://library.example.vn/iiif";
        assertThat(addresses.imageService2(ARK, "0003")).isEqualTo(iiif + "/image/2/h4nn0mx7r.0003");
        assertThat(addresses.previewService2(ARK, "0003")).isEqualTo(iiif + "/image/2/h4nn0mx7r.0003.preview");
        assertThat(addresses.manifest2(ARK)).isEqualTo(iiif + "/presentation/2/h4nn0mx7r/manifest");
        assertThat(addresses.sequence(ARK)).isEqualTo(iiif + "/presentation/2/h4nn0mx7r/sequence/normal");
        assertThat(addresses.range(ARK, "1.2")).isEqualTo(iiif + "/presentation/3/h4nn0mx7r/range/1.2");
        assertThat(addresses.range2(ARK, "1.2")).isEqualTo(iiif + "/presentation/2/h4nn0mx7r/range/1.2");
        assertThat(addresses.annotations(ARK, "0003")).isEqualTo(iiif + "/presentation/3/h4nn0mx7r/annotations/0003");
        assertThat(addresses.annotationList(ARK, "0003"))
                .isEqualTo(iiif + "/presentation/2/h4nn0mx7r/annotations/0003");
        assertThat(addresses.iiifCollection("top")).isEqualTo(iiif + "/presentation/3/collection/top");
        assertThat(addresses.iiifCollection2("top")).isEqualTo(iiif + "/presentation/2/collection/top");
        assertThat(addresses.search2(ARK)).isEqualTo(iiif + "/search/2/h4nn0mx7r");
        assertThat(addresses.search1(ARK)).isEqualTo(iiif + "/search/1/h4nn0mx7r");
    }

    @Test
    void aBaseMayHaveAPathAndASlashAtItsEnd() {
        assertThat(new Addresses("https://example.vn/kho/").item(ARK))
                .isEqualTo("https://example.vn/kho/item/h4nn0mx7r");
    }

    @Test
    void identifiersAreEncodedIntoTheirSegment() {
        assertThat(new Addresses("http://localhost").concept("kind", "a b/c"))
                .isEqualTo("http://localhost/id/kind/a%20b%2Fc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.vn", "example.vn", "https://", "https://example.vn/?a=b", "https://example.vn/#x"
            })
    void aBaseThatIsNoWebAddressIsRefused(String base) {
        assertThatThrownBy(() -> new Addresses(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
