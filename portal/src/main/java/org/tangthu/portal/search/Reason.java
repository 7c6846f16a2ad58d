package org.tangthu.portal.search;

import org.tangthu.portal.search.query.Why;

/**
 * Why an item was found.
 *
 * @param asked words as typed
 * @param why the item answers them
 * @param where the answer stands that is closest
 * @param found the answer as it stands there
 */
public record Reason(String asked, Why why, Where where, String found) {}
