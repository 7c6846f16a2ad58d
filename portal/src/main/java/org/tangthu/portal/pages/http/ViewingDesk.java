package org.tangthu.portal.pages.http;

import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.pages.viewing.AccessPages;

/** What the windows that viewers open need. @param cookie carries what is given in them */
public record ViewingDesk(AccessPages pages, ViewerCookie cookie) {}
