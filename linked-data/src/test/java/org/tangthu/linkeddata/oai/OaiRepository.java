package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.testing.XmlSchemas;

/** A repository on a folder of its own with a provider over it. */
final class OaiRepository implements AutoCloseable {
    static final String BASE = "https://library.example.vn";
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Pattern ELEMENT = Pattern.compile("<%s(?: [^>]*)?>([^<]*)</%<s>");

    private static final Pattern RDF = Pattern.compile("(?s)<metadata>\\s*(<rdf:RDF.*?</rdf:RDF>)\\s*</metadata>");
    private static final Optional<XmlSchemas> HARVESTING = XmlSchemas.harvesting();
    private static final Optional<XmlSchemas> EDM = XmlSchemas.edm();

    private final RepositoryCore core;
    private final OaiProvider provider;

    OaiRepository(Path home, Clock clock) {
        core = RepositoryCore.open(RepositorySettings.local(home), clock);
        Addresses addresses = new Addresses(BASE);
        CodeLists codes = CodeLists.load();
        Describer describer = new Describer(addresses, codes, core.access(), Ark.TEST_NAAN, LICENCE);
        provider = new OaiProvider(
                new OaiSettings(
                        core.repositoryId(),
                        "Kho thử",
                        "library@example.vn",
                        LICENCE,
                        List.of("https://friend.example.vn/oai"),
                        new RecordFormats(addresses, codes),
                        new PageLimits(10, 500, 30_000, 5)),
                core.feed(),
                core.journal(),
                core.catalogue(),
                new PublicItems(core.catalogue(), core.access(), Ark.TEST_NAAN),
                new ItemRecords(core.catalogue(), core.access(), codes.places()),
                describer,
                new Profiles(describer, addresses, codes, core.catalogue()),
                codes,
                addresses,
                clock);
    }

    RepositoryCore core() {
        return core;
    }

    OaiProvider provider() {
        return provider;
    }

    JournalEntry commit(Entity entity) {
        return commit(entity, Optional.empty());
    }

    JournalEntry commit(Entity entity, PageList pages) {
        return commit(entity, Optional.of(pages));
    }

    private JournalEntry commit(Entity entity, Optional<PageList> pages) {
        int version =
                core.catalogue().find(entity.id()).map(found -> found.version()).orElse(0);
        Event event = version == 0 ? Event.CREATED : Event.UPDATED;
        return core.committer()
                .commit(new Change(entity, pages, Map.of(), Set.of(), event, "tester", OptionalInt.of(version)));
    }

    String identifier(Entity entity) {
        return "oai:" + core.repositoryId() + ":" + entity.id();
    }

    /** @param arguments names and values by turns; a name may come again */
    String ask(String... arguments) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            map.merge(
                    arguments[i], List.of(arguments[i + 1]), (one, other) -> Stream.concat(one.stream(), other.stream())
                            .toList());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            provider.answer(map, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String answer = out.toString(StandardCharsets.UTF_8);
        check(answer);
        return answer;
    }

    /** Valid by the schemas of the protocol and of the records, where they are at hand; well-formed everywhere. */
    private static void check(String answer) {
        try {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + "\n" + answer, e);
        }
        HARVESTING.ifPresent(schemas ->
                assertThat(schemas.complaints(withoutRdf(answer))).as(answer).isEmpty());
        EDM.ifPresent(schema -> RDF.matcher(answer)
                .results()
                .map(graph -> graph.group(1))
                .filter(graph -> graph.contains("<edm:ProvidedCHO"))
                .forEach(graph -> assertThat(schema.complaints(graph)).as(graph).isEmpty()));
    }

    /** Without the graphs, which are checked by themselves. */
    private static String withoutRdf(String answer) {
        return RDF.matcher(answer).replaceAll("");
    }

    /** The texts of all elements of a name. */
    static List<String> all(String answer, String element) {
        return Pattern.compile(ELEMENT.pattern().formatted(element))
                .matcher(answer)
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceAll("<[^>]*>", ""))
                .toList();
    }

    static Optional<String> first(String answer, String element) {
        return all(answer, element).stream().findFirst();
    }

    static List<String> errors(String answer) {
        return Pattern.compile("<error code=\"([A-Za-z]+)\">")
                .matcher(answer)
                .results()
                .map(error -> error.group(1))
                .toList();
    }

    @Override
    public void close() {
        core.close();
    }
}
