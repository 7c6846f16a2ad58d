package org.tangthu.iiif.image;

import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.repository.model.Page;

/**
 * The identifier of an image service: {@code {item}.{page}}, or {@code {item}.{page}.preview} for the small open image
 * of a guarded page.
 *
 * @param item name of an ARK, not yet known to exist
 */
public record ImageId(String item, String page, boolean preview) {
    private static final int MAX_LENGTH = 60;

    /** @throws NotFoundException if it cannot be one of ours; nothing is looked up */
    public static ImageId parse(String text) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        boolean preview = parts.length == 3 && parts[2].equals("preview");
        if ((parts.length != 2 && !preview) || parts[0].isEmpty() || !Page.isName(parts[1])) {
            throw new NotFoundException("There is no such image");
        }
        return new ImageId(parts[0], parts[1], preview);
    }

    @Override
    public String toString() {
        return item + "." + page + (preview ? ".preview" : "");
    }
}
