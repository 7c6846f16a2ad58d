/**
 * The pages of the IIIF Authorization Flow that people see: the window in which somebody lets a viewer show guarded images,
 * and the one that ends it; and the page that hands a token to a viewer.
 */
package org.tangthu.portal.pages.viewing;
