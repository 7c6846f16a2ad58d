package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.testing.SampleEntities;

/** Addresses sent as they are, over a socket: each is refused, and nobody is asked and no file touched for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileImageRequestTest {
    private static final int ROUNDS = 2_000;

    private final Item item = SampleEntities.item(1);
    private final AtomicInteger asked = new AtomicInteger();
    private TestRepository repository;
    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        repository = new TestRepository(folder);
        repository.put(item, TestPictures.colour(700, 600));
        iiif = repository.iiif(
                repository.settings(85, "b1"),
                watched(Catalogue.class, repository.catalogue()),
                watched(ObjectStore.class, repository.objects()));
        repository.project(iiif, item);
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws LifecycleException {
        server.close();
        iiif.close();
    }

    private <T> T watched(Class<T> port, T behind) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, values) -> {
                    asked.incrementAndGet();
                    try {
                        return method.invoke(behind, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    static Stream<String> identifiers() {
        return Stream.of(
                "..%2F..%2Fetc%2Fpasswd",
                "..%252F..%252Fetc%252Fpasswd",
                "%2e%2e%2f%2e%2e%2f0001.0001",
                "..%5C..%5C0001",
                "..",
                ".",
                "",
                "%2F",
                "%00.0001",
                "b%00.0001",
                "b%0d%0aSet-Cookie:a=b.0001",
                "bbbbbbbbb.0001%00.preview",
                "%c0%ae%c0%ae%c0%af.0001",
                "%e0%80%ae.0001",
                "%f0%9f%98%80.0001",
                "%ff%fe.0001",
                "%zz.0001",
                "%",
                "%1",
                ".0001",
                "b.0001.preview.preview",
                "nonsense",
                "bbbbbbbbb.0001",
                "bbbbbbbbb.-001",
                "bbbbbbbbb.99999999999999999999",
                "bbbbbbbbb.000a",
                "bbbbbbbbb.0001;jsessionid=1",
                "ark:%2F99999%2Fbbbbbbbbb.0001",
                "b".repeat(900) + ".0001",
                "b".repeat(5_000) + ".0001",
                "b".repeat(100_000) + ".0001");
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void anIdentifierThatCannotBeOursIsRefusedUnseen(String identifier) throws IOException {
        for (String request : List.of("/info.json", "/full/max/0/default.jpg", "")) {
            isRefusedUnseen("/iiif/image/2/" + identifier + request);
            isRefusedUnseen("/iiif/image/3/" + identifier + request);
        }
    }

    static Stream<String> requests() {
        return Stream.of(
                "full/max/0/default.exe",
                "full/max/0/../../../../etc/passwd",
                "full/max/0/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "full/max/0/default.jpg%00.png",
                "full/max/0/default.jpg/",
                "full//0/default.jpg",
                "//0/default.jpg",
                "////",
                "full/max/0",
                "full%2Fmax/0/default.jpg",
                "-1,-1,10,10/max/0/default.jpg",
                "0,0,0,0/max/0/default.jpg",
                "0,0,2147483648,1/max/0/default.jpg",
                "0,0,99999999999999999999,1/max/0/default.jpg",
                "1e9,0,1,1/max/0/default.jpg",
                "0x10,0,1,1/max/0/default.jpg",
                "0,0,1/max/0/default.jpg",
                ",,,/max/0/default.jpg",
                "pct:NaN,0,1,1/max/0/default.jpg",
                "pct:-0,0,1,1/max/0/default.jpg",
                "pct:Infinity,0,1,1/max/0/default.jpg",
                "pct:1e-300,0,1,1/max/0/default.jpg",
                "pct:0.0000000000000000000000000001,0,1,1/max/0/default.jpg",
                "full/pct:NaN/0/default.jpg",
                "full/pct:1e9/0/default.jpg",
                "full/pct:/0/default.jpg",
                "full/-1,/0/default.jpg",
                "full/%EF%BC%91,/0/default.jpg",
                "full/9999999999,/0/default.jpg",
                "full/max/NaN/default.jpg",
                "full/max/1e2/default.jpg",
                "full/max/-0/default.jpg",
                "full/max/360.000000000001/default.jpg",
                "full/max/0/%00",
                "full/max/0/default%2Ejpg%2F",
                "full/" + "1".repeat(800) + ",/0/default.jpg",
                "full/" + "1".repeat(100_000) + ",/0/default.jpg",
                "a/".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestThatSaysNothingIsRefusedBeforeTheImageIsLookedUp(String request) throws IOException {
        isRefusedUnseen(ImageServer.address(2, item, "/" + request));
        isRefusedUnseen(ImageServer.address(3, item, "/" + request));
    }

    private void isRefusedUnseen(String address) throws IOException {
        forget();
        int before = asked.get();
        assertThat(server.status(address)).isBetween(400, 499);
        assertThat(asked.get()).isEqualTo(before);
    }

    /** What was looked up before may be in memory; after a while it is looked up again. */
    private void forget() {
        repository.clock().move(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/iiif/image/3;", "/iiif/image/3;a=b/", "/iiif/image/%33/", "/%69iif/image/3/", "/iiif//image/3/"
            })
    void aDoorUnderAnotherNameIsNone(String door) throws IOException {
        String image = item.ark().name() + ".0001";

        isRefusedUnseen(door + image + "/info.json");
        isRefusedUnseen(door + image + "/full/max/0/default.jpg");
    }

    @Test
    void anImageThatIsThereIsLookedUp() throws IOException {
        forget();
        int before = asked.get();

        assertThat(server.status(ImageServer.address(3, item, "/full/max/0/default.jpg")))
                .isEqualTo(200);
        assertThat(asked.get()).as("the watch sees something").isGreaterThan(before);
    }

    /** Characters that an address may have, in no order: never an error of the server's own. */
    @Test
    void noiseIsAnsweredByAStatusBelow500() throws IOException {
        Random random = new Random(7);
        String signs = "0123456789,.:!^%%%20fF-_~;@&=+$*'()/abcpxtmu";
        List<String> faulty = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder noise = new StringBuilder("/");
            for (int n = random.nextInt(24); n > 0; n--) {
                noise.append(signs.charAt(random.nextInt(signs.length())));
            }
            String address = ImageServer.address(2 + i % 2, item, noise.toString());
            if (server.status(address) >= 500) {
                faulty.add(address);
            }
        }
        assertThat(faulty).isEmpty();
    }
}
