package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.SampleEditions;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

class ReaderDataTest {
    private static final Ark ARK = new Ark(Ark.TEST_NAAN, SampleSite.REGISTER);
    private static final Item REGISTER =
            (Item) new SampleSite().catalogue.find(ARK.toString()).orElseThrow().entity();

    private static List<Page> pages(int count, IntFunction<Optional<String>> label) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> page("%04d".formatted(i), label.apply(i), 2000, 3000))
                .toList();
    }

    private static Page page(String name, Optional<String> label, int width, int height) {
        Page.Master master =
                new Page.Master("masters/" + name, name + ".jpg", "image/jpeg", width, height, 1, "0".repeat(128));
        return new Page(name, label, master, Optional.empty());
    }

    private static String data(List<Page> pages) {
        Addresses addresses = new Addresses("https://thuvien.example.vn");
        Edition edition = SampleEditions.of(Language.VI);
        PageImages images = new PageImages(edition.links(), ARK, new Decision.Full());
        return new ReaderData(addresses, edition, images).of(REGISTER, pages, 0, false);
    }

    private static JsonNode read(String data) throws IOException {
        return new ObjectMapper().readTree(data);
    }

    @Test
    void fiveThousandPagesWithoutLabelsTakeNoMoreThanTwelve() {
        String twelve = data(pages(12, i -> Optional.empty()));
        assertThat(data(pages(5_000, i -> Optional.empty()))).hasSize(twelve.length() + 2);
    }

    @Test
    void fiveThousandLabelledPagesTakeTheirLabelsAndLittleMore() {
        IntFunction<Optional<String>> leaves = i -> Optional.of((i + 1) / 2 + (i % 2 == 1 ? "a" : "b"));
        assertThat(data(pages(5_000, leaves)).length()).isLessThan(48 * 1024);
    }

    @Test
    void namesThatDoNotFollowEachOtherBeginARunOfTheirOwn() throws IOException {
        List<Page> pages = List.of(
                page("0001", Optional.empty(), 2, 3),
                page("0002", Optional.empty(), 3, 2),
                page("0007", Optional.of("Bìa"), 2, 3));
        JsonNode data = read(data(pages));
        assertThat(data.path("names")).hasToString("[[\"0001\",2],[\"0007\",1]]");
        assertThat(data.path("labels")).hasToString("[null,null,\"Bìa\"]");
        assertThat(data.path("wide")).hasToString("[1]");
    }

    @Test
    void aLabelThatLooksLikeMarkupCannotEndTheScriptElement() throws IOException {
        String label = "</script><!--";
        String data = data(List.of(page("0001", Optional.of(label), 2, 3)));
        assertThat(data).doesNotContain("<");
        assertThat(read(data).path("labels").path(0).textValue()).isEqualTo(label);
    }
}
