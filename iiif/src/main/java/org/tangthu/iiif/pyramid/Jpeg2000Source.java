package org.tangthu.iiif.pyramid;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.jpeg2000.Jp2Colours;
import org.tangthu.iiif.jpeg2000.PictureDecoder;

/** A JPEG 2000 picture decoded in Java. */
final class Jpeg2000Source implements MasterSource {
    private static final int ROWS_AT_ONCE = 16;
    /** A sample takes half as much as what the budget reckons for a pixel. */
    private static final int SAMPLES_OF_PIXEL = 2;

    private final PictureDecoder decoder;
    private final ColorModel model;
    private final SrgbConverter converter;
    private final WritableRaster rows;
    private final byte[] samples;
    private int count;

    private Jpeg2000Source(PictureDecoder decoder) {
        this.decoder = decoder;
        this.model = model(decoder.colours());
        this.converter = SrgbConverter.of(model);
        this.rows = model.createCompatibleWritableRaster(decoder.width(), ROWS_AT_ONCE);
        this.samples = new byte[decoder.width() * ROWS_AT_ONCE * converter.channels()];
    }

    static Jpeg2000Source open(Path master) throws IOException {
        PictureDecoder decoder = PictureDecoder.open(master);
        try {
            return new Jpeg2000Source(decoder);
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    private static ColorModel model(Jp2Colours colours) {
        boolean alpha = colours.channels() > colours.colours();
        return new ComponentColorModel(
                space(colours),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                colours.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    }

    private static ColorSpace space(Jp2Colours colours) {
        if (colours.profile().isEmpty()) {
            return ColorSpace.getInstance(colours.colours() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        }
        try {
            ColorSpace space =
                    new ICC_ColorSpace(ICC_Profile.getInstance(colours.profile().get()));
            if (space.getNumComponents() == colours.colours()) {
                return space;
            }
        } catch (IllegalArgumentException | CMMException e) {
            throw new BrokenImageException("The colour profile of the JPEG 2000 picture is damaged", e);
        }
        throw new BrokenImageException("The colour profile of the JPEG 2000 picture is for other colours");
    }

    @Override
    public int width() {
        return decoder.width();
    }

    @Override
    public int height() {
        return decoder.height();
    }

    @Override
    public int channels() {
        return converter.channels();
    }

    @Override
    public long pixelsHeld() {
        return decoder.samplesHeld() / SAMPLES_OF_PIXEL + 1;
    }

    @Override
    public void transferTo(RowSink sink) throws IOException {
        decoder.decode(line -> {
            rows.setPixels(0, count++, decoder.width(), 1, line);
            if (count == ROWS_AT_ONCE) {
                flush(sink);
            }
        });
        if (count > 0) {
            flush(sink);
        }
    }

    private void flush(RowSink sink) {
        converter.convert(rows, count, samples);
        sink.accept(samples, count);
        count = 0;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
