package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;

/** While all images are made anew, readers go on reading: they get right bytes, or are told to come again. */
class RebuildUnderLoadTest {
    private static final int READERS = 4;
    private static final int REBUILDS = 2;
    private static final List<String> READY =
            List.of("0,0,512,512/512,512", "512,512,512,512/512,512", "0,0,1024,1024/512,512");
    private static final String PAGE = "/iiif/image/3/h4nn0mx7r.%04d/";

    @TempDir
    Path folder;

    @Test
    void everyAnswerIsAsItWasBefore() throws Exception {
        Path home = filled();
        try (ServedApplication server = start(home, 85)) {
            server.awaitProjections();
            Map<String, String> expected = answers(server, "full/333,");
            Readers readers = new Readers(server, List.copyOf(expected.keySet()));
            for (int i = 0; i < REBUILDS; i++) {
                readers.awaitSome();
                server.application().services().projections().rebuild(List.of("images"));
                server.awaitProjections();
            }
            readers.awaitSome();
            readers.stop();
            assertThat(generations(home))
                    .as("what was replaced stays for answers on their way")
                    .contains("1", Integer.toString(1 + REBUILDS));
            readers.seen.forEach((address, versions) ->
                    assertThat(versions.values()).as(address).containsOnly(expected.get(address)));
            assertThat(answers(server, "full/333,")).isEqualTo(expected);
        }
    }

    @Test
    void anotherQualityComesWholeOrNotAtAll() throws Exception {
        Path home = filled();
        Map<String, String> before;
        try (ServedApplication server = start(home, 85)) {
            server.awaitProjections();
            before = answers(server);
        }
        try (ServedApplication server = start(home, 40)) {
            Readers readers = new Readers(server, List.copyOf(before.keySet()));
            server.awaitProjections();
            readers.awaitSome();
            readers.stop();
            Map<String, String> after = answers(server);
            assertThat(after)
                    .hasSameSizeAs(before)
                    .doesNotContainValue(before.values().iterator().next());
            readers.seen.forEach((address, versions) -> {
                assertThat(versions)
                        .as("an entity tag names one answer: " + address)
                        .hasSizeLessThanOrEqualTo(2);
                assertThat(versions.values()).as(address).isSubsetOf(before.get(address), after.get(address));
            });
        }
    }

    private Path filled() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (ServedApplication server = start(home, 85)) {
            server.ingest(SampleFolder.small(folder.resolve("samples")));
        }
        return home;
    }

    private static ServedApplication start(Path home, int quality) {
        return ServedApplication.start(
                home, Map.of("TANGTHU_LIMITS_MODE", "off", "TANGTHU_IMAGES_QUALITY", Integer.toString(quality)));
    }

    private static Set<String> generations(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("images"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Tiles and a size that stand ready, and others, of several pages, with digests of their bytes. */
    private static Map<String, String> answers(ServedApplication server, String... others) throws Exception {
        Map<String, String> answers = new HashMap<>();
        for (int page = 1; page <= 3; page++) {
            String image = PAGE.formatted(page);
            JsonNode info = Answers.json(server.get(image + "info.json"));
            JsonNode ready = info.path("sizes").path(0);
            List<String> requests = new ArrayList<>(READY);
            requests.add("full/" + ready.path("width").asInt() + ","
                    + ready.path("height").asInt());
            requests.addAll(List.of(others));
            for (String request : requests) {
                String address = image + request + "/0/default.jpg";
                HttpResponse<byte[]> answer = server.bytes(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                answers.put(address, digest(answer));
            }
        }
        return answers;
    }

    private static String digest(HttpResponse<byte[]> answer) {
        return answer.body().length + " bytes, " + Arrays.hashCode(answer.body());
    }

    /** Ask for everything again and again, and note what they get: for each address the bytes by entity tag. */
    private static final class Readers {
        final Map<String, Map<String, String>> seen = new ConcurrentHashMap<>();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger count = new AtomicInteger();
        private final ExecutorService threads = Executors.newFixedThreadPool(READERS);
        private final List<Future<?>> running = new ArrayList<>();

        Readers(ServedApplication server, List<String> addresses) {
            for (int i = 0; i < READERS; i++) {
                int first = i;
                running.add(threads.submit(() -> {
                    for (int next = first; !stopped.get(); next++) {
                        read(server, addresses.get(next % addresses.size()));
                    }
                    return null;
                }));
            }
        }

        private void read(ServedApplication server, String address) throws Exception {
            HttpResponse<byte[]> answer = server.bytes(address);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            } else {
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                String other = seen.computeIfAbsent(address, any -> new ConcurrentHashMap<>())
                        .putIfAbsent(tag, digest(answer));
                assertThat(other).as(address + " " + tag).isIn(null, digest(answer));
            }
            count.incrementAndGet();
        }

        /** Until each address was read once more, about. */
        void awaitSome() throws Exception {
            int enough = count.get() + 60;
            while (count.get() < enough && running.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
        }

        /** @throws java.util.concurrent.ExecutionException if one of them got something wrong */
        void stop() throws Exception {
            stopped.set(true);
            threads.shutdown();
            for (Future<?> reader : running) {
                reader.get(1, TimeUnit.MINUTES);
            }
        }
    }
}
