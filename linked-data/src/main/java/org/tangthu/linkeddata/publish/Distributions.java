package org.tangthu.linkeddata.publish;

import java.util.List;

/** The files in which datasets can be taken away, as far as they are there. Thread-safe; asked for every page of the catalogue. */
@FunctionalInterface
public interface Distributions {
    /** Those of a dataset, all of one moment and no two of one name; empty if there are none. */
    List<Distribution> of(DatasetName dataset);

    static Distributions none() {
        return dataset -> List.of();
    }
}
