/** Authentication API 1.0: its services and its messages. */
package org.tangthu.iiif.auth.v1;
