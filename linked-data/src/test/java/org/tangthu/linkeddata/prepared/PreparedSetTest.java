package org.tangthu.linkeddata.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.Samples;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class PreparedSetTest {
    private static final Duration REST = Duration.ofMinutes(10);

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-08-01T00:00:00Z"));
    private RepositoryCore core;
    private PreparedSet set;

    @BeforeEach
    void open() {
        core = RepositoryCore.open(RepositorySettings.local(home), clock);
        core.committer().commit(Change.of(Samples.library(), Event.CREATED, "tester", 0));
        set = set(new Heads("1"));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private PreparedSet set(Recipe recipe) {
        return new PreparedSet(lists(), recipe, core.feed(), clock::instant);
    }

    private Path lists() {
        return home.resolve("lists");
    }

    /** Writes down how far the feed had come. */
    private record Heads(String edition) implements Recipe {
        @Override
        public String name() {
            return "heads";
        }

        @Override
        public Duration rest() {
            return REST;
        }

        @Override
        public long make(FeedHead head, FileSink files) throws IOException {
            files.write("head.txt", out -> out.write(text(head.sequence()).getBytes(StandardCharsets.UTF_8)));
            files.write("head.zip", out -> out.write('z'));
            return head.sequence();
        }
    }

    private static String text(long sequence) {
        return "edition of sequence " + sequence;
    }

    private boolean prepare() {
        return set.prepare(() -> false);
    }

    private void commit(int item) {
        core.committer().commit(Change.of(SampleEntities.item(item + 1), Event.CREATED, "tester", 0));
    }

    private String read(PreparedSet from, String name) {
        FileSet files = from.served().orElseThrow();
        PreparedFile file = files.file(name).orElseThrow();
        try (InputStream stored = Files.newInputStream(from.path(files, file));
                InputStream content = file.packed() ? new GZIPInputStream(stored) : stored) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(file.content().size()).isEqualTo(text.length());
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isThereOnceItWasMadeAndPacksWhatIsNotPackedYet() {
        assertThat(set.served()).isEmpty();
        assertThat(prepare()).isTrue();
        assertThat(read(set, "head.txt")).isEqualTo(text(1));
        assertThat(read(set, "head.zip")).isEqualTo("z");
        assertThat(set.served().orElseThrow().file("other.txt")).isEmpty();
    }

    @Test
    void isMadeAnewWhenTheFeedMovedAndItRestedLongEnough() {
        prepare();
        clock.move(REST);
        assertThat(prepare()).as("nothing moved").isFalse();

        set.forget();
        prepare();
        commit(0);
        assertThat(prepare()).as("it was made just now").isFalse();
        clock.move(REST);
        assertThat(prepare()).isTrue();
        assertThat(read(set, "head.txt")).isEqualTo(text(2));
    }

    @Test
    void outlivesARestartUnlessTheRecipeIsAnother() {
        prepare();
        PreparedSet again = set(new Heads("1"));
        assertThat(read(again, "head.txt")).isEqualTo(text(1));
        assertThat(again.prepare(() -> false)).isFalse();

        PreparedSet other = set(new Heads("2"));
        assertThat(other.served())
                .as("its addresses or its licence may be others")
                .isEmpty();
        assertThat(other.prepare(() -> false)).isTrue();
        assertThat(read(other, "head.txt")).isEqualTo(text(1));
    }

    @Test
    void keepsTheFilesThatSomebodyIsReadingThroughOneSwitch() throws IOException {
        prepare();
        FileSet first = set.served().orElseThrow();
        Path path = set.path(first, first.file("head.txt").orElseThrow());
        for (int item = 0; item < 2; item++) {
            assertThat(path).exists();
            commit(item);
            clock.move(REST);
            assertThat(prepare()).isTrue();
        }
        assertThat(path).doesNotExist();
        assertThat(folders()).hasSize(2);
    }

    @Test
    void theSetBeforeIsServedByItsNameThroughOneSwitch() {
        prepare();
        String first = set.served().orElseThrow().name();
        commit(0);
        clock.move(REST);
        prepare();
        assertThat(set.served(first).orElseThrow().sequence()).isEqualTo(1);
        assertThat(set(new Heads("1")).served(first)).as("after a restart").isPresent();
        assertThat(set(new Heads("2")).served(first)).as("of another edition").isEmpty();

        commit(1);
        clock.move(REST);
        prepare();
        assertThat(set.served(first)).isEmpty();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> list = Files.list(lists().resolve("heads"))) {
            return list.toList();
        }
    }

    @Test
    void keepsNothingOfWhatItHasToForget() throws IOException {
        prepare();
        set.forget();
        assertThat(set.served()).isEmpty();
        assertThat(folders()).isEmpty();
        assertThat(prepare()).as("and is made anew without waiting").isTrue();
    }

    /** Takes three minutes, and looks half way how long it may still take. */
    private final class Slow implements Recipe {
        private final List<Duration> expected = new ArrayList<>();
        private final PreparedSet made = set(this);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public String edition() {
            return "1";
        }

        @Override
        public Duration rest() {
            return REST;
        }

        @Override
        public long make(FeedHead head, FileSink files) {
            clock.move(Duration.ofSeconds(90));
            expected.add(made.expected());
            clock.move(Duration.ofSeconds(90));
            return head.sequence();
        }
    }

    @Test
    void tellsInHowLongThereIsLikelyToBeANewOne() {
        Slow slow = new Slow();
        assertThat(slow.made.prepare(() -> false)).isTrue();
        slow.made.forget();
        assertThat(slow.made.expected()).as("after its rest").isEqualTo(Duration.ofMinutes(30));

        clock.move(Duration.ofMinutes(27));
        assertThat(slow.made.expected()).as("by how long the last one took").isEqualTo(Duration.ofMinutes(3));
        assertThat(slow.made.prepare(() -> false)).isTrue();
        assertThat(slow.expected).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(90));
    }

    @Test
    void givesUpWhatIsBeingMadeWhenItHasToForget() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Recipe endless = new Recipe() {
            @Override
            public String name() {
                return "heads";
            }

            @Override
            public String edition() {
                return "endless";
            }

            @Override
            public Duration rest() {
                return REST;
            }

            @Override
            public long make(FeedHead head, FileSink files) throws IOException {
                files.write("head.txt", out -> {
                    begun.countDown();
                    while (true) {
                        out.write(new byte[1 << 20]);
                    }
                });
                return head.sequence();
            }
        };
        PreparedSet made = set(endless);
        Thread maker = new Thread(() -> made.prepare(() -> false));
        maker.start();
        begun.await();
        made.forget();
        maker.join();
        assertThat(made.served()).isEmpty();
        assertThat(folders()).isEmpty();
    }

    @Test
    void keepsWhatItHasWhileTheNextCannotBeMade() {
        prepare();
        Recipe failing = new Recipe() {
            @Override
            public String name() {
                return "heads";
            }

            @Override
            public String edition() {
                return "1";
            }

            @Override
            public Duration rest() {
                return REST;
            }

            @Override
            public long make(FeedHead head, FileSink files) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        PreparedSet broken = set(failing);
        commit(0);
        clock.move(REST);
        assertThat(broken.prepare(() -> false)).isFalse();
        assertThat(read(broken, "head.txt")).isEqualTo(text(1));
    }

    @Test
    void aNameCannotLeaveTheFolder() {
        assertThatThrownBy(() -> PreparedFile.checked("../head.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small letters");
        assertThat(Optional.of(PreparedFile.checked("items-1.xml"))).hasValue("items-1.xml");
    }
}
