package org.tangthu.linkeddata;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tangthu.linkeddata.oai.OaiSettings;

/**
 * What can be set of the doors for harvesters.
 *
 * @param oai as whom the repository shows itself
 * @param lists the folder of lists that are served ready-made; derived data
 * @param pages of the site that everybody may read, besides those of items, collections and libraries, below the base
 */
public record HarvestSettings(OaiSettings oai, Path lists, List<String> pages) {
    public HarvestSettings {
        Objects.requireNonNull(oai);
        Objects.requireNonNull(lists);
        pages = List.copyOf(pages);
    }
}
