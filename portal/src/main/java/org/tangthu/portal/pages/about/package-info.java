/** The pages about the site itself: what it is, how it can be used by everybody, which standards it keeps. */
package org.tangthu.portal.pages.about;
