package org.tangthu.repository.ocr;

import java.util.List;

/**
 * The models for an item's pages.
 *
 * @param names the one that counts most first
 * @param nom whether there is Nôm in the item, which no model knows: what is read there is wrong by nature
 */
record Models(List<String> names, boolean nom) {
    Models {
        names = List.copyOf(names);
    }
}
