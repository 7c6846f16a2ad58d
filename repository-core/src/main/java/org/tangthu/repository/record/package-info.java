/**
 * What is known of an item as records that other programs read: RIS, BibTeX, CSL-JSON, MODS, MARCXML, Dublin Core, METS, and
 * a citation in words. {@link org.tangthu.repository.record.ItemRecords} gathers an item with what it refers to, and each
 * {@link org.tangthu.repository.record.RecordFormat} is a pure function of that: no clock, no visitor, and no store but for
 * the pages that METS names. A record holds what is public of a description and nothing of its content. How names, dates and
 * kinds are mapped, and why, is in {@code docs/decisions/records.md}.
 */
package org.tangthu.repository.record;
