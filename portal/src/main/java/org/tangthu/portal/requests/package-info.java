/** The desk at which readers' requests are handed in and looked after. */
package org.tangthu.portal.requests;
