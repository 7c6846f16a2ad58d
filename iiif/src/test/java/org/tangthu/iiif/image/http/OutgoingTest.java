package org.tangthu.iiif.image.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.RetryLaterException;

class OutgoingTest {
    private final Outgoing outgoing = new Outgoing(100_000);
    private final List<String> sent = new ArrayList<>();

    @Test
    void whatFitsBesideTheOthersIsSent() throws IOException {
        outgoing.send(60_000, () -> outgoing.send(30_000, () -> sent.add("small")));

        assertThat(sent).containsExactly("small");
    }

    @Test
    void whatDoesNotFitIsPutOffUnsentUntilTheOthersAreGone() throws IOException {
        outgoing.send(60_000, () -> assertThatThrownBy(() -> outgoing.send(50_000, () -> sent.add("too soon")))
                .isInstanceOfSatisfying(RetryLaterException.class, later -> assertThat(later.retryAfter())
                        .isPositive()));
        outgoing.send(50_000, () -> sent.add("later"));

        assertThat(sent).containsExactly("later");
    }

    @Test
    void whatExceedsAllGoesAlone() throws IOException {
        outgoing.send(10_000_000, () -> assertThatThrownBy(() -> outgoing.send(1, () -> sent.add("beside")))
                .isInstanceOf(RetryLaterException.class));
        outgoing.send(10_000_000, () -> sent.add("alone"));

        assertThat(sent).containsExactly("alone");
    }

    @Test
    void aClientThatWentAwayFreesItsShare() throws IOException {
        assertThatThrownBy(() -> outgoing.send(100_000, () -> {
                    throw new IOException("connection reset");
                }))
                .isInstanceOf(IOException.class);
        outgoing.send(100_000, () -> sent.add("next"));

        assertThat(sent).containsExactly("next");
    }
}
