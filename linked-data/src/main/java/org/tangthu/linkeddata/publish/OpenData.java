package org.tangthu.linkeddata.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;

/** The data of the portal as a whole, put together: its datasets, their counts, and the graphs that describe them. */
public final class OpenData implements AutoCloseable {
    private final OpenDataSettings settings;
    private final List<DataDoor> doors;
    private final Distributions files;
    private final VoidGraph.Examples examples;
    private final StatisticsKeeper keeper;
    private final Datasets datasets;
    private final CatalogGraph catalog;
    private final VoidGraph description;

    /**
     * @param version of the data that is served
     * @param known up to when data tells that holds all of the journal up to a sequence
     * @param naan the authority under which this repository gives ARKs
     * @param doors the services that are there
     * @param files in which datasets can be taken away
     * @param counts file in which the last counts are kept
     */
    public OpenData(
            OpenDataSettings settings,
            Catalogue catalogue,
            AccessPolicy access,
            Addresses addresses,
            CodeLists codes,
            RdfGenerations generations,
            Supplier<Optional<DataVersion>> version,
            LongFunction<Instant> known,
            String naan,
            List<DataDoor> doors,
            Distributions files,
            VoidGraph.Examples examples,
            Path counts) {
        this.settings = settings;
        this.doors = List.copyOf(doors);
        this.files = files;
        this.examples = examples;
        keeper = new StatisticsKeeper(generations, addresses.base(), version, known, counts);
        datasets = new Datasets(catalogue, addresses, access, settings, keeper::latest, version);
        catalog = new CatalogGraph(catalogue, addresses, codes, settings, datasets, files, doors);
        description = new VoidGraph(addresses, naan, settings, datasets, files, examples);
        keeper.start();
    }

    public OpenDataSettings settings() {
        return settings;
    }

    /** The services that are there. */
    public List<DataDoor> doors() {
        return doors;
    }

    /** The files in which datasets can be taken away. */
    public Distributions files() {
        return files;
    }

    /** IRIs of public items that show what the data looks like. @param most how many at most */
    public List<String> examples(int most) {
        return examples.some(most);
    }

    /** What was counted last; empty before the first count. */
    public Optional<Statistics> statistics() {
        return keeper.latest();
    }

    public Datasets datasets() {
        return datasets;
    }

    /** By DCAT. */
    public CatalogGraph catalog() {
        return catalog;
    }

    /** By VoID. */
    public VoidGraph description() {
        return description;
    }

    /** Ends the counting; waits until the store is no longer read. */
    @Override
    public void close() {
        keeper.close();
    }
}
