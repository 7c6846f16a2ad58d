/**
 * What connectors remember of the systems that they tell of items: how far in the feed each has come, and what its target
 * refused. Kept in SQL alone; who begins anew tells everything once more, deletions too.
 */
package org.tangthu.repository.delivery;
