package org.tangthu.portal.frame;

/** What one page shows. Records with public components, which the template of the same kind reads. */
public interface PageModel {
    /** What stands in the document's head. */
    Head head();

    /** Name of the template below the resources of the portal, without its ending, such as {@code pages/home}. */
    String template();
}
