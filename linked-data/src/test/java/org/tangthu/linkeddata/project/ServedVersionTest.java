package org.tangthu.linkeddata.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.repository.testing.MemoryCheckpoints;

class ServedVersionTest {
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    private final ServedVersion version = new ServedVersion(checkpoints);

    @Test
    void thereIsNoneBeforeAnythingIsServed() {
        assertThat(version.get()).isEmpty();
    }

    @Test
    void itIsWhereTheServedGenerationStands() {
        checkpoints.serving("rdf", 3, 41);
        assertThat(version.get()).contains(new DataVersion(3, 41, 0));
        version.applied(3, 42);
        checkpoints.serving("rdf", 3, 42);
        assertThat(version.get()).map(DataVersion::toString).contains("3.42");
    }

    @Test
    void whatIsWrittenAgainIsAnotherVersionThoughNoEntryIsNew() {
        checkpoints.serving("rdf", 3, 41);
        version.applied(3, 17);
        assertThat(version.get()).map(DataVersion::toString).contains("3.41.1");
    }

    @Test
    void whatGrowsBesideIsNoMatter() {
        checkpoints.serving("rdf", 3, 41);
        version.applied(4, 17);
        assertThat(version.get()).contains(new DataVersion(3, 41, 0));
    }
}
