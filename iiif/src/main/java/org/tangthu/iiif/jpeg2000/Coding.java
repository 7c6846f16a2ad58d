package org.tangthu.iiif.jpeg2000;

import java.nio.ByteBuffer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * What the main header, or that of a tile, says of the coding. What is said of one component goes before what is said of
 * all; what a tile says goes before what the main header says.
 */
final class Coding {
    private final CodingStyle[] styles;
    private final Quantization[] quantizations;
    private final boolean[] ownStyle;
    private final boolean[] ownQuantization;
    private int progression;
    private int layers;
    private boolean mixed;

    /** Of a main header. */
    Coding(int components) {
        this(new CodingStyle[components], new Quantization[components]);
    }

    private Coding(CodingStyle[] styles, Quantization[] quantizations) {
        this.styles = styles;
        this.quantizations = quantizations;
        this.ownStyle = new boolean[styles.length];
        this.ownQuantization = new boolean[styles.length];
    }

    /** For a tile that may say otherwise. */
    Coding copy() {
        Coding copy = new Coding(styles.clone(), quantizations.clone());
        copy.progression = progression;
        copy.layers = layers;
        copy.mixed = mixed;
        return copy;
    }

    void style(ByteBuffer segment) {
        boolean divided = (segment.get() & 1) != 0;
        progression = segment.get() & 0xFF;
        layers = segment.getShort() & 0xFFFF;
        mixed = segment.get() != 0;
        fill(styles, ownStyle, CodingStyle.read(segment, divided));
    }

    void styleOfOne(ByteBuffer segment) {
        int component = component(segment);
        styles[component] = CodingStyle.read(segment, (segment.get() & 1) != 0);
        ownStyle[component] = true;
    }

    void quantization(ByteBuffer segment) {
        fill(quantizations, ownQuantization, Quantization.read(segment));
    }

    void quantizationOfOne(ByteBuffer segment) {
        int component = component(segment);
        quantizations[component] = Quantization.read(segment);
        ownQuantization[component] = true;
    }

    private static <T> void fill(T[] all, boolean[] own, T value) {
        for (int c = 0; c < all.length; c++) {
            if (!own[c]) {
                all[c] = value;
            }
        }
    }

    private int component(ByteBuffer segment) {
        int component = segment.get() & 0xFF;
        if (component >= styles.length) {
            throw new BrokenImageException("The JPEG 2000 picture tells of a component that it has not");
        }
        return component;
    }

    /** @throws BrokenImageException unless everything has been said */
    void check() {
        for (int c = 0; c < styles.length; c++) {
            if (styles[c] == null || quantizations[c] == null) {
                throw new BrokenImageException("The JPEG 2000 picture does not tell how it is coded");
            }
        }
    }

    CodingStyle style(int component) {
        return styles[component];
    }

    Quantization quantization(int component) {
        return quantizations[component];
    }

    Progression progression() {
        return Progression.of(progression);
    }

    int layers() {
        return layers;
    }

    /** Whether the first three components stand for colours that were mixed before they were coded. */
    boolean mixed() {
        return mixed;
    }
}
