/** The addresses for those who run the server. */
package org.tangthu.portal.ops.http;
