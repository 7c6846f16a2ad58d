package org.tangthu.repository.ingest;

import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.problem.Problems;

/** Looks at each page's image. */
final class ImagesStep implements IngestStep {
    private final MasterProbe probe;

    ImagesStep(MasterProbe probe) {
        this.probe = probe;
    }

    @Override
    public void apply(Draft draft) {
        for (Scan scan : draft.scans()) {
            File file = draft.deposit().files().get(scan.image());
            if (file != null) {
                Problems problems = draft.problems().in(scan.image());
                probe.probe(file.path(), file.name(), problems)
                        .ifPresent(info -> draft.images().put(scan.image(), info));
            }
        }
    }
}
