package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.projection.ParkedEntry;

/** What every store of checkpoints must do. */
abstract class CheckpointsContract extends DatabaseContract {
    private Checkpoints checkpoints() {
        return sql.checkpoints();
    }

    private static ParkedEntry parked(int generation, String id, String reason) {
        return new ParkedEntry("rdf", generation, id, 5, reason, NOON);
    }

    @Test
    void aCheckpointIsTheLastOneSaved() {
        assertThat(checkpoints().of("rdf")).isEmpty();
        checkpoints().save(new Checkpoint("rdf", 1, 3, 10, true));
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, true));
        checkpoints().save(new Checkpoint("rdf", 2, 4, 1, false));
        checkpoints().save(new Checkpoint("search", 1, 1, 7, true));

        assertThat(checkpoints().of("rdf"))
                .containsExactly(new Checkpoint("rdf", 1, 3, 20, true), new Checkpoint("rdf", 2, 4, 1, false));
    }

    @Test
    void servingAGenerationForgetsTheOthers() {
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, true));
        checkpoints().save(new Checkpoint("rdf", 2, 4, 25, false));
        checkpoints().save(new Checkpoint("search", 1, 1, 7, true));
        checkpoints().park(parked(1, "a", "old"));
        checkpoints().park(parked(2, "b", "new"));
        checkpoints().serve(new Checkpoint("rdf", 2, 4, 25, true));

        assertThat(checkpoints().of("rdf")).containsExactly(new Checkpoint("rdf", 2, 4, 25, true));
        assertThat(checkpoints().parked("rdf", 1)).isEmpty();
        assertThat(checkpoints().parked("rdf", 2)).hasSize(1);
        assertThat(checkpoints().of("search")).hasSize(1);
    }

    @Test
    void aParkedEntityKeepsItsLastReasonUntilItIsTakenOut() {
        checkpoints().park(parked(1, "a", "first"));
        checkpoints().park(parked(1, "a", "second"));
        checkpoints().park(parked(1, "b", "third"));
        assertThat(checkpoints().parked("rdf", 1))
                .containsExactlyInAnyOrder(parked(1, "a", "second"), parked(1, "b", "third"));

        checkpoints().unpark("rdf", 1, List.of("a", "not-there"));
        checkpoints().unpark("rdf", 1, List.of());
        assertThat(checkpoints().parked("rdf", 1)).containsExactly(parked(1, "b", "third"));
    }

    @Test
    void aForgottenGenerationIsGoneWithItsParked() {
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, false));
        checkpoints().park(parked(1, "a", "why"));
        checkpoints().forget("rdf", 1);

        assertThat(checkpoints().of("rdf")).isEmpty();
        assertThat(checkpoints().parked("rdf", 1)).isEmpty();
    }
}
