package org.tangthu.portal.demo.render;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Draws every page image and ALTO file of the sample collection anew. The argument is the folder {@code portal/src/main/samples};
 * files of an earlier run are overwritten. With the same JDK and the same typefaces the result is the same, bit for bit.
 */
public final class RenderSamples {

    private RenderSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of(arguments[0]);
        Path texts = samples.resolve("generator");
        Path items = samples.resolve("items");
        Typefaces faces = Typefaces.ofDebian();
        new RegisterSetter(faces).setAll(texts.resolve("register.tsv"), items.resolve("dang-ban-ba"));
        new ProseSetter(faces, Stationery.booklet())
                .setAll(texts.resolve("booklet.txt"), items.resolve("lang-giay-do"));
        new ProseSetter(faces, Stationery.thesis())
                .setAll(texts.resolve("thesis.txt"), items.resolve("luan-van-mo-ta"));
        new ProseSetter(faces, Stationery.booklet()).setAll(texts.resolve("handbook.txt"), items.resolve("mua-nom"));
    }
}
