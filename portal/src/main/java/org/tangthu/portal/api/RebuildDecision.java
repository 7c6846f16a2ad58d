package org.tangthu.portal.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tangthu.repository.projection.ProjectionRunner;

/** What an administrator may decide about the generations of a projection. */
public enum RebuildDecision {
    /** Gives up the rebuild that is under way. */
    CANCEL(ProjectionRunner::cancel),
    /** Switches to a rebuild that was held because it lacks something. */
    SWITCH(ProjectionRunner::adopt),
    /** Goes back to what was served before the last switch. */
    ROLLBACK(ProjectionRunner::rollback),
    /** Drops what is kept to go back to. */
    FORGET(ProjectionRunner::forget),
    /** Writes what is served anew, without the room that its changes have left behind. It may take long. */
    COMPACT(ProjectionRunner::compact);

    private final BiConsumer<ProjectionRunner, String> work;

    RebuildDecision(BiConsumer<ProjectionRunner, String> work) {
        this.work = work;
    }

    /** Its name in addresses and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RebuildDecision> of(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code().equals(code))
                .findFirst();
    }

    /** @throws org.tangthu.repository.projection.RefusedDecision if that is not possible as things stand */
    public void carryOut(ProjectionRunner runner, String projection) {
        work.accept(runner, projection);
    }
}
