package org.tangthu.repository.usage;

/** @param item its identifier @param usage in one month, of which it tells the first day */
public record ItemUsage(String item, Usage usage) {}
