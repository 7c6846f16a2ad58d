package org.tangthu.repository;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.erasure.Remnants;
import org.tangthu.repository.testing.SampleEntities;

/** The program of a process that is going to be killed while it erases the first item of a home. */
final class CrashingEraser {
    static final String DONE = "done";
    /** A moment: the bytes are gone from the object, and that is not yet noted. */
    static final String ERASED = "erased";

    private CrashingEraser() {}

    /** @param arguments the home; when to stand still, as {@link Standstill#of} takes it, counted from the agreement on */
    public static void main(String[] arguments) {
        Standstill end = Standstill.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        RepositoryCore core = RepositoryCore.open(
                RepositorySettings.local(Path.of(arguments[0])), Clock.systemUTC(), end.disk(), end.observer());
        Erasures erasures = core.erasures(
                core.projections(List.of()), List.of(Remnants.at("the last place", item -> end.at(ERASED))));
        ErasureRequest request = erasures.ask(
                SampleEntities.item(1).id(),
                ErasureReason.PERSONAL_DATA,
                "Con cháu đề nghị",
                new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2)),
                librarian("hoa"));
        end.armed();
        erasures.agree(request.number(), librarian("an"));
        core.close();
        System.out.println(DONE);
    }

    static Authority librarian(String actor) {
        return new Authority(actor, EnumSet.of(Scope.READ, Scope.PURGE), Optional.empty());
    }
}
