/**
 * What the portal says of its data as a whole, for whoever looks for data: the catalogue of datasets (DCAT 3, DCAT-AP 3), the
 * description of the RDF dataset with its counts (VoID), and earlier versions of descriptions (Memento). Nothing here knows
 * HTTP; its doors are in {@code publish.http}.
 */
package org.tangthu.linkeddata.publish;
