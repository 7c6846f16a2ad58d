/** Atom feeds: of what is new on the whole portal and in each library, and of results. */
package org.tangthu.portal.atom;
