package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.account.Sessions.Opened;
import org.tangthu.repository.testing.MovableClock;

/** What sessions must do on every store. */
abstract class SessionsContract extends DatabaseContract {
    private static final Account LAN = Account.of("lan", "Lan", new Role.Reader(), NOON);
    private static final Account MINH = Account.of("minh", "Minh", new Role.Reader(), NOON);

    private final MovableClock clock = new MovableClock(NOON);
    private Sessions sessions;

    @BeforeEach
    void begin() {
        sessions = new Sessions(sql.sessions(), SessionLimits.DEFAULT, clock);
    }

    private boolean runs(Opened opened) {
        return sessions.find(opened.value()).isPresent();
    }

    @Test
    void aSessionIsFoundByItsValueWhichIsNotKept() {
        Opened opened = sessions.signIn(LAN, true);
        assertThat(sessions.find(opened.value())).contains(opened.session());
        assertThat(sessions.find(opened.session().id())).isEmpty();
        assertThat(sessions.find(SecretValue.random())).isEmpty();
        assertThat(dump("session")).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(opened.value()));
    }

    @Test
    void everySignInHasAValueOfItsOwn() {
        Opened one = sessions.signIn(LAN, true);
        Opened other = sessions.signIn(LAN, true);
        assertThat(one.value()).hasSize(SecretValue.LENGTH).isNotEqualTo(other.value());
    }

    @Test
    void itEndsWhenNobodyAsksForTooLong() {
        Opened opened = sessions.signIn(LAN, true);
        clock.move(SessionLimits.DEFAULT.idle().minusMillis(1));
        assertThat(runs(opened)).isTrue();
        clock.move(SessionLimits.DEFAULT.idle().minusMillis(1));
        assertThat(runs(opened)).as("put off by the request before").isTrue();
        clock.move(SessionLimits.DEFAULT.idle());
        assertThat(runs(opened)).isFalse();
    }

    @Test
    void itEndsAtTheLatestHoweverOftenSomebodyAsks() {
        Opened opened = sessions.signIn(LAN, true);
        for (Duration passed = Duration.ZERO;
                passed.compareTo(SessionLimits.DEFAULT.longest()) < 0;
                passed = passed.plusHours(1)) {
            assertThat(runs(opened)).as("after %s", passed).isTrue();
            clock.move(Duration.ofHours(1));
        }
        assertThat(runs(opened)).isFalse();
    }

    @Test
    void aSignInThatLacksSomethingEndsSoon() {
        Opened opened = sessions.signIn(LAN, false);
        assertThat(opened.session().complete()).isFalse();
        clock.move(SessionLimits.DEFAULT.unfinished());
        assertThat(runs(opened)).isFalse();
    }

    @Test
    void aChildEndsWithItsParentAndItsChildrenWithIt() {
        Opened signIn = sessions.signIn(LAN, true);
        Opened viewer = sessions.viewer(signIn.session());
        Opened token = sessions.token(viewer.session());
        Opened stays = sessions.viewer(sessions.signIn(LAN, true).session());
        assertThat(runs(viewer)).isTrue();
        assertThat(runs(token)).isTrue();

        sessions.end(signIn.session());
        assertThat(runs(signIn)).isFalse();
        assertThat(runs(viewer)).isFalse();
        assertThat(runs(token)).isFalse();
        assertThat(runs(stays)).isTrue();
        assertThat(dump("session")).hasSize(2);
    }

    @Test
    void aChildMadeOfAParentThatJustEndedNeverRuns() {
        Opened signIn = sessions.signIn(LAN, true);
        sessions.end(signIn.session());
        assertThat(runs(sessions.viewer(signIn.session()))).isFalse();
    }

    @Test
    void theEndOfAChildLeavesItsParent() {
        Opened signIn = sessions.signIn(LAN, true);
        sessions.end(sessions.viewer(signIn.session()).session());
        assertThat(runs(signIn)).isTrue();
    }

    @Test
    void aChildNeverOutlivesItsParent() {
        Opened signIn = sessions.signIn(LAN, true);
        for (int hour = 0; hour < 11; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(runs(signIn)).isTrue();
        }
        Opened viewer = sessions.viewer(sessions.find(signIn.value()).orElseThrow());
        assertThat(viewer.session().ends()).isEqualTo(signIn.session().ends());
    }

    @Test
    void whoUsesAViewerOnlyIsNotSignedOutMeanwhile() {
        Opened signIn = sessions.signIn(LAN, true);
        Opened viewer = sessions.viewer(signIn.session());
        for (int hour = 0; hour < 5; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(runs(viewer)).isTrue();
        }
        assertThat(runs(signIn)).isTrue();
    }

    @Test
    void childrenHoldLoansForTheirReader() {
        Opened viewer = sessions.viewer(sessions.signIn(LAN, true).session());
        assertThat(sessions.token(viewer.session()).session().reader()).isEqualTo(LAN.id());

        Opened seat = sessions.seat();
        assertThat(seat.session().seat()).isTrue();
        assertThat(seat.session().reader()).isEqualTo(seat.session().id());
        assertThat(sessions.token(seat.session()).session().reader())
                .isEqualTo(seat.session().id());
        assertThat(sessions.seat().session().reader())
                .isNotEqualTo(seat.session().id());
    }

    @Test
    void onlyWhatIsCompleteAndOfTheRightKindHasChildren() {
        Session unfinished = sessions.signIn(LAN, false).session();
        Session seat = sessions.seat().session();
        assertThatThrownBy(() -> sessions.viewer(unfinished)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions.viewer(seat)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sessions.token(sessions.signIn(LAN, true).session()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allOfAnAccountEndTogether() {
        Opened viewer = sessions.viewer(sessions.signIn(LAN, true).session());
        Opened other = sessions.signIn(LAN, true);
        Opened minh = sessions.signIn(MINH, true);
        Opened seat = sessions.seat();

        sessions.endAll(LAN.id());
        assertThat(List.of(runs(viewer), runs(other), runs(minh), runs(seat)))
                .containsExactly(false, false, true, true);
    }

    @Test
    void allButOneSignInCanEnd() {
        Opened mine = sessions.signIn(LAN, true);
        Opened viewer = sessions.viewer(mine.session());
        Opened thief = sessions.signIn(LAN, true);

        sessions.endOthers(LAN.id(), mine.session());
        assertThat(List.of(runs(mine), runs(viewer), runs(thief))).containsExactly(true, true, false);
    }

    @Test
    void theRunningOnesOfAnAccountAreListedNewestFirst() {
        Session gone = sessions.signIn(LAN, false).session();
        clock.move(SessionLimits.DEFAULT.unfinished());
        Session signIn = sessions.signIn(LAN, true).session();
        clock.move(Duration.ofMinutes(1));
        Session viewer = sessions.viewer(signIn).session();
        sessions.signIn(MINH, true);

        assertThat(sessions.of(LAN.id())).containsExactly(viewer, signIn).doesNotContain(gone);
        assertThat(viewer.kind()).isEqualTo(Kind.VIEWER);
    }

    @Test
    void whatHasEndedIsForgotten() {
        sessions.viewer(sessions.signIn(LAN, true).session());
        clock.move(SessionLimits.DEFAULT.idle());
        Opened running = sessions.signIn(LAN, true);

        assertThat(sessions.purge()).isEqualTo(2);
        assertThat(sessions.purge()).isZero();
        assertThat(runs(running)).isTrue();
        assertThat(dump("session")).hasSize(1);
    }
}
