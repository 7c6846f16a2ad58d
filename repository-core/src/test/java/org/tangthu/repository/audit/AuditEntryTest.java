package org.tangthu.repository.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The form that auditors recompute; what is fixed here is fixed for good. */
class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-02-05T03:00:00Z");
    private static final String ZEROS = "0".repeat(64);

    private static AuditEntry first(AuditEvent event) {
        return AuditEntry.following(AuditAnchor.BEFORE_ALL, AT, event);
    }

    @Test
    void aLineIsCanonicalJson() {
        AuditEntry entry = first(AuditEvent.of("bình \"B\" \\", AuditAction.ITEM_WITHDRAW)
                .on("ark:/99999/h4nn0mx7r")
                .at("VN-HD-TVT")
                .from(new AuditOrigin("192.0.2.0/24", "00ff"))
                .with("reason", "sai 河 𡨸 / <b>")
                .with("kind", "item"));
        assertThat(entry.toJson())
                .isEqualTo(
                        "{\"action\":\"item-withdraw\",\"actor\":\"bình \\\"B\\\" \\\\\",\"at\":\"2026-02-05T03:00:00.000Z\","
                                + "\"details\":{\"kind\":\"item\",\"reason\":\"sai 河 𡨸 / <b>\"},\"hash\":\""
                                + entry.hash()
                                + "\",\"library\":\"VN-HD-TVT\",\"network\":\"192.0.2.0/24\",\"number\":1,"
                                + "\"object\":\"ark:/99999/h4nn0mx7r\",\"outcome\":\"done\",\"previous\":\"" + ZEROS
                                + "\",\"request\":\"00ff\"}");
    }

    @Test
    void theHashIsThatOfTheLineWithoutIt() {
        assertThat(first(AuditEvent.of("an", AuditAction.SIGN_IN)).hash())
                .as("echo -n '{\"action\":\"sign-in\",\"actor\":\"an\",…,\"previous\":\"00…\"}' | sha256sum")
                .isEqualTo("71b99a3d26dd317187dc97512b3e8082db0b0cac86273f13ad73a34473cf5f77");
    }

    @Test
    void whatWasUnreadableIsNeverAppended() {
        assertThatIllegalArgumentException().isThrownBy(() -> first(AuditEvent.of("an", AuditAction.UNREADABLE)));
    }

    @Test
    void anAnchorIsFoundAgainInALineOfALog() {
        AuditAnchor anchor = first(AuditEvent.of("an", AuditAction.SIGN_IN)).anchor();
        assertThat(AuditAnchor.find("2026-02-05T03:00:00.000Z INFO  -- o.t.r.a.AuditAnchors " + anchor))
                .contains(anchor);
        assertThat(AuditAnchor.find("audit head of nothing")).isEmpty();
    }
}
