package org.tangthu.portal.server;

import java.util.List;
import org.tangthu.linkeddata.publish.DataDoor;
import org.tangthu.linkeddata.publish.DoorKind;
import org.tangthu.repository.address.Addresses;

/** The services of the portal at which programs get data, as its catalogue names them. */
final class DataDoors {
    private DataDoors() {}

    static List<DataDoor> of(Addresses addresses) {
        String collections = addresses.iiifCollection("top");
        return List.of(
                new DataDoor(DoorKind.SPARQL, addresses.sparql(), addresses.sparql()),
                new DataDoor(DoorKind.GRAPH_STORE, addresses.at("/rdf-graph-store"), addresses.at("/.well-known/void")),
                new DataDoor(DoorKind.OAI_PMH, addresses.oai(), addresses.oai() + "?verb=Identify"),
                new DataDoor(DoorKind.REST, addresses.at("/api"), addresses.at("/api/openapi.json")),
                new DataDoor(DoorKind.IIIF_PRESENTATION, collections, collections),
                new DataDoor(DoorKind.IIIF_DISCOVERY, addresses.changes(), addresses.changes()),
                new DataDoor(DoorKind.RECONCILIATION, addresses.at("/reconcile"), addresses.at("/reconcile")));
    }
}
