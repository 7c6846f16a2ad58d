/** Who uses how much of the server, over the last hour and the last day: in memory alone, by networks and never by addresses. */
package org.tangthu.portal.traffic;
