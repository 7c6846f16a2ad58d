package org.tangthu.iiif.pixels;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * How many pixels may be held in memory at one time, shared by all who decode. First come, first served, so that a
 * large claim is not starved by small ones.
 */
public final class PixelBudget {
    private static final int UNIT = 1024;

    /** What is done while a part of the budget is held. */
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
     * Does a task as soon as there is room, however long that takes.
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
        try {
            task.run();
        } finally {
            units.release(units(claim));
        }
    }

    private static int units(long pixels) {
        return Math.toIntExact((pixels + UNIT - 1) / UNIT);
    }
}
