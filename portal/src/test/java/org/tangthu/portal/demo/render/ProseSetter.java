package org.tangthu.portal.demo.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sets a quốc ngữ text page by page: justified paragraphs, headings, contents, covers. */
final class ProseSetter {

    private final Typefaces faces;
    private final Stationery stationery;

    ProseSetter(Typefaces faces, Stationery stationery) {
        this.faces = faces;
        this.stationery = stationery;
    }

    void setAll(Path text, Path folder) throws IOException {
        List<ProsePage> pages = ProsePage.read(text);
        for (int i = 0; i < pages.size(); i++) {
            set(pages.get(i), "%03d".formatted(i + 1), folder);
        }
    }

    private void set(ProsePage page, String stem, Path folder) throws IOException {
        BufferedImage image = new BufferedImage(Stationery.WIDTH, Stationery.HEIGHT, BufferedImage.TYPE_INT_RGB);
        AltoPage alto = new AltoPage(stem + ".png", Stationery.WIDTH, Stationery.HEIGHT);
        Graphics2D g = Paper.pen(image);
        Galley galley = new Galley(g, faces, stationery, alto);
        galley.start(page.cover());
        page.elements().forEach(e -> add(galley, e, page.cover()));
        if (!page.cover()) {
            galley.pageNumber(page.label());
        }
        g.dispose();
        Pictures.png(image, stationery.palette(), folder.resolve(stem + ".png"));
        alto.write(folder.resolve(stem + ".xml"));
    }

    private static void add(Galley galley, ProsePage.Element element, boolean cover) {
        String text = element.text();
        switch (element.kind()) {
            case COVER -> galley.frame();
            case HEADING -> galley.heading(text, cover);
            case SUBHEADING -> galley.subheading(text);
            case CENTRED -> galley.centred(text);
            case ENTRY -> galley.entry(text.split(" @@ "));
            case PICTURE -> galley.picture(text, cover);
            case PARAGRAPH -> galley.paragraph(text, cover);
        }
    }
}
