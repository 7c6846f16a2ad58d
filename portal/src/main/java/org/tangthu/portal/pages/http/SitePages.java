package org.tangthu.portal.pages.http;

import org.tangthu.portal.pages.about.AboutPages;

/** What the pages of the site itself are made of. */
public record SitePages(AboutPages about) {}
