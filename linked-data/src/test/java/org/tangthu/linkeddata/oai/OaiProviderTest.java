package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.linkeddata.oai.OaiRepository.all;
import static org.tangthu.linkeddata.oai.OaiRepository.errors;
import static org.tangthu.linkeddata.oai.OaiRepository.first;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class OaiProviderTest {
    @TempDir
    Path home;

    private MovableClock clock;
    private OaiRepository repository;

    @BeforeEach
    void open() {
        clock = new MovableClock(Instant.parse("2026-02-05T05:00:00Z"));
        repository = new OaiRepository(home, clock);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static Item item(int number, String... collections) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of(collections));
    }

    private void commit(int first, int last) {
        for (int number = first; number <= last; number++) {
            repository.commit(item(number));
        }
    }

    private void later(int seconds) {
        clock.move(Duration.ofSeconds(seconds));
    }

    @Test
    void itTellsWhoItIs() {
        repository.commit(item(1));
        String answer = repository.ask("verb", "Identify");

        assertThat(first(answer, "repositoryName")).contains("Kho thử");
        assertThat(first(answer, "baseURL")).contains("https://library.example.vn/oai");
        assertThat(first(answer, "adminEmail")).contains("library@example.vn");
        assertThat(first(answer, "earliestDatestamp")).contains("2026-02-05T05:00:00Z");
        assertThat(first(answer, "deletedRecord")).contains("persistent");
        assertThat(first(answer, "sampleIdentifier")).contains(repository.identifier(item(1)));
        assertThat(answer)
                .contains("<rightsReference ref=\"" + OaiRepository.LICENCE + "\">")
                .contains("<baseURL>https://friend.example.vn/oai</baseURL>");
    }

    @Test
    void everyRecordHasEveryFormat() {
        repository.commit(SampleEntities.library());
        repository.commit(item(1));
        String formats = repository.ask("verb", "ListMetadataFormats");
        List<String> prefixes = all(formats, "metadataPrefix");
        List<String> schemas = all(formats, "schema");

        assertThat(prefixes).contains("oai_dc", "mods", "marcxml", "mets", "edm", "rdf");
        for (int i = 0; i < prefixes.size(); i++) {
            String prefix = prefixes.get(i);
            String answer = repository.ask(
                    "verb", "GetRecord", "identifier", repository.identifier(item(1)), "metadataPrefix", prefix);
            assertThat(answer)
                    .contains("Sổ bộ số 1", "<metadata>")
                    .contains(item(1).id())
                    .contains(" " + schemas.get(i) + "\"");
            assertThat(errors(answer)).isEmpty();
        }
        assertThat(all(
                        repository.ask("verb", "ListMetadataFormats", "identifier", repository.identifier(item(1))),
                        "metadataPrefix"))
                .isEqualTo(prefixes);
    }

    /** What stands in {@code metadata} is validated strictly, and parsers of RDF are to read it as before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "edm http://www.europeana.eu/schemas/edm/EDM.xsd",
                "rdf http://www.openarchives.org/OAI/2.0/rdf.xsd",
            })
    void aGraphNamesTheSchemaOfItsRootElementAndIsStillRdf(String prefix, String schema) {
        repository.commit(item(1));
        String answer = repository.ask(
                "verb", "GetRecord", "identifier", repository.identifier(item(1)), "metadataPrefix", prefix);
        String end = "</rdf:RDF>";
        String graph = answer.substring(answer.indexOf("<rdf:RDF"), answer.indexOf(end) + end.length());

        assertThat(graph.substring(0, graph.indexOf('>')))
                .contains("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .contains("xsi:schemaLocation=\"http://www.w3.org/1999/02/22-rdf-syntax-ns# " + schema + "\"");
        assertThat(RDFParser.fromString(graph, Lang.RDFXML).toGraph().stream())
                .isNotEmpty()
                .noneMatch(triple -> triple.toString().contains("XMLSchema-instance"));
    }

    @Test
    void aRecordTellsItsSetsAndItsMoment() {
        repository.commit(item(1, "han-nom"));
        String answer = repository.ask(
                "verb", "GetRecord", "identifier", repository.identifier(item(1)), "metadataPrefix", "oai_dc");

        assertThat(first(answer, "datestamp")).contains("2026-02-05T05:00:00Z");
        assertThat(all(answer, "setSpec"))
                .containsExactly(
                        "collection",
                        "collection:han-nom",
                        "heritage",
                        "heritage:old",
                        "kind:manuscript",
                        "library:VN-TEST-A");
    }

    @Test
    void setsAreNamed() {
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        repository.commit(item(1, "han-nom"));
        String answer = twoPagesOfSets();

        assertThat(all(answer, "setSpec"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .contains(
                        "library",
                        "library:VN-TEST-A",
                        "kind",
                        "kind:manuscript",
                        "collection:han-nom",
                        "heritage:old");
        assertThat(all(answer, "setName")).contains("Thư viện thử nghiệm", "Sách Hán Nôm");
    }

    private String twoPagesOfSets() {
        String first = repository.ask("verb", "ListSets");
        return first
                + repository.ask(
                        "verb",
                        "ListSets",
                        "resumptionToken",
                        first(first, "resumptionToken").orElseThrow());
    }

    @Test
    void whatWasWithdrawnIsDeletedAndStaysKnown() {
        repository.commit(item(1));
        later(10);
        repository.commit(item(1).withState(State.WITHDRAWN));

        for (String verb : List.of("ListRecords", "ListIdentifiers")) {
            String answer = repository.ask("verb", verb, "metadataPrefix", "oai_dc");
            assertThat(answer).contains("<header status=\"deleted\">").doesNotContain("Sổ bộ");
            assertThat(all(answer, "datestamp")).containsExactly("2026-02-05T05:00:10Z");
        }
    }

    @Test
    void aDecisionForTheNationOpensItsSetAndItsWithdrawalIsADeletionThere() {
        repository.commit(item(1));
        assertThat(errors(list("set", "national"))).containsExactly("noRecordsMatch");

        later(10);
        repository.commit(decided(Optional.empty()));
        assertThat(identifiers("set", "national")).containsExactly(repository.identifier(item(1)));
        String sets = twoPagesOfSets();
        assertThat(all(sets, "setName")).contains("Hệ tri thức Việt số hóa / National knowledge system");
        assertThat(first(sets, "dc:description"))
                .hasValueSatisfying(text -> assertThat(text).contains("quyết định", "decision"));
        assertThat(sets)
                .containsPattern("<oai_dc:dc [^>]*xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/"
                        + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd\"");

        later(10);
        repository.commit(decided(Optional.of(LocalDate.of(2026, 9, 1))));
        String nation = list("set", "national", "from", "2026-02-05T05:00:20Z");
        assertThat(nation).contains("<header status=\"deleted\">");
        assertThat(all(nation, "identifier")).containsExactly(repository.identifier(item(1)));
        assertThat(list("set", "kind:manuscript"))
                .doesNotContain("deleted")
                .contains("<datestamp>2026-02-05T05:00:20Z</datestamp>");

        later(10);
        repository.commit(decided(Optional.empty()));
        assertThat(list("set", "national"))
                .doesNotContain("deleted")
                .contains("<datestamp>2026-02-05T05:00:30Z</datestamp>");
    }

    private static Item decided(Optional<LocalDate> withdrawn) {
        return item(1).withDecisions(List.of(SampleEntities.decision("national", withdrawn)));
    }

    @Test
    void draftsAreUnknown() {
        repository.commit(item(1).withState(State.DRAFT));

        assertThat(errors(repository.ask(
                        "verb", "GetRecord", "identifier", repository.identifier(item(1)), "metadataPrefix", "oai_dc")))
                .containsExactly("idDoesNotExist");
        assertThat(errors(repository.ask("verb", "ListRecords", "metadataPrefix", "oai_dc")))
                .containsExactly("noRecordsMatch");
    }

    @Test
    void aListIsOfATimeAndOfASet() {
        repository.commit(item(1, "a"));
        later(100);
        repository.commit(item(2, "b"));

        assertThat(identifiers("from", "2026-02-05T05:00:01Z")).containsExactly(repository.identifier(item(2)));
        assertThat(identifiers("until", "2026-02-05T05:01:39Z")).containsExactly(repository.identifier(item(1)));
        assertThat(identifiers("from", "2026-02-05T05:01:40Z", "until", "2026-02-05T05:01:40Z"))
                .containsExactly(repository.identifier(item(2)));
        assertThat(identifiers("from", "2026-02-05", "until", "2026-02-05")).hasSize(2);
        assertThat(identifiers("set", "collection:a")).containsExactly(repository.identifier(item(1)));
        assertThat(identifiers("set", "collection")).hasSize(2);
        assertThat(identifiers("set", "library")).hasSize(2);
        assertThat(errors(list("from", "2026-02-06"))).containsExactly("noRecordsMatch");
        assertThat(errors(list("set", "collection:c"))).containsExactly("noRecordsMatch");
    }

    @Test
    void aSetOfThousandsOfPartsIsNoneAndHarmsNobody() {
        repository.commit(item(1, "a"));
        assertThat(errors(list("set", "a" + ":a".repeat(200_000)))).containsExactly("noRecordsMatch");
        assertThat(errors(list("set", "a" + ":a".repeat(200_000) + ":"))).containsExactly("badArgument");
    }

    private String list(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verb", "ListIdentifiers", "metadataPrefix", "oai_dc"));
        arguments.addAll(List.of(more));
        return repository.ask(arguments.toArray(String[]::new));
    }

    private List<String> identifiers(String... more) {
        return all(list(more), "identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "badVerb|",
                "badVerb|verb=",
                "badVerb|verb=identify",
                "badVerb|verb=Identify|verb=Identify",
                "badVerb|verb=ListRecords|verb=Identify|metadataPrefix=oai_dc",
                "badArgument|verb=Identify|set=a",
                "badArgument|verb=GetRecord",
                "badArgument|verb=GetRecord|identifier=oai:a:b",
                "badArgument|verb=GetRecord|identifier=a b|metadataPrefix=oai_dc",
                "badArgument|verb=GetRecord|identifier=oai:x|identifier=oai:y|metadataPrefix=oai_dc",
                "badArgument|verb=ListRecords",
                "badArgument|verb=ListRecords|metadataPrefix=oai dc",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=gestern",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-30",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-29",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-2-5",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=0000-01-01",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|until=2026-02-05T24:00:00Z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|until=2026-06-30T23:59:60Z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|until=2026-02-05t05:00:00z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-05T05:00Z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-05T05:00:00.0Z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-05T05:00:00+07:00",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-05|until=2026-02-05T05:00:00Z",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|from=2026-02-06|until=2026-02-05",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|set=a b",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|resumptionToken=x",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|unknown=x",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|=x",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|metadataPrefix=oai_dc",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|set=",
                "badArgument|verb=ListRecords|metadataPrefix=oai_dc|set=:",
                "badArgument|verb=ListRecords|metadataPrefix=",
                "badArgument|verb=ListSets|metadataPrefix=oai_dc",
                "cannotDisseminateFormat|verb=ListRecords|metadataPrefix=marc21",
                "cannotDisseminateFormat|verb=GetRecord|identifier=oai:x|metadataPrefix=OAI_DC",
                "idDoesNotExist|verb=GetRecord|identifier=oai:other:ark:/99999/bcdfghjk1|metadataPrefix=oai_dc",
                "idDoesNotExist|verb=ListMetadataFormats|identifier=urn:x",
                "idDoesNotExist|verb=GetRecord|identifier=|metadataPrefix=oai_dc",
                "noRecordsMatch|verb=ListRecords|metadataPrefix=oai_dc|until=2020-01-01",
                "noRecordsMatch|verb=ListIdentifiers|metadataPrefix=mets|set=kind:book",
                "noRecordsMatch|verb=ListIdentifiers|metadataPrefix=mets|from=9999-12-31",
                "badResumptionToken|verb=ListRecords|resumptionToken=x",
                "badResumptionToken|verb=ListRecords|resumptionToken=",
                "badResumptionToken|verb=ListIdentifiers|resumptionToken=%%%",
                "badResumptionToken|verb=ListSets|resumptionToken=b2FpX2Rj",
            })
    void mistakesAreCalledByTheirCodes(String asked) {
        commit(1, 1);
        String[] parts = asked.split("\\|", -1);
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < parts.length && !parts[i].isEmpty(); i++) {
            String[] argument = parts[i].split("=", 2);
            arguments.addAll(List.of(argument[0], argument[1]));
        }
        assertThat(errors(repository.ask(arguments.toArray(String[]::new)))).containsExactly(parts[0]);
    }

    @Test
    void argumentsAreRepeatedOnlyWhereTheyWereUnderstood() {
        assertThat(repository.ask("verb", "ListRecords", "metadataPrefix", "none"))
                .contains("<request metadataPrefix=\"none\" verb=\"ListRecords\">");
        assertThat(repository.ask("verb", "Nonsense")).contains("<request>");
        assertThat(repository.ask("verb", "ListRecords", "from", "\"><x>")).contains("<request>");
    }

    @Test
    void pagesAndThenTheChangesLeadToTheCatalogue() {
        commit(1, 15);
        Random random = new Random(5);
        Set<String> copy = new HashSet<>();
        String page = repository.ask("verb", "ListIdentifiers", "metadataPrefix", "oai_dc");
        String from = first(page, "responseDate").orElseThrow();
        assertThat(page).contains("completeListSize=\"15\"", "cursor=\"0\"");
        take(page, copy);
        String token = first(page, "resumptionToken").orElseThrow();
        later(2);
        for (int i = 0; i < 8; i++) {
            repository.commit(item(1 + random.nextInt(15)).withState(State.WITHDRAWN));
        }
        repository.commit(item(2_000));
        take(repository.ask("verb", "ListIdentifiers", "resumptionToken", token), copy);
        later(2);
        String changes = list("from", from);
        take(changes, copy);
        for (String more = first(changes, "resumptionToken").orElse("");
                !more.isEmpty();
                more = first(changes, "resumptionToken").orElse("")) {
            changes = resumed(more);
            take(changes, copy);
        }

        Set<String> published = new HashSet<>();
        repository
                .core()
                .catalogue()
                .members(Optional.empty(), "", 2_000)
                .forEach(entry -> published.add(repository.identifier(entry.entity())));
        assertThat(copy).isEqualTo(published);
    }

    private static void take(String page, Set<String> copy) {
        for (String header : page.split("<header")) {
            if (header.startsWith(" status=\"deleted\"")) {
                copy.remove(first(header, "identifier").orElseThrow());
            } else {
                first(header, "identifier").ifPresent(copy::add);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "marcxml", "mets", "edm", "rdf"})
    void charactersThatAreNoneBreakNoRecord(String prefix) {
        repository.commit(SampleEntities.retitled(1, "Sổ\u0001bộ\uFFFE"));
        assertThat(repository.ask("verb", "ListRecords", "metadataPrefix", prefix))
                .contains("Sổ\uFFFDbộ\uFFFD")
                .doesNotContain("\uFFFE");
    }

    @Test
    void theLastPageSaysSoWithAnEmptyToken() {
        commit(1, 11);
        String page = list();
        String token = first(page, "resumptionToken").orElseThrow();
        String last = repository.ask("verb", "ListIdentifiers", "resumptionToken", token);

        assertThat(all(page, "identifier")).hasSize(10);
        assertThat(all(last, "identifier")).hasSize(1);
        assertThat(first(last, "resumptionToken")).contains("");
        assertThat(last).contains("cursor=\"10\"");
        assertThat(list("from", "2026-02-05", "set", "kind:book")).doesNotContain("resumptionToken");
    }

    @Test
    void aPageIsNeverEmptyEvenWhereAllThatWasLeftHasChanged() {
        commit(1, 11);
        String token = first(list(), "resumptionToken").orElseThrow();
        later(5);
        repository.commit(item(11).withState(State.WITHDRAWN));
        String last = repository.ask("verb", "ListIdentifiers", "resumptionToken", token);

        assertThat(all(last, "identifier")).containsExactly(repository.identifier(item(11)));
        assertThat(last).contains("status=\"deleted\"");
        assertThat(first(last, "resumptionToken")).contains("");
    }

    @Test
    void whatLeftTheSetSinceAndIsAllThatWasLeftIsGone() {
        for (int number = 1; number <= 11; number++) {
            repository.commit(SampleEntities.inCollections(item(number), List.of("c", "d")));
        }
        String token = first(list("set", "collection:c"), "resumptionToken").orElseThrow();
        later(5);
        repository.commit(SampleEntities.inCollections(item(11), List.of("d")));
        String last = repository.ask("verb", "ListRecords", "resumptionToken", token);

        assertThat(all(last, "identifier")).containsExactly(repository.identifier(item(11)));
        assertThat(last).contains("status=\"deleted\"").doesNotContain("<metadata>");
        assertThat(all(last, "setSpec")).containsExactly("collection:c");
    }

    @Test
    void aSetThatTheProtocolAllowsAndNobodyIsInHasNoRecords() {
        commit(1, 1);
        for (String set : List.of("a:b:c", "x!y", "kind:none")) {
            assertThat(errors(list("set", set))).as(set).containsExactly("noRecordsMatch");
        }
        for (String set : List.of("", "a::b", "a b", "ä")) {
            assertThat(errors(list("set", set))).as(set).containsExactly("badArgument");
        }
    }

    @Test
    void aRepositoryWithoutItemsHasItsOwnSetsAlready() {
        assertThat(all(twoPagesOfSets(), "setSpec"))
                .containsExactly("collection", "heritage", "kind", "library", "national", "oer");
    }

    @Test
    void aTokenIsTakenWholeAndByItsOwnRepositoryAlone() {
        commit(1, 11);
        String token = first(list(), "resumptionToken").orElseThrow();
        String said = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        String tampered = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(said.replaceFirst(" 10 ", " 1 ").getBytes(StandardCharsets.UTF_8));
        String foreign = ListToken.read(repository.core().repositoryId(), token).write("other.example.vn");

        assertThat(errors(resumed(token))).isEmpty();
        assertThat(errors(resumed(token.substring(0, token.length() - 1)))).containsExactly("badResumptionToken");
        assertThat(errors(resumed(token + "A"))).containsExactly("badResumptionToken");
        assertThat(errors(resumed(tampered))).containsExactly("badResumptionToken");
        assertThat(errors(resumed(foreign))).containsExactly("badResumptionToken");
        assertThat(errors(repository.ask("verb", "ListSets", "resumptionToken", token)))
                .containsExactly("badResumptionToken");
    }

    @Test
    void aTokenWithAnySignChangedIsNone() {
        commit(1, 11);
        String token = first(list(), "resumptionToken").orElseThrow();

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(errors(resumed(changed))).as(changed).containsExactly("badResumptionToken");
            assertThat(errors(resumed(token.substring(0, i)))).containsExactly("badResumptionToken");
        }
    }

    private String resumed(String token) {
        return repository.ask("verb", "ListIdentifiers", "resumptionToken", token);
    }

    @Test
    void aTokenOfALaterStateThanThisIsRefused() {
        commit(1, 3);
        ListToken token = new ListToken("oai_dc", new FeedRange(0, 1_000), 0, 1_000);
        assertThat(errors(resumed(token.write(repository.core().repositoryId()))))
                .containsExactly("badResumptionToken");
    }

    @Test
    void aTokenHoldsForEverAndThroughARestart() {
        commit(1, 11);
        String token = first(list(), "resumptionToken").orElseThrow();
        repository.close();
        clock.move(Duration.ofDays(400));
        repository = new OaiRepository(home, clock);
        assertThat(all(resumed(token), "identifier")).hasSize(1);
    }

    @Test
    void recordsFillAPageByTheirBytes() {
        commit(1, 20);
        String answer = repository.ask("verb", "ListRecords", "metadataPrefix", "rdf");
        int records = all(answer, "identifier").size();

        assertThat(records).isBetween(1, 19);
        assertThat(answer.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    }
}
