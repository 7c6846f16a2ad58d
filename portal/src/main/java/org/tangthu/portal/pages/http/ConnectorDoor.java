package org.tangthu.portal.pages.http;

import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.pages.connect.ConnectorPages;

/** What the page of connectors is made of. */
public record ConnectorDoor(ConnectorDesk desk, ConnectorPages pages) {}
