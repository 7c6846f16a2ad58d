/** What other sites, such as those of schools, put into frames of their pages: a search box, the newest items. */
package org.tangthu.portal.pages.frames;
