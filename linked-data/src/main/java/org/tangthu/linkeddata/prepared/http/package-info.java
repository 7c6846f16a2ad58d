/** How doors send files that were prepared. */
package org.tangthu.linkeddata.prepared.http;
