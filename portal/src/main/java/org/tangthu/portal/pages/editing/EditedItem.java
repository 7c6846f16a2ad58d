package org.tangthu.portal.pages.editing;

import org.tangthu.repository.model.LocalizedText;

/**
 * The item whose description is edited.
 *
 * @param name of its ARK
 * @param version that stands now
 * @param state in words
 * @param desk address of its page for staff
 * @param form address of the form
 * @param yaml address of the tab with all of it as YAML
 */
public record EditedItem(
        LocalizedText title, String name, int version, String state, String desk, String form, String yaml) {}
