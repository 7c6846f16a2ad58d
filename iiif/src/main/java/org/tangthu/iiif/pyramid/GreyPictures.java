package org.tangthu.iiif.pyramid;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.scaling.Resampling;
import org.tangthu.iiif.scaling.RowScaler;
import org.tangthu.repository.ocr.PageFailed;
import org.tangthu.repository.ocr.PagePictures;

/**
 * Pictures for recognizers, in one pass over the master: memory holds the picture and some rows besides, whatever the
 * size of the master, and is claimed from the budget first.
 */
public final class GreyPictures implements PagePictures {
    /** The budget reckons with so many bytes for a pixel. */
    private static final int BYTES_OF_BUDGET_PIXEL = 12;

    private final PixelBudget budget;
    private final Jpeg2000 jpeg2000;

    /** @param budget for all pictures that are being made at one time */
    public GreyPictures(PixelBudget budget) {
        this(budget, Jpeg2000.ofThisMachine());
    }

    GreyPictures(PixelBudget budget, Jpeg2000 jpeg2000) {
        this.budget = budget;
        this.jpeg2000 = jpeg2000;
    }

    @Override
    public void draw(Path master, long maxPixels, int maxSide, Path target) throws IOException, InterruptedException {
        try (MasterSource source = Decoding.open(master, jpeg2000, target.getParent())) {
            double factor = factor(source, maxPixels, maxSide);
            Resampling across = resampling(source.width(), factor);
            Resampling down = resampling(source.height(), factor);
            long claim = source.pixelsHeld() + RowScaler.heldBytes(across, down, 1) / BYTES_OF_BUDGET_PIXEL;
            budget.await(claim, () -> {
                GreyRows rows = new GreyRows(source.width(), source.channels(), new RowScaler(across, down, 1));
                Decoding.transfer(source, rows);
                write(rows.picture(), target);
            });
        } catch (BrokenImageException e) {
            throw new PageFailed(e.getMessage(), e);
        }
    }

    /** By how much the sides shrink. */
    private static double factor(MasterSource source, long maxPixels, int maxSide) {
        double area = (double) source.width() * source.height();
        double longer = Math.max(source.width(), source.height());
        return Math.max(1, Math.max(Math.sqrt(area / maxPixels), longer / maxSide));
    }

    private static Resampling resampling(int length, double factor) {
        int count = Math.max(1, (int) (length / factor));
        return new Resampling(0, (double) length / count, length, count);
    }

    private static void write(Pixels picture, Path target) throws IOException {
        String header = "P5\n" + picture.width() + " " + picture.height() + "\n255\n";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(picture.data());
        }
    }

    /** Makes rows grey and hands them to a scaler. */
    private static final class GreyRows implements RowSink {
        /** Shares of red, green and blue in brightness (ITU-R BT.601), of 256. */
        private static final int[] SHARES = {77, 150, 29};

        private final int width;
        private final int channels;
        private final RowScaler scaler;
        private final byte[] grey;
        private int y;

        GreyRows(int width, int channels, RowScaler scaler) {
            this.width = width;
            this.channels = channels;
            this.scaler = scaler;
            this.grey = new byte[width];
        }

        @Override
        public void accept(byte[] samples, int rows) {
            for (int row = 0; row < rows; row++) {
                int from = row * width * channels;
                if (channels == 1) {
                    scaler.accept(y, samples, from);
                } else {
                    mix(samples, from);
                    scaler.accept(y, grey, 0);
                }
                y++;
            }
        }

        private void mix(byte[] samples, int from) {
            for (int x = 0, at = from; x < width; x++, at += 3) {
                int sum = (samples[at] & 0xff) * SHARES[0]
                        + (samples[at + 1] & 0xff) * SHARES[1]
                        + (samples[at + 2] & 0xff) * SHARES[2];
                grey[x] = (byte) (sum >> 8);
            }
        }

        Pixels picture() {
            return scaler.result();
        }
    }
}
