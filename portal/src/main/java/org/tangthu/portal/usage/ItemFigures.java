package org.tangthu.portal.usage;

/** How people have used an item, as everybody may see it; 0 stands for fewer than {@link PublicUsage#STEP} too. */
public record ItemFigures(long views, long reads, long downloads) {
    /** Another one whenever another figure is shown. */
    public String tag() {
        return "u" + views + "." + reads + "." + downloads;
    }
}
