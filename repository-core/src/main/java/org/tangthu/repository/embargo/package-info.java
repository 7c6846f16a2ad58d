/**
 * Ends embargoes when their day has come. The access policy opens an item by the clock alone; the version that {@link
 * org.tangthu.repository.embargo.EmbargoEnds} commits tells everybody who decided once, such as search, and the feeds.
 */
package org.tangthu.repository.embargo;
