package org.tangthu.repository.ingest;

import java.util.function.Predicate;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.text.TextParser;

/** Everything that is asked of a deposit before any of it is committed. Reads only. Thread-safe. */
public final class Checks {
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Descriptions descriptions;
    private final ArkMinter minter;
    private final Settings settings;

    /**
     * @param naan under which our ARKs stand
     * @param images how large they may be
     * @param gate asked about what is to be published
     */
    public record Settings(String naan, ImageLimits images, PublicationGate gate) {}

    public Checks(
            Catalogue catalogue, AccessPolicy access, Descriptions descriptions, ArkMinter minter, Settings settings) {
        this.catalogue = catalogue;
        this.access = access;
        this.descriptions = descriptions;
        this.minter = minter;
        this.settings = settings;
    }

    /** For deposits that come together, libraries first, then agents, collections and items. */
    public IngestRun run() {
        return new IngestRun(this::steps);
    }

    private IngestStep steps(Predicate<String> announced) {
        return new DescriptionStep(descriptions)
                .then(new IdentityStep(catalogue, minter, settings.naan))
                .then(new EmbargoStep(access))
                .then(new ReferencesStep(catalogue, announced))
                .then(new ScansStep())
                .then(new ImagesStep(new MasterProbe(settings.images)))
                .then(new TextsStep(new TextParser()))
                .then(new DigestsStep())
                .then(new PagesStep())
                .then(new PublicationStep(settings.gate))
                .then(new DoubtsStep());
    }
}
