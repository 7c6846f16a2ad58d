package org.tangthu.portal.doctor;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The description of the holdings as a dataset, which counts the items now and then: VoID or DCAT. */
final class CountedDoor implements Door {
    private static final Pattern HOLDINGS = Pattern.compile("<http://xmlns.com/foaf/0.1/primaryTopic> <([^>]*)>");
    private static final String ENTITIES = "<http://rdfs.org/ns/void#entities> \"(\\d+)\"";
    private static final String MODIFIED = "<http://purl.org/dc/terms/modified> \"([^\"]*)\"";
    private static final String VOID = "/.well-known/void.nt";

    private final String name;
    private final String path;

    private CountedDoor(String name, String path) {
        this.name = name;
        this.path = path;
    }

    static Door ofVoid() {
        return new CountedDoor("VoID", VOID);
    }

    static Door ofDcat() {
        return new CountedDoor("DCAT", "/catalog.nt");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String remedy() {
        return "it counts the RDF store; if SPARQL agrees, it will when the store is counted next";
    }

    @Override
    public Told ask(Stranger stranger) {
        String counts = stranger.text(VOID, "application/n-triples");
        String holdings = Stranger.find(HOLDINGS, counts, VOID + " does not say which dataset the holdings are");
        Instant counted = Instant.parse(Stranger.find(
                Pattern.compile(Pattern.quote("<" + stranger.address(VOID.replace(".nt", "")) + "> ") + MODIFIED),
                counts,
                VOID + " does not say when it was counted"));
        String told = path.equals(VOID) ? counts : stranger.text(path, "application/n-triples");
        String entities = Stranger.find(
                Pattern.compile(Pattern.quote("<" + holdings + "> ") + ENTITIES),
                told,
                path + " does not count the items of " + holdings);
        return Told.of(Long.parseLong(entities), Optional.of(counted));
    }
}
