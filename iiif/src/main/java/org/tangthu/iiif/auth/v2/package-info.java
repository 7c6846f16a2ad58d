/** Authorization Flow API 2.0: its services, its messages and its probe results. */
package org.tangthu.iiif.auth.v2;
