package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tangthu.portal.config.Configuration;
import org.tangthu.repository.HomeLock;
import org.tangthu.repository.commit.CommitObserver;
import org.tangthu.repository.commit.CommitStep;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.model.EntityKind;

/**
 * The whole program, all of it but the web, in a process that is going to be killed. It takes in new items and new
 * versions without end, while its projections run, and writes a line for each that it was promised.
 */
public final class DyingProgram {
    /** Stands on each page. */
    public static final String WORDS = "Trang mẫu chung";

    private final Ingest ingest;
    private final Path inbox;

    private DyingProgram(Ingest ingest, Path inbox) {
        this.ingest = ingest;
        this.inbox = inbox;
    }

    /**
     * @param arguments the home; a folder for what is taken in; the number of the first item; where to stand still to be
     *     killed: {@code NAME n}, the step in the n-th commit, or nothing
     */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        CommitObserver observer = arguments.length == 3
                ? CommitObserver.none()
                : standAt(CommitStep.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
        Configuration configuration = Configuration.read(home, Map.of());
        Services services = Services.open(
                HomeLock.take(home), configuration, configuration.site().addresses(0), observer, Clock.systemUTC());
        System.out.println("open " + services.repository().catalogue().count(EntityKind.ITEM));
        try {
            new DyingProgram(services.ingest(), Path.of(arguments[1])).takeInFrom(Integer.parseInt(arguments[2]));
        } catch (IOException | RuntimeException e) {
            // The threads of the services would live on, and who waits for a line would wait for ever.
            System.err.println(e);
            Runtime.getRuntime().halt(1);
        }
    }

    private void takeInFrom(int first) throws IOException {
        take(new ScanFolder(inbox.resolve("library")).write("library.yaml", ScanFolder.LIBRARY));
        for (int number = first; ; number++) {
            take(item(number, "Sổ"));
            take(item(first + (number - first) / 2, "Sổ sửa lần " + number));
        }
    }

    private ScanFolder item(int number, String title) throws IOException {
        return new ScanFolder(inbox.resolve(Integer.toString(number)))
                .write(
                        "item.yaml",
                        ScanFolder.PUBLISHABLE.replace("HN.1", "HN." + number).replace("Sổ bộ", title + " " + number))
                .images("1.jpg")
                .write(
                        "1.xml",
                        """
                        <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="40" HEIGHT="30"><PrintSpace>
                        <TextBlock ID="b"><TextLine HPOS="0" VPOS="0" WIDTH="40" HEIGHT="9">
                        <String HPOS="0" VPOS="0" WIDTH="40" HEIGHT="9" CONTENT="%s %d"/>
                        </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
                        """
                                .formatted(WORDS, number));
    }

    private void take(ScanFolder folder) throws IOException {
        Outcome outcome = ingest.commit(
                ingest.check(
                                FolderSource.find(List.of(folder.path()))
                                        .found()
                                        .get(0)
                                        .deposit(),
                                Progress.none())
                        .prepared()
                        .orElseThrow(),
                "writer",
                Progress.none());
        System.out.println("ack " + outcome.id() + " " + outcome.version() + " done");
    }

    private static CommitObserver standAt(CommitStep step, int commit) {
        AtomicInteger commits = new AtomicInteger();
        return passed -> {
            if (passed == step && commits.incrementAndGet() == commit) {
                System.out.println("here");
                stand();
            }
        };
    }

    private static void stand() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
