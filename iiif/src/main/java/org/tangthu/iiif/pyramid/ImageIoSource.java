package org.tangthu.iiif.pyramid;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.tangthu.iiif.error.BrokenImageException;

/** A picture that an ImageIO plug-in decodes, through a {@link RowWindow} or, where that cannot be, whole. */
final class ImageIoSource implements MasterSource {
    private static final int ROWS_AT_ONCE = 16;

    private final ImageInputStream input;
    private final ImageReader reader;
    private final ImageTypeSpecifier type;
    private final SrgbConverter converter;
    private final int width;
    private final int height;
    private final int windowRows;

    /**
     * @param input what the reader reads; closed with this source
     * @param windowRows how many rows the decoder may write out of order; 0 if the picture must be decoded whole
     */
    ImageIoSource(ImageInputStream input, ImageReader reader, int windowRows) throws IOException {
        this.input = input;
        this.reader = reader;
        this.type = type(reader);
        this.converter = SrgbConverter.of(type.getColorModel());
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
        this.windowRows = Math.min(windowRows, height);
    }

    private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        if (raw != null) {
            return raw;
        }
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new BrokenImageException("The kind of pixels is not supported");
        }
        return types.next();
    }

    ColorModel colours() {
        return type.getColorModel();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int channels() {
        return converter.channels();
    }

    @Override
    public long pixelsHeld() {
        return (long) width * (windowRows == 0 ? height : windowRows);
    }

    @Override
    public void transferTo(RowSink sink) throws IOException {
        if (windowRows == 0) {
            decodeWhole(sink);
        } else {
            decodeRowByRow(sink);
        }
    }

    private void decodeRowByRow(RowSink sink) throws IOException {
        ColorModel model = type.getColorModel();
        byte[] samples = new byte[Math.multiplyExact(width * channels(), windowRows)];
        RowWindow window = RowWindow.over(samples(), windowRows, (rows, count) -> {
            converter.convert(rows, count, samples);
            sink.accept(samples, count);
        });
        ImageReadParam into = reader.getDefaultReadParam();
        into.setDestination(new BufferedImage(model, window, model.isAlphaPremultiplied(), null));
        reader.read(0, into);
        window.finish();
    }

    /** Where the raw order of samples is another (JPEG: blue first), decoder and converter need not swap each of them. */
    private SampleModel samples() {
        SampleModel raw = type.getSampleModel(width, height);
        if (!(raw instanceof PixelInterleavedSampleModel) || raw.getTransferType() != DataBuffer.TYPE_BYTE) {
            return raw;
        }
        int bands = raw.getNumBands();
        int[] inOrder = IntStream.range(0, bands).toArray();
        return new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, bands, width * bands, inOrder);
    }

    private void decodeWhole(RowSink sink) throws IOException {
        Raster whole = reader.read(0, typed()).getRaster();
        byte[] samples = new byte[width * channels() * ROWS_AT_ONCE];
        for (int y = 0; y < height; y += ROWS_AT_ONCE) {
            int count = Math.min(ROWS_AT_ONCE, height - y);
            converter.convert(whole.createChild(0, y, width, count, 0, 0, null), count, samples);
            sink.accept(samples, count);
        }
    }

    private ImageReadParam typed() {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestinationType(type);
        return param;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
