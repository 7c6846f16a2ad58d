/** The public page that tells how complete descriptions are, and the same as data. */
package org.tangthu.portal.pages.quality;
