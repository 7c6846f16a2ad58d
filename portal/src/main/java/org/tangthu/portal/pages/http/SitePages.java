package org.tangthu.portal.pages.http;

import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.exhibitions.ExhibitionPages;
import org.tangthu.portal.pages.frames.FramePages;
import org.tangthu.portal.pages.libraries.LibraryPages;

/** What the pages of the site itself are made of, of its libraries, its collections and its exhibitions. */
public record SitePages(
        AboutPages about,
        LibraryPages libraries,
        CollectionPages collections,
        ExhibitionPages exhibitions,
        FramePages frames) {}
