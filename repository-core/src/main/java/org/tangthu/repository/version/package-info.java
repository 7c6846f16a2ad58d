/** Earlier versions of items, as far as the public may know of them. */
package org.tangthu.repository.version;
