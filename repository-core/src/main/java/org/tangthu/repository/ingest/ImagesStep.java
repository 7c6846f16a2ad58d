package org.tangthu.repository.ingest;

import java.util.Optional;
import org.tangthu.repository.image.ImageInfo;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit.File;

/** Looks at each page's image. */
final class ImagesStep implements IngestStep {
    private final MasterProbe probe;

    ImagesStep(MasterProbe probe) {
        this.probe = probe;
    }

    @Override
    public void apply(Draft draft) {
        for (Scan scan : draft.scans()) {
            draft.file(scan.image()).ifPresent(file -> look(draft, file));
        }
    }

    private void look(Draft draft, File file) {
        Optional<ImageInfo> info =
                probe.probe(file.path(), file.name(), draft.problems().in(file.name()));
        info.ifPresentOrElse(found -> draft.images().put(file.name(), found), () -> draft.refuse(file.name()));
    }
}
