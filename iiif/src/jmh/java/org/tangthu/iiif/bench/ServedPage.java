package org.tangthu.iiif.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tangthu.iiif.image.AnswerCache;
import org.tangthu.iiif.image.ImageService;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.image.render.RenderQueue;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.iiif.testing.TestImage;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.SampleEntities;

/** An image service with one open page of 48 megapixels. */
@State(Scope.Benchmark)
public class ServedPage {
    static final int WIDTH = 6000;
    static final int HEIGHT = 8000;

    private static final String DIGEST = "0".repeat(128);
    private static final long PIXELS = 100_000_000;

    private final ImageApi api = TestImage.api3();
    private final Item item = SampleEntities.item(1);
    private final String identifier = item.ark().name() + ".0001";
    private Path folder;
    private ImageService images;

    @Setup(Level.Trial)
    public void serve() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("tangthu-benchmark");
        PyramidFolder pyramids = new PyramidFolder(folder.resolve("images"), PyramidSettings.ofQuality(85));
        pyramids.prepare();
        Path target = pyramids.file(item.ark().name(), DIGEST);
        Files.createDirectories(target.getParent());
        Path master = folder.resolve("master.tif");
        DrawnPage.write(WIDTH, HEIGHT, master);
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(PIXELS))) {
            writer.write(pyramids.settings(), master, pyramids.scratch(), target);
        }
        PyramidStore store = new PyramidStore();
        store.serve(pyramids, damaged -> {});
        Clock clock = Clock.systemUTC();
        AccessPolicy policy = new AccessPolicy(clock, ZoneId.of("Asia/Ho_Chi_Minh"));
        Items items = new Items(catalogue(), policy, item.ark().naan(), clock);
        images = new ImageService(
                items,
                policy,
                store,
                new ImageSettings(25_000_000, 512, pyramids.settings().jpeg(), 0),
                RenderQueue.ofThisMachine(4 * PIXELS),
                new AnswerCache(folder.resolve("answers"), 0));
    }

    private MemoryCatalogue catalogue() {
        Page.Master master = new Page.Master("masters/0001.tif", "1.tif", "image/tiff", WIDTH, HEIGHT, 1, DIGEST);
        Page page = new Page("0001", Optional.empty(), master, Optional.empty());
        MemoryCatalogue catalogue = new MemoryCatalogue();
        catalogue.put(item, new PageList(List.of(page), List.of(), 1));
        return catalogue;
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** As the servlet does it: parse, decide, resolve, find or make. */
    Object answer(String request) throws IOException {
        ImageId id = ImageId.parse(identifier);
        ImageRequest asked = api.parse(List.of(request.split("/")));
        ImageService.Granted granted = images.grant(id, Visitor.ANONYMOUS);
        ImageRequest.Cut cut = asked.resolve(granted.image());
        return List.of(api.canonical(asked, cut, granted.image()), granted.answer(asked, cut));
    }
}
