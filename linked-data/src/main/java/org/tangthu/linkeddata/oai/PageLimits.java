package org.tangthu.linkeddata.oai;

/**
 * When a page of a list is full.
 *
 * @param headers of ListIdentifiers at most
 * @param records of ListRecords at most
 * @param bytes after which no record is begun; a single record may be larger
 * @param sets of ListSets at most
 */
public record PageLimits(int headers, int records, int bytes, int sets) {
    public static final PageLimits DEFAULT = new PageLimits(1_000, 500, 1 << 20, 500);

    /** Of headers as much as twice that. */
    public PageLimits withRecords(int most) {
        return new PageLimits(2 * most, most, bytes, sets);
    }
}
