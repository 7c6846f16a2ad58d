/** The pages of libraries: small sites with what a library tells its readers, and with its items. */
package org.tangthu.portal.pages.libraries;
