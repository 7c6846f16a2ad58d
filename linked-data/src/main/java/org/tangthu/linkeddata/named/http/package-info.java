/** The door of the named queries, {@code /api/queries}. */
package org.tangthu.linkeddata.named.http;
