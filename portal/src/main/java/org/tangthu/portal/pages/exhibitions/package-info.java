/** The pages of thematic exhibitions: stories that librarians tell with items. */
package org.tangthu.portal.pages.exhibitions;
