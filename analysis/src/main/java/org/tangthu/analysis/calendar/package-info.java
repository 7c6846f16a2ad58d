/** Years as books tell them: reigns, the cycle of sixty, Roman and Hán numerals. Knows nothing of Lucene. */
package org.tangthu.analysis.calendar;
