package org.tangthu.iiif.pyramid;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/** Colours through their ICC profile; grey ones come out grey again. Not for use by several threads. */
final class ProfiledConverter extends SrgbConverter.ColorConverter {
    private static final int STEPS = 9;

    private final ColorConvertOp conversion;
    private final int components;

    ProfiledConverter(int channels, ICC_ColorSpace space) {
        super(channels);
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        this.conversion = new ColorConvertOp(new ICC_Profile[] {space.getProfile(), srgb}, null);
        this.components = space.getNumComponents();
    }

    @Override
    void convert(Raster rows, int count, byte[] target) {
        int width = rows.getWidth();
        int[] colours = IntStream.range(0, components).toArray();
        Raster source = rows.createChild(0, 0, width, count, 0, 0, colours);
        WritableRaster result = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, count, 3, null);
        conversion.filter(source, result);
        byte[] rgb = (byte[]) result.getDataElements(0, 0, width, count, null);
        if (channels() == 3) {
            System.arraycopy(rgb, 0, target, 0, rgb.length);
        } else {
            IntStream.range(0, width * count).forEach(i -> target[i] = rgb[i * 3 + 1]);
        }
    }

    /** Whether no colour changes by more than one step: sRGB comes in many profiles that say nothing else. */
    boolean leavesColours() {
        if (components != channels()) {
            return false;
        }
        byte[] asked = components == 1 ? greys() : colours();
        byte[] answered = new byte[asked.length];
        Raster row = Raster.createInterleavedRaster(
                new DataBufferByte(asked, asked.length),
                asked.length / components,
                1,
                asked.length,
                components,
                IntStream.range(0, components).toArray(),
                null);
        convert(row, 1, answered);
        return IntStream.range(0, asked.length).allMatch(i -> Math.abs((asked[i] & 0xff) - (answered[i] & 0xff)) <= 1);
    }

    private static byte[] greys() {
        byte[] all = new byte[256];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        return all;
    }

    /** Colours all over the cube. */
    private static byte[] colours() {
        byte[] cube = new byte[STEPS * STEPS * STEPS * 3];
        for (int i = 0; i < cube.length; i += 3) {
            int colour = i / 3;
            cube[i] = step(colour / STEPS / STEPS);
            cube[i + 1] = step(colour / STEPS % STEPS);
            cube[i + 2] = step(colour % STEPS);
        }
        return cube;
    }

    private static byte step(int index) {
        return (byte) (index * 255 / (STEPS - 1));
    }
}
