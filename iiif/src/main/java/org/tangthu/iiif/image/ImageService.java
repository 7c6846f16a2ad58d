package org.tangthu.iiif.image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.iiif.image.render.RenderQueue;
import org.tangthu.iiif.image.render.Renderer;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Page;

/**
 * The images of pages. Whether a visitor may see one is decided before any file is touched:
 *
 * <ul>
 *   <li>full access: the image, and its preview;
 *   <li>preview only: the preview is open to all, of the image itself only the description is;
 *   <li>denied: as if there were no image.
 * </ul>
 *
 * What was found out about an image is remembered until its item has to be looked at again, so that a viewer's request
 * is answered from memory. Thread-safe. Throws {@link NotFoundException}, {@link GoneException}, {@link UnauthorizedException}, and
 * {@link RetryLaterException} while the pyramid is being made.
 */
public final class ImageService {
    private static final int MOST_REMEMBERED = 1_000;

    private final Items items;
    private final AccessPolicy policy;
    private final PyramidStore pyramids;
    private final ImageSettings settings;
    private final Renderer renderer;
    private final AnswerCache cache;
    private final AnswerCounts answers = new AnswerCounts();
    private final ConcurrentMap<ImageId, Opened> memory = new ConcurrentHashMap<>();

    /**
     * @param queue that all answers pass which have to be made
     * @param cache for those that are asked for again
     */
    public ImageService(
            Items items,
            AccessPolicy policy,
            PyramidStore pyramids,
            ImageSettings settings,
            RenderQueue queue,
            AnswerCache cache) {
        this.items = items;
        this.policy = policy;
        this.pyramids = pyramids;
        this.settings = settings;
        this.renderer = new Renderer(queue, settings.jpeg());
        this.cache = cache;
    }

    /** What was answered so far; goes on counting. */
    public AnswerCounts answers() {
        return answers;
    }

    /** The image's description, which is open wherever there is an image at all. */
    public ServedImage describe(ImageId id) throws IOException {
        return opened(id).granted().image();
    }

    /** Whether this visitor may see an image that {@link #describe} described. */
    public boolean shows(ServedImage image, Visitor visitor) throws IOException {
        return shows(opened(image.id()), visitor);
    }

    private boolean shows(Opened opened, Visitor visitor) {
        return opened.granted().image().open()
                || policy.decide(opened.item().item(), visitor).full();
    }

    /**
     * An image that this visitor may see, ready to be asked for pixels.
     *
     * @throws UnauthorizedException if only the preview is for this visitor
     */
    public Granted grant(ImageId id, Visitor visitor) throws IOException {
        Opened opened = opened(id);
        if (!shows(opened, visitor)) {
            throw new UnauthorizedException("This image is not open to you; its preview is " + id + ".preview");
        }
        return opened.granted();
    }

    /** What is known of an image as long as its item is fresh and no pyramid was taken away. */
    private record Opened(ItemView item, int changes, Granted granted) {}

    private Opened opened(ImageId id) throws IOException {
        Opened last = memory.get(id);
        if (last != null && items.isFresh(last.item()) && last.changes() == pyramids.changes()) {
            return last;
        }
        int changes = pyramids.changes();
        if (memory.size() >= MOST_REMEMBERED || (last != null && last.changes() != changes)) {
            memory.clear();
        }
        ItemView item = items.published(id.item());
        Opened opened = new Opened(item, changes, open(id, item, forAnybody(item)));
        memory.put(id, opened);
        return opened;
    }

    private Decision forAnybody(ItemView item) {
        Decision anybody = policy.decide(item.item(), Visitor.ANONYMOUS);
        if (!anybody.images()) {
            throw new NotFoundException("There is no image service for this item");
        }
        return anybody;
    }

    private Granted open(ImageId id, ItemView item, Decision anybody) throws IOException {
        Page page = item.page(id.page()).orElseThrow(() -> new NotFoundException("The item has no such page"));
        Pyramid pyramid = pyramids.find(item.item().ark().name(), page.master().sha512())
                .orElseThrow(() -> new RetryLaterException(
                        "The image is being prepared; ask again shortly", Duration.ofSeconds(10)));
        Dimensions whole = new Dimensions(pyramid.width(), pyramid.height());
        Offering offering = id.preview()
                ? Offering.preview(whole, pyramid.tileSize(), settings.previewPixels())
                : Offering.whole(whole);
        ServedImage image = new ServedImage(
                new ImageId(item.item().ark().name(), id.page(), id.preview()),
                offering.size(),
                pyramid.tileSize(),
                offering.level().isPresent()
                        ? pyramid.levelCount() - offering.level().getAsInt()
                        : 1,
                ready(pyramid, offering),
                pyramid.channels() > 1,
                new Limits(settings.maxArea(), !id.preview()),
                item.item().rights().statement(),
                pyramid.made(),
                pyramid.file().getFileName() + "-" + offering.size().width(),
                id.preview() || anybody.full(),
                guard(anybody));
        return new Granted(image, offering, pyramid);
    }

    private static Optional<Decision.Reason> guard(Decision anybody) {
        return anybody instanceof Decision.Preview preview ? Optional.of(preview.reason()) : Optional.empty();
    }

    private List<Dimensions> ready(Pyramid pyramid, Offering offering) {
        List<Dimensions> sizes = new ArrayList<>();
        int largest = offering.level().orElse(pyramid.levelCount());
        for (int level = pyramid.levelCount() - 1; level >= largest; level--) {
            Dimensions size = new Dimensions(pyramid.width(level), pyramid.height(level));
            if (pyramid.whole(level).isPresent() && size.area() <= settings.maxArea()) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    /** An image that the visitor may see. */
    public final class Granted {
        private final ServedImage image;
        private final Offering offering;
        private final Pyramid pyramid;

        private Granted(ServedImage image, Offering offering, Pyramid pyramid) {
            this.image = image;
            this.offering = offering;
            this.pyramid = pyramid;
        }

        public ServedImage image() {
            return image;
        }

        /** The pyramid: whoever reads it sees all of the image, also where this is but a preview. */
        public Path file() {
            return pyramid.file();
        }

        /** The answer if it stands ready, found without decoding anything. */
        public Optional<ImageAnswer.Stored> stored(ImageRequest request, ImageRequest.Cut cut) {
            Optional<ByteRange> range = offering.level().isPresent()
                    ? StoredTiles.find(pyramid, offering.level().getAsInt(), request, cut)
                    : Optional.empty();
            return range.map(bytes -> new ImageAnswer.Stored(pyramid.file(), bytes));
        }

        /** @param cut the request as this image resolves it */
        public ImageAnswer answer(ImageRequest request, ImageRequest.Cut cut) throws IOException {
            Optional<ImageAnswer.Stored> stored = stored(request, cut);
            ImageAnswer answer = stored.isPresent() ? stored.get() : keptOrRendered(request, cut);
            answers.add(answer.way());
            return answer;
        }

        private ImageAnswer keptOrRendered(ImageRequest request, ImageRequest.Cut cut) throws IOException {
            Optional<ImageAnswer.Kept> kept = cache.find(pyramid.file(), offering, request, cut);
            if (kept.isPresent()) {
                return kept.get();
            }
            byte[] rendered = render(request, cut);
            cache.keep(pyramid.file(), offering, request, cut, rendered);
            return new ImageAnswer.Rendered(rendered);
        }

        private byte[] render(ImageRequest request, ImageRequest.Cut cut) throws IOException {
            try {
                return renderer.render(pyramid, offering, request, cut);
            } catch (BrokenImageException e) {
                pyramids.report(pyramid.file());
                throw e;
            }
        }
    }
}
