package org.tangthu.linkeddata;

import java.nio.file.Path;
import java.util.Objects;
import org.tangthu.linkeddata.oai.OaiSettings;

/**
 * What can be set of the doors for harvesters.
 *
 * @param oai as whom the repository shows itself
 * @param lists the folder of lists that are served ready-made; derived data
 */
public record HarvestSettings(OaiSettings oai, Path lists) {
    public HarvestSettings {
        Objects.requireNonNull(oai);
        Objects.requireNonNull(lists);
    }
}
