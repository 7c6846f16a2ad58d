/** Who may see what. Every outlet asks {@link org.tangthu.repository.access.AccessPolicy}; none decides by itself. */
package org.tangthu.repository.access;
