/**
 * The doors of what the portal says of its data as a whole: {@code /catalog}, {@code /.well-known/void}, linksets, and
 * earlier versions of descriptions.
 */
package org.tangthu.linkeddata.publish.http;
