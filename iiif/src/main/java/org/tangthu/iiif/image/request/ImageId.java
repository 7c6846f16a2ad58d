package org.tangthu.iiif.image.request;

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
    private static final String PREVIEW = ".preview";

    /** @throws NotFoundException if it cannot be one of ours; nothing is looked up */
    public static ImageId parse(String text) {
        boolean preview = text.endsWith(PREVIEW);
        int end = text.length() - (preview ? PREVIEW.length() : 0);
        int dot = text.indexOf('.');
        boolean possible = text.length() <= MAX_LENGTH && dot > 0 && dot < end && isPlain(text, dot);
        if (!possible || !Page.isName(text.substring(dot + 1, end))) {
            throw new NotFoundException("There is no such image");
        }
        return new ImageId(text.substring(0, dot), text.substring(dot + 1, end), preview);
    }

    /** Letters, digits and hyphens, as every spelling of a name has them: safe in headers and addresses. */
    private static boolean isPlain(String text, int end) {
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c > 'z' || !(Character.isLetterOrDigit(c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** The preview of the same page. */
    public ImageId ofPreview() {
        return new ImageId(item, page, true);
    }

    @Override
    public String toString() {
        return item + "." + page + (preview ? PREVIEW : "");
    }
}
