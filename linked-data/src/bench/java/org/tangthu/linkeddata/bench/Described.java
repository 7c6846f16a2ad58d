package org.tangthu.linkeddata.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.project.Departures;
import org.tangthu.linkeddata.project.RdfProjector;
import org.tangthu.linkeddata.project.ServedVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.testing.MemoryCheckpoints;

/** The RDF store in a folder, and the projector that fills it from a catalogue. */
record Described(RdfGenerations generations, RdfProjector projector) {
    private static final String BASE = "https://library.example.vn";
    private static final String LICENCE = "http://creativecommons.org/licenses/by/4.0/";

    static Described in(Path folder, Catalogue catalogue) {
        var codes = CodeLists.load();
        var access = new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC);
        var describer = new Describer(new Addresses(BASE), codes, access, Ark.TEST_NAAN, LICENCE);
        var generations = new Tdb2Generations(folder, BASE);
        return new Described(
                generations,
                new RdfProjector(
                        generations,
                        catalogue,
                        access,
                        describer,
                        new Vocabulary(BASE, codes.schemes()),
                        new ServedVersion(new MemoryCheckpoints()),
                        Departures.unheard()));
    }
}
