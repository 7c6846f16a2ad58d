/**
 * Connectors: other systems are told of items, each by a transport of its own, as the feed moves on. {@link
 * org.tangthu.portal.connect.ConnectorRunner} drives them. Where they deliver is configuration alone.
 */
package org.tangthu.portal.connect;
