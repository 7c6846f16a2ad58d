package org.tangthu.portal.pages.http;

import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.pages.lending.LendingPages;
import org.tangthu.repository.account.Sessions;

/**
 * What lending over pages needs.
 *
 * @param sessions opens seats of reading rooms
 * @param cookie carries them
 */
public record LendingDesk(LendingPages pages, Sessions sessions, ViewerCookie cookie) {}
