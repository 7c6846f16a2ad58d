/**
 * Changes what items are described by, one item at a time and by somebody's hand, through the very checks that a deposit
 * passes. Nothing here knows forms or HTTP.
 */
package org.tangthu.portal.editing;
