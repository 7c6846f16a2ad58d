package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.Scope;

/** What every store of API tokens must do. */
abstract class ApiTokensContract extends DatabaseContract {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = NOON.plus(WEEK);

    private ApiTokens tokens() {
        return sql.apiTokens();
    }

    private ApiToken added(String id, Optional<String> account, Instant created) {
        ApiToken token = new ApiToken(
                id,
                account,
                "harvest " + id,
                Set.of(Scope.READ, Scope.DEPOSIT),
                Optional.of(Set.of("VN-1", "VN-2")),
                created,
                created.plus(WEEK));
        tokens().add(token, "digest-" + id);
        return token;
    }

    @Test
    void aTokenIsFoundByItsDigestUntilItEnds() {
        ApiToken token = added("t1", Optional.of("u1"), NOON);
        assertThat(tokens().find("digest-t1", END.minusMillis(1))).contains(token);
        assertThat(tokens().find("digest-t1", END)).isEmpty();
        assertThat(tokens().find("t1", NOON)).isEmpty();
    }

    @Test
    void boundsOfAllLibrariesAndOfNoneAreToldApart() {
        ApiToken all = new ApiToken("t1", Optional.empty(), "all", Set.of(Scope.READ), Optional.empty(), NOON, END);
        ApiToken none =
                new ApiToken("t2", Optional.empty(), "none", Set.of(Scope.READ), Optional.of(Set.of()), NOON, END);
        tokens().add(all, "1");
        tokens().add(none, "2");
        assertThat(tokens().find("1", NOON)).contains(all);
        assertThat(tokens().find("2", NOON)).contains(none);
    }

    @Test
    void tokensAreListedByWhoMadeThemTheNewestFirst() {
        ApiToken first = added("t1", Optional.of("u1"), NOON);
        ApiToken second = added("t2", Optional.of("u1"), NOON.plusSeconds(1));
        ApiToken home = added("t3", Optional.empty(), NOON.plusSeconds(2));

        assertThat(tokens().of(Optional.of("u1"))).containsExactly(second, first);
        assertThat(tokens().of(Optional.empty())).containsExactly(home);
        assertThat(tokens().of(Optional.of("u2"))).isEmpty();
        assertThat(tokens().all()).containsExactly(home, second, first);
    }

    @Test
    void aRevokedTokenIsWorthlessAtOnce() {
        added("t1", Optional.of("u1"), NOON);
        assertThat(tokens().revoke("t1")).isTrue();
        assertThat(tokens().revoke("t1")).isFalse();
        assertThat(tokens().find("digest-t1", NOON)).isEmpty();
    }

    @Test
    void allTokensOfAnAccountAreRevokedAtOnce() {
        added("t1", Optional.of("u1"), NOON);
        added("t2", Optional.of("u1"), NOON);
        ApiToken other = added("t3", Optional.of("u2"), NOON);
        ApiToken home = added("t4", Optional.empty(), NOON);
        assertThat(tokens().revokeAll("u1")).isEqualTo(2);
        assertThat(tokens().all()).containsExactlyInAnyOrder(other, home);
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        added("t1", Optional.of("u1"), NOON);
        ApiToken later = added("t2", Optional.of("u1"), NOON.plusSeconds(1));
        assertThat(tokens().purge(END)).isEqualTo(1);
        assertThat(tokens().all()).containsExactly(later);
    }
}
