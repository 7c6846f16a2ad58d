/** Atom feeds of what is new: of the whole portal, and of each library. */
package org.tangthu.portal.atom;
