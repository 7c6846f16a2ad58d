package org.tangthu.portal.acceptance.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.ShiftedClock;

/** A server whose clock the test moves, with the sample thesis in it for two readers at a time. Loans are of an hour. */
final class LendingLibrary implements AutoCloseable {
    static final String THESIS = "/item/t7xv2wq9n";
    static final String TILE = "/iiif/image/3/t7xv2wq9n.0001/0,0,256,256/256,256/0/default.jpg";
    static final String READING_ROOM = "192.0.2.9";

    private static final Map<String, String> SETTINGS = Map.of("TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24");

    private final Path samples;
    private final ShiftedClock clock = new ShiftedClock();
    private final ServedApplication server;

    LendingLibrary(Path folder) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.putAll(SETTINGS);
        samples = SampleFolder.small(folder.resolve("samples"));
        thesis("access: on-site", "access: lending\ncopies: 2");
        server = ServedApplication.start(folder.resolve("home"), settings, clock);
        server.ingest(samples);
    }

    private void thesis(String before, String after) throws IOException {
        SampleFolder.edit(item().resolve("item.yaml"), before, after);
    }

    private Path item() {
        return samples.resolve("items").resolve("luan-van-mo-ta");
    }

    /** The library holds another number of copies from now on. */
    void hold(int copies) throws IOException, InterruptedException {
        Path description = item().resolve("item.yaml");
        Files.writeString(description, Files.readString(description).replaceFirst("copies: \\d+", "copies: " + copies));
        server.ingest(item());
    }

    ServedApplication server() {
        return server;
    }

    ShiftedClock clock() {
        return clock;
    }

    @Override
    public void close() {
        server.close();
    }
}
