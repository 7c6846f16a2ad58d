package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoint.Role;
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
        checkpoints().save(new Checkpoint("rdf", 1, 3, 10, Role.SERVING));
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, Role.SERVING));
        checkpoints().save(new Checkpoint("rdf", 2, 4, 1, Role.GROWING));
        checkpoints().save(new Checkpoint("search", 1, 1, 7, Role.SERVING));

        assertThat(checkpoints().of("rdf"))
                .containsExactly(
                        new Checkpoint("rdf", 1, 3, 20, Role.SERVING), new Checkpoint("rdf", 2, 4, 1, Role.GROWING));
    }

    @Test
    void whatServedBeforeIsForgottenWithWhatItParked() {
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, Role.SERVING));
        checkpoints().save(new Checkpoint("rdf", 2, 4, 25, Role.GROWING));
        checkpoints().save(new Checkpoint("search", 1, 1, 7, Role.SERVING));
        checkpoints().park(parked(1, "a", "old"));
        checkpoints().park(parked(2, "b", "new"));
        checkpoints().serve(new Checkpoint("rdf", 2, 4, 25, Role.SERVING), false);

        assertThat(checkpoints().of("rdf")).containsExactly(new Checkpoint("rdf", 2, 4, 25, Role.SERVING));
        assertThat(checkpoints().parked("rdf", 1)).isEmpty();
        assertThat(checkpoints().parked("rdf", 2)).hasSize(1);
        assertThat(checkpoints().of("search")).hasSize(1);
    }

    @Test
    void whatServedBeforeIsKeptInPlaceOfWhatWasKeptBeforeThat() {
        checkpoints().save(new Checkpoint("rdf", 1, 3, 10, Role.KEPT));
        checkpoints().save(new Checkpoint("rdf", 2, 3, 20, Role.SERVING));
        checkpoints().save(new Checkpoint("rdf", 4, 3, 5, Role.GROWING));
        checkpoints().park(parked(1, "a", "oldest"));
        checkpoints().park(parked(2, "b", "older"));
        checkpoints().serve(new Checkpoint("rdf", 3, 3, 20, Role.SERVING), true);

        assertThat(checkpoints().of("rdf"))
                .containsExactly(
                        new Checkpoint("rdf", 2, 3, 20, Role.KEPT),
                        new Checkpoint("rdf", 3, 3, 20, Role.SERVING),
                        new Checkpoint("rdf", 4, 3, 5, Role.GROWING));
        assertThat(checkpoints().parked("rdf", 1)).isEmpty();
        assertThat(checkpoints().parked("rdf", 2)).hasSize(1);
    }

    @Test
    void whatIsKeptCanServeAgain() {
        checkpoints().save(new Checkpoint("rdf", 1, 3, 10, Role.KEPT));
        checkpoints().save(new Checkpoint("rdf", 2, 3, 20, Role.SERVING));
        checkpoints().serve(new Checkpoint("rdf", 1, 3, 10, Role.SERVING), true);

        assertThat(checkpoints().of("rdf"))
                .containsExactly(
                        new Checkpoint("rdf", 1, 3, 10, Role.SERVING), new Checkpoint("rdf", 2, 3, 20, Role.KEPT));
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
        checkpoints().save(new Checkpoint("rdf", 1, 3, 20, Role.GROWING));
        checkpoints().park(parked(1, "a", "why"));
        checkpoints().forget("rdf", 1);

        assertThat(checkpoints().of("rdf")).isEmpty();
        assertThat(checkpoints().parked("rdf", 1)).isEmpty();
    }
}
