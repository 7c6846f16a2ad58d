package org.tangthu.portal.pages.http;

import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.libraries.LibraryPages;

/** What the pages of the site itself are made of, of its libraries and of its collections. */
public record SitePages(AboutPages about, LibraryPages libraries, CollectionPages collections) {}
