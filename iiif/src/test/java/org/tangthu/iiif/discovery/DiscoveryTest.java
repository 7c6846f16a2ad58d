package org.tangthu.iiif.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.testing.MemoryJournal;

/** What stands on which page; five sequences to a page. */
class DiscoveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://thuvien.example.vn";
    private static final String REGISTER = "ark:/99999/h4nn0mx7r";
    private static final String MAP = "ark:/99999/g1bnd0r5s";

    private final MemoryJournal journal = new MemoryJournal();
    private final Discovery discovery = new Discovery(journal, new Addresses(BASE), 5);
    private long sequence;

    @Test
    void theCollectionHasTheFormOfTheSpecification() throws Exception {
        appear(REGISTER, 12);
        assertThat(all())
                .isEqualTo(
                        json(
                                """
                        {
                          "@context": "http://iiif.io/api/discovery/1/context.json",
                          "id": "{base}/all",
                          "type": "OrderedCollection",
                          "totalItems": 12,
                          "first": {"id": "{base}/page/1", "type": "OrderedCollectionPage"},
                          "last": {"id": "{base}/page/3", "type": "OrderedCollectionPage"}
                        }"""));
    }

    @Test
    void aPageHasTheFormOfTheSpecification() throws Exception {
        appear(REGISTER, 5);
        append(MAP, Appearance.APPEARED);
        append(MAP, Appearance.DISAPPEARED);
        happenUnseen(3);
        appear(REGISTER, 1);
        assertThat(page(2))
                .isEqualTo(
                        json(
                                """
                        {
                          "@context": "http://iiif.io/api/discovery/1/context.json",
                          "id": "{base}/page/2",
                          "type": "OrderedCollectionPage",
                          "startIndex": 5,
                          "partOf": {"id": "{base}/all", "type": "OrderedCollection"},
                          "prev": {"id": "{base}/page/1", "type": "OrderedCollectionPage"},
                          "next": {"id": "{base}/page/3", "type": "OrderedCollectionPage"},
                          "orderedItems": [
                            {
                              "type": "Create",
                              "object": {
                                "id": "https://thuvien.example.vn/iiif/presentation/3/g1bnd0r5s/manifest",
                                "type": "Manifest",
                                "canonical": "https://thuvien.example.vn/ark:/99999/g1bnd0r5s",
                                "seeAlso": [
                                  {
                                    "id": "https://thuvien.example.vn/data/g1bnd0r5s.jsonld",
                                    "type": "Dataset",
                                    "label": {"none": ["RDF (JSON-LD)"]},
                                    "format": "application/ld+json",
                                    "profile": "https://schema.org/"
                                  },
                                  {
                                    "id": "https://thuvien.example.vn/item/g1bnd0r5s.mods.xml",
                                    "type": "Dataset",
                                    "label": {"none": ["MODS"]},
                                    "format": "application/mods+xml",
                                    "profile": "http://www.loc.gov/mods/v3"
                                  }
                                ]
                              },
                              "endTime": "2026-02-05T03:00:06.000Z"
                            },
                            {
                              "type": "Delete",
                              "object": {
                                "id": "https://thuvien.example.vn/iiif/presentation/3/g1bnd0r5s/manifest",
                                "type": "Manifest",
                                "canonical": "https://thuvien.example.vn/ark:/99999/g1bnd0r5s"
                              },
                              "endTime": "2026-02-05T03:00:07.000Z"
                            }
                          ]
                        }"""));
    }

    @Test
    void aCollectionIsAnObjectToo() throws Exception {
        append(EntityKind.COLLECTION, "han-nom", Appearance.CHANGED);
        JsonNode activity = page(1).path("orderedItems").get(0);
        assertThat(activity.path("type").textValue()).isEqualTo("Update");
        assertThat(activity.path("object"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "id": "https://thuvien.example.vn/iiif/presentation/3/collection/han-nom",
                                  "type": "Collection",
                                  "canonical": "https://thuvien.example.vn/id/collection/han-nom"
                                }"""));
    }

    @Test
    void whileNothingHappenedThereIsOneEmptyPageToStartAt() {
        happenUnseen(7);
        assertThat(all().path("totalItems").intValue()).isZero();
        assertThat(all().at("/last/id").textValue()).endsWith("/page/1");
        assertThat(page(1).path("orderedItems")).isEmpty();
        assertThat(discovery.page(1).closed()).isFalse();
        assertThatThrownBy(() -> discovery.page(2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void spansWithoutActivitiesHaveNoPageAndAreSteppedOver() {
        appear(REGISTER, 2);
        happenUnseen(13);
        appear(REGISTER, 1);
        assertThat(page(1).at("/next/id").textValue()).endsWith("/page/4");
        assertThat(page(4).at("/prev/id").textValue()).endsWith("/page/1");
        assertThat(page(4).path("startIndex").intValue()).isEqualTo(2);
        assertThatThrownBy(() -> discovery.page(2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> discovery.page(5)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFirstPageIsTheFirstThatHoldsAnything() {
        happenUnseen(6);
        appear(REGISTER, 1);
        assertThat(all().at("/first/id").textValue()).endsWith("/page/2");
        assertThat(page(2).has("prev")).isFalse();
    }

    @Test
    void whoWasSentToTheEmptyPageFindsItLater() {
        happenUnseen(6);
        JsonNode empty = page(1);
        appear(REGISTER, 1);
        assertThat(page(1).path("orderedItems")).isEqualTo(empty.path("orderedItems"));
        assertThat(page(1).at("/next/id").textValue()).endsWith("/page/2");
        assertThat(discovery.page(1).closed()).isTrue();
    }

    @Test
    void aPageGrowsUntilALaterOneBeginsAndThenNeverChanges() {
        appear(REGISTER, 3);
        ChangeList young = discovery.page(1);
        appear(REGISTER, 2);
        ChangeList grown = discovery.page(1);
        assertThat(grown.tag()).isNotEqualTo(young.tag());
        assertThat(grown.closed())
                .as("its link to the next page is not known yet")
                .isFalse();

        appear(MAP, 1);
        ChangeList closed = discovery.page(1);
        assertThat(closed.closed()).isTrue();
        assertThat(closed.tag()).isNotEqualTo(grown.tag());

        append(REGISTER, Appearance.DISAPPEARED);
        appear(MAP, 20);
        assertThat(discovery.page(1)).as("whatever happens later").isEqualTo(closed);
    }

    private void appear(String id, int times) {
        for (int i = 0; i < times; i++) {
            append(id, Appearance.CHANGED);
        }
    }

    /** Entries that nobody outside may know of. */
    private void happenUnseen(int times) {
        for (int i = 0; i < times; i++) {
            journal.append(new JournalLine(
                    entry(EntityKind.ITEM, "ark:/99999/t7xv2wq9n"), Optional.empty(), Optional.empty()));
        }
    }

    private void append(String id, Appearance appearance) {
        append(EntityKind.ITEM, id, appearance);
    }

    private void append(EntityKind kind, String id, Appearance appearance) {
        journal.append(new JournalLine(entry(kind, id), Optional.of(appearance), Optional.empty()));
    }

    private JournalEntry entry(EntityKind kind, String id) {
        sequence++;
        return new JournalEntry(
                sequence,
                Instant.parse("2026-02-05T03:00:00Z").plusSeconds(sequence),
                kind,
                id,
                (int) sequence,
                Event.UPDATED,
                "tester",
                Optional.empty());
    }

    private JsonNode all() {
        return tree(discovery.all());
    }

    private JsonNode page(long number) {
        return tree(discovery.page(number));
    }

    /** As it is read, so that numbers of all widths are alike. */
    private static JsonNode tree(ChangeList changes) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(changes.tree()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text.replace("{base}", BASE + "/iiif/discovery/1/activity"));
    }
}
