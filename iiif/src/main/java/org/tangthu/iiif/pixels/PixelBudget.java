package org.tangthu.iiif.pixels;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.RetryLaterException;

/**
 * How many pixels may be held in memory at one time, shared by all who decode. First come, first served, so that a
 * large claim is not starved by small ones.
 */
public final class PixelBudget {
    private static final int UNIT = 1024;

    /** What is done while a part of the budget is held. */
    public interface Work<T> {
        T run() throws IOException;
    }

    /** The same without a result. */
    public interface Task {
        void run() throws IOException;
    }

    private final long pixels;
    private final Semaphore units;

    public PixelBudget(long pixels) {
        if (pixels < UNIT) {
            throw new IllegalArgumentException("A budget of " + pixels + " pixels is too small to work with");
        }
        this.pixels = pixels;
        this.units = new Semaphore(units(pixels), true);
    }

    /**
     * For background work: waits as long as it takes.
     *
     * @throws BrokenImageException if the claim exceeds the whole budget
     */
    public void await(long claim, Task task) throws IOException, InterruptedException {
        if (claim > pixels) {
            throw new BrokenImageException(
                    "This image takes %d pixels in memory at once, and %d are granted. If it is turned, interlaced or a CMYK JPEG, an upright TIFF takes less; else raise the budget"
                            .formatted(claim, pixels));
        }
        units.acquire(units(claim));
        run(claim, () -> {
            task.run();
            return true;
        });
    }

    /**
     * For a request: waits a short time.
     *
     * @throws RetryLaterException if the budget stays full
     * @throws InvalidRequestException if the claim exceeds the whole budget
     */
    public <T> T claim(long claim, Duration patience, Work<T> work) throws IOException {
        if (claim > pixels) {
            throw new InvalidRequestException("This takes more pixels at once than this server grants to one request");
        }
        try {
            if (!units.tryAcquire(units(claim), patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RetryLaterException("The image server is busy; ask again shortly", Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryLaterException("The server is stopping", Duration.ofSeconds(10));
        }
        return run(claim, work);
    }

    private <T> T run(long claim, Work<T> work) throws IOException {
        try {
            return work.run();
        } finally {
            units.release(units(claim));
        }
    }

    private static int units(long pixels) {
        return Math.toIntExact((pixels + UNIT - 1) / UNIT);
    }
}
